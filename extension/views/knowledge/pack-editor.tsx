import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language } from '../../i18n/language.ts';
import type { CheckedPack } from '../../worker/knowledge-jobs.ts';
import { ProblemList } from './problem-list.tsx';
import { starter } from './starter.ts';
import { TestBench } from './test-bench.tsx';
import { useAddPack } from './use-add-pack.ts';
import { type Reading, whyOf } from './use-knowledge.ts';

/** Typing is checked when it pauses. */
const PAUSE = 300;
const FILE = 'pack.yaml';

type Checked = Reading<CheckedPack & { examples: boolean }>;

/** The text of a pack with what is wrong beside it, and a bench that tries the rules as they are written. */
export function PackEditor({ written }: { written: Signal<string | null> }) {
  const text = written.value ?? starter[language.value];
  const { client, records } = useOffice();
  const { add, added } = useAddPack();
  const checked = useSignal<Checked>({ is: 'working' });
  const saved = useSignal<string | null>(null);
  const trouble = useSignal<string | null>(null);
  const rule = useSignal('');
  const job = useRef(new AbortController());
  const field = useRef<HTMLTextAreaElement>(null);

  const check = async (examples: boolean) => {
    job.current.abort();
    job.current = new AbortController();
    const { signal } = job.current;
    try {
      const beside = await records.packs.inUse();
      const input = { file: { path: FILE, text }, beside, language: language.peek(), examples };
      if (examples) checked.value = { is: 'working' };
      const value = await client.run('checkPack', input);
      if (!signal.aborted) checked.value = { is: 'there', value: { ...value, examples } };
    } catch (error) {
      if (!signal.aborted) checked.value = { is: 'failed', why: whyOf(error) };
    }
  };
  useEffect(() => {
    const timer = setTimeout(() => void check(false), PAUSE);
    return () => {
      clearTimeout(timer);
      job.current.abort();
    };
  }, [text, language.value]);

  const goTo = (line: number) => {
    const area = field.current;
    if (area === null) return;
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = text.indexOf('\n', start);
    area.focus();
    area.setSelectionRange(start, end < 0 ? text.length : end);
  };
  const save = async () => {
    trouble.value = null;
    try {
      const done = await add(FILE, text);
      saved.value = done.problems.length === 0 ? text : null;
    } catch (error) {
      trouble.value = whyOf(error);
    }
  };
  const now = checked.value;
  const lines = text.split('\n').length;
  const wrong = now.is === 'there' ? now.value.problems : [];
  const pack = now.is === 'there' ? now.value.pack : null;
  const refused = added.value !== null && added.value.problems.length > 0 ? added.value.problems : [];
  return (
    <>
      <p class="hint">{tk('editor.hint')}</p>
      <div class="pack-editor">
        <div class="numbered">
          <pre aria-hidden="true">{Array.from({ length: lines }, (_, i) => i + 1).join('\n')}</pre>
          <textarea
            ref={field}
            aria-label={tk('editor.text')}
            spellcheck={false}
            wrap="off"
            rows={lines + 1}
            value={text}
            onInput={({ currentTarget }) => {
              written.value = currentTarget.value;
              saved.value = null;
            }}
          />
        </div>
        <div class="beside">
          <div class="tools">
            <button
              type="button"
              disabled={wrong.length > 0 || pack === null}
              onClick={() => void check(true)}
            >
              {tk('editor.run')}
            </button>
            <button
              type="button"
              class="primary"
              disabled={wrong.length > 0 || pack === null}
              onClick={() => void save()}
            >
              {tk('editor.save')}
            </button>
          </div>
          <div role="status" class="checked" data-problems={now.is === 'there' ? wrong.length : undefined}>
            {now.is === 'working' && <p class="hint">{tk('problems.working')}</p>}
            {now.is === 'failed' && <p>{tk('knowledge.failed', { why: now.why })}</p>}
            {now.is === 'there' && <Verdict {...now.value} onGo={goTo} />}
            {saved.value === text && <p>{tk('editor.saved')}</p>}
          </div>
          {trouble.value !== null && (
            <Notice tone="warning">{tk('packs.trouble', { why: trouble.value })}</Notice>
          )}
          {wrong.length === 0 && refused.length > 0 && saved.value === null && (
            <ProblemList problems={refused} onGo={goTo} />
          )}
          <TestBench
            rules={pack?.rules ?? []}
            rule={rule}
            pack={wrong.length === 0 && pack !== null ? { id: pack.id, text } : null}
          />
        </div>
      </div>
    </>
  );
}

function Verdict({
  problems,
  examples,
  onGo,
}: CheckedPack & { examples: boolean; onGo(line: number): void }) {
  if (problems.length === 0) return <p>{tk(examples ? 'editor.passed' : 'problems.none')}</p>;
  return (
    <>
      <p>
        <strong>{tk('problems.some', { n: problems.length })}</strong> {tk('editor.wrong')}
      </p>
      <ProblemList problems={problems} onGo={onGo} />
    </>
  );
}
