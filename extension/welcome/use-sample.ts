import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useOffice } from '../components/office-context.ts';
import { createDesk, type Desk } from '../desk/desk.ts';
import { reasonOf } from '../desk/reason-of.ts';
import { reviewDraft } from '../desk/review-draft.ts';
import { language } from '../i18n/language.ts';
import { memoryStore } from '../records/memory-store.ts';
import { recordsIn } from '../records/records.ts';
import { readDraft } from '../workbench/read-draft.ts';
import english from './sample.en.txt?raw';
import chinese from './sample.zh.txt?raw';

interface Sample {
  /** The sample under review, with cards that work; nothing said on them is kept. */
  desk: ReadonlySignal<Desk | null>;
  /** The paragraph with the first finding, as the user has it now. */
  line: ReadonlySignal<string>;
  /** The whole of it. */
  text: ReadonlySignal<string>;
  failed: ReadonlySignal<string | null>;
  write(line: string): void;
}

/** A small draft that is really reviewed, and again with every letter that the user changes in it. */
export function useSample(): Sample {
  const office = useOffice();
  const apart = useMemo(() => ({ ...office, records: recordsIn(memoryStore()), rescue: null }), [office]);
  const desk = useSignal<Desk | null>(null);
  const text = useSignal('');
  const line = useSignal('');
  const failed = useSignal<string | null>(null);
  const around = useRef({ before: '', after: '' });
  const job = useRef(new AbortController());

  const review = async (draft: string): Promise<Desk | null> => {
    job.current.abort();
    job.current = new AbortController();
    const { signal } = job.current;
    text.value = draft;
    try {
      const read = await readDraft(apart, draft, signal);
      const { opened } = await reviewDraft(apart, read, language.peek(), signal);
      signal.throwIfAborted();
      desk.value = createDesk(opened, apart, signal, desk.peek());
      failed.value = null;
      return desk.value;
    } catch (error) {
      if (!signal.aborted) failed.value = reasonOf(error);
      return null;
    }
  };

  const begin = async (draft: string) => {
    const first = (await review(draft))?.opened.draft.review.findings.find(({ start }) => start !== null);
    const at = first?.start ?? 0;
    const from = draft.lastIndexOf('\n', at) + 1;
    const to = draft.indexOf('\n', at);
    around.current = { before: draft.slice(0, from), after: draft.slice(to) };
    line.value = draft.slice(from, to);
  };

  useSignalEffect(() => void begin(language.value === 'zh' ? chinese : english));
  useEffect(() => () => job.current.abort(), []);

  return {
    desk,
    text,
    line,
    failed,
    write(words) {
      line.value = words;
      void review(around.current.before + words + around.current.after);
    },
  };
}
