import { useRef } from 'preact/hooks';
import type { SourceText } from '../../analyzer/model.ts';
import { originalFile } from '../desk/originals.ts';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import { exportFormats } from '../worker/export-schema.ts';
import type { ExportedFile } from '../worker/file-schema.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';
import { useCommands } from './use-commands.ts';
import { useExports } from './use-exports.ts';

/** The papers on offer; the rest of a form's formats are for the command line. */
const papers = [
  { paper: 'opinion', format: 'docx', words: 'export.opinion.docx' },
  { paper: 'self', format: 'docx', words: 'export.self.docx' },
  { paper: 'reply', format: 'docx', words: 'export.reply.docx' },
  { paper: 'reply', format: 'xlsx', words: 'export.reply.xlsx' },
  { paper: 'history', format: 'docx', words: 'export.history.docx' },
  { paper: 'history', format: 'xlsx', words: 'export.history.xlsx' },
  { paper: 'comparison', format: 'docx', words: 'export.comparison.docx' },
  { paper: 'comparison', format: 'xlsx', words: 'export.comparison.xlsx' },
] as const;

/** Writes the checklist, a paper, or the original, with the reviewer's decisions and notes. */
export function ExportMenu() {
  const desk = useDesk();
  const { client } = useOffice();
  const { outcome, exported, write } = useExports();
  const menu = useRef<HTMLDetailsElement>(null);
  const { source } = desk.opened.draft;
  const annotate = async (changes: boolean) => {
    outcome.value = t('export.chooseOriginal');
    const original = await originalFile(source.sha256, `.${source.format}`);
    if (!original) return null;
    const { file, ...password } = original;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return client.run('annotate', { ...(await exported()), name: file.name, bytes, changes, ...password });
  };
  const choose = (make: () => Promise<ExportedFile | null>) => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    void write(make);
  };
  useCommands(
    {
      export: () => {
        if (!menu.current) return false;
        menu.current.open = true;
        menu.current.querySelector<HTMLElement>('.groups button')?.focus();
        return true;
      },
    },
    [],
  );
  const text = source.text;
  const groups: Group[] = [
    {
      title: t('export.checklist'),
      entries: exportFormats.map((format) => ({
        id: format,
        label: t(`export.${format}`),
        make: async () => client.run('export', { ...(await exported()), format, text }),
      })),
    },
    {
      title: t('export.papers'),
      entries: papers.map(({ paper, format, words }) => ({
        id: `${paper}-${format}`,
        label: t(words),
        make: async () => client.run('paper', { ...(await exported()), paper, format, text }),
      })),
    },
    {
      title: t('export.original'),
      entries: originals(source.format).map((id) => ({
        id,
        label: t(`export.${id}`),
        make: () => annotate(id === 'tracked'),
      })),
    },
  ];

  return (
    <div class="export">
      <details
        class="menu"
        ref={menu}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) currentTarget.open = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.currentTarget.open = false;
          event.currentTarget.querySelector('summary')?.focus();
        }}
      >
        <summary aria-keyshortcuts={forAria(keysOf('export'))}>{t('export.title')}</summary>
        <div class="groups">
          {groups
            .filter(({ entries }) => entries.length > 0)
            .map(({ title, entries }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <ul>
                  {entries.map(({ id, label, make }) => (
                    <li key={id}>
                      <button type="button" data-export={id} onClick={() => choose(make)}>
                        {label}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
        </div>
      </details>
      <span role="status" class="hint">
        {outcome.value}
      </span>
    </div>
  );
}

interface Group {
  title: string;
  entries: { id: string; label: string; make: () => Promise<ExportedFile | null> }[];
}

/** Word files take comments and tracked changes, PDF files highlights with notes, others neither. */
function originals(format: SourceText['format']): ('annotated' | 'tracked')[] {
  if (format === 'docx') return ['annotated', 'tracked'];
  return format === 'pdf' ? ['annotated'] : [];
}
