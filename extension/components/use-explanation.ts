import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Account, Question } from '../../analyzer/index.ts';
import { asWorkerError } from '../desk/as-worker-error.ts';
import { inLanguage, language } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';

export type Explanation =
  | { is: 'unasked' }
  | { is: 'working' }
  | { is: 'failed'; why: string }
  | { is: 'there'; accounts: readonly Account[] };

/** Asks the analyzer about the draft on the desk; a new question, or the end of the view, ends the one before. */
export function useExplanation(): {
  explanation: Explanation;
  ask(question: Question): void;
  forget(): void;
} {
  const { client, records } = useOffice();
  const { opened } = useDesk();
  const explanation = useSignal<Explanation>({ is: 'unasked' });
  const job = useRef(new AbortController());
  useEffect(() => () => job.current.abort(), []);

  const stop = () => {
    job.current.abort();
    job.current = new AbortController();
    return job.current.signal;
  };
  const ask = async (question: Question) => {
    const signal = stop();
    explanation.value = { is: 'working' };
    const { source, review } = opened.draft;
    try {
      const input = {
        source,
        language: language.peek(),
        settings: review.settings ?? {},
        question,
        packs: await records.packs.inUse(),
      };
      explanation.value = { is: 'there', accounts: await client.run('explain', input, signal) };
    } catch (error) {
      if (signal.aborted) return;
      const { message, messageEn } = asWorkerError(error);
      explanation.value = { is: 'failed', why: inLanguage(message, messageEn) };
    }
  };
  return {
    explanation: explanation.value,
    ask: (question) => void ask(question),
    forget() {
      stop();
      explanation.value = { is: 'unasked' };
    },
  };
}
