import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useDesk } from '../../components/desk-context.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { useExports } from '../../components/use-exports.ts';
import { tm } from '../../i18n/template-strings.ts';
import type { Jobs } from '../../worker/protocol.ts';

const papers = [
  { id: 'self', words: 'template.self' },
  { id: 'opinion', words: 'template.opinion' },
  { id: 'reply', words: 'template.reply' },
  { id: 'comparison', words: 'template.comparison' },
  { id: 'history', words: 'template.history' },
  { id: 'checklist', words: 'template.checklist' },
] as const;
type Paper = (typeof papers)[number]['id'];

/** A template of the unit's own, kept on this machine. */
interface Kept {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const keyOf = (paper: Paper) => `template:${paper}`;

/** A unit's own Word files with named fields: chosen once for a paper, filled with the review on the desk. */
export function TemplatePart() {
  const { opened } = useDesk();
  const { client, records } = useOffice();
  const { exported, outcome, write } = useExports();
  const paper = useSignal<Paper>('self');
  const kept = useSignal<Kept | null>(null);
  const told = useSignal<Pick<Jobs['template']['output'], 'unknown' | 'unused'> | null>(null);

  const choosePaper = async (wanted: Paper) => {
    paper.value = wanted;
    told.value = null;
    kept.value = (await records.setting<Kept>(keyOf(wanted))) ?? null;
  };
  useEffect(() => void choosePaper('self'), []);

  /** Only what could be filled is worth keeping. */
  const keep = async (file: File) => {
    const template = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const wanted = paper.peek();
    if (!(await fill(template))) return;
    kept.value = template;
    await records.setSetting(keyOf(wanted), template);
  };
  const remove = async () => {
    kept.value = null;
    told.value = null;
    await records.removeSetting(keyOf(paper.peek()));
  };
  /** Whether it could be filled. */
  const fill = async ({ bytes }: Kept): Promise<boolean> => {
    told.value = null;
    await write(async () => {
      const { text } = opened.draft.source;
      const { file, ...names } = await client.run('template', {
        ...(await exported()),
        paper: paper.peek(),
        bytes,
        text,
      });
      told.value = names;
      return file;
    });
    return told.peek() !== null;
  };

  const template = kept.value;
  return (
    <section aria-labelledby="template-title" class="package-part template-part">
      <h2 id="template-title">{tm('template.title')}</h2>
      <p class="hint">{tm('template.hint')}</p>
      <div class="tools">
        <select
          aria-label={tm('template.paper')}
          value={paper.value}
          onChange={({ currentTarget }) => void choosePaper(currentTarget.value as Paper)}
        >
          {papers.map(({ id, words }) => (
            <option key={id} value={id}>
              {tm(words)}
            </option>
          ))}
        </select>
        <FileButton
          accept=".docx"
          chooses="template"
          label={tm('template.choose')}
          onFiles={([file]) => file && void keep(file)}
        />
        {template && (
          <>
            <span>{template.name}</span>
            <button type="button" data-do="fill-template" onClick={() => void fill(template)}>
              {tm('template.fill')}
            </button>
            <button type="button" class="quiet" onClick={() => void remove()}>
              {tm('template.remove')}
            </button>
          </>
        )}
        <span role="status" class="hint">
          {outcome.value}
        </span>
      </div>
      {told.value && told.value.unknown.length > 0 && (
        <Notice tone="warning">
          {tm('template.unknown', { names: told.value.unknown.map((name) => `{{${name}}}`).join(' ') })}
        </Notice>
      )}
      {told.value && told.value.unused.length > 0 && (
        <p class="hint" data-unused="">
          {tm('template.unused', { names: told.value.unused.join('、') })}
        </p>
      )}
    </section>
  );
}
