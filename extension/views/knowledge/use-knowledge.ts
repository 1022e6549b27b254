import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useOffice } from '../../components/office-context.ts';
import { asWorkerError } from '../../desk/as-worker-error.ts';
import { inLanguage, language } from '../../i18n/language.ts';
import type { PackRow } from '../../records/types.ts';
import type { Catalogue } from '../../worker/knowledge-jobs.ts';

export type Reading<T> = { is: 'working' } | { is: 'failed'; why: string } | { is: 'there'; value: T };

/** What every part of the room looks at. */
export interface KnowledgeState {
  packs: ReadonlySignal<readonly PackRow[]>;
  catalogue: ReadonlySignal<Reading<Catalogue>>;
}

export const whyOf = (error: unknown): string => {
  const { message, messageEn } = asWorkerError(error);
  return inLanguage(message, messageEn);
};

/** The packs as they are kept, and the plans and rules with those in use; both follow every change. */
export function useKnowledge(): KnowledgeState {
  const { client, records } = useOffice();
  const packs = useSignal<readonly PackRow[]>([]);
  const catalogue = useSignal<Reading<Catalogue>>({ is: 'working' });
  const tongue = language.value;
  useEffect(() => {
    const life = new AbortController();
    let job = new AbortController();
    const read = async (rows: readonly PackRow[]) => {
      packs.value = rows;
      job.abort();
      job = new AbortController();
      const signal = AbortSignal.any([life.signal, job.signal]);
      try {
        const input = { language: tongue, packs: await records.packs.inUse() };
        const value = await client.run('catalogue', input);
        if (!signal.aborted) catalogue.value = { is: 'there', value };
      } catch (error) {
        if (!signal.aborted) catalogue.value = { is: 'failed', why: whyOf(error) };
      }
    };
    const fail = (error: unknown) => {
      catalogue.value = { is: 'failed', why: whyOf(error) };
    };
    records.packs.watch({ next: (rows) => void read(rows), error: fail }, life.signal);
    return () => {
      life.abort();
      job.abort();
    };
  }, [tongue]);
  return { packs, catalogue };
}
