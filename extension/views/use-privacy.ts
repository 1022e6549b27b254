import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { eraseEverything } from '../browser/erase-everything.ts';
import { foreignAmong, loadedHere } from '../browser/requests.ts';
import { useOffice } from '../components/office-context.ts';
import type { Amounts } from '../records/records.ts';

/** What the page on privacy shows: read when it opens, and again after all was erased. */
export interface Facts {
  /** Addresses outside the program that were loaded. */
  requests: string[];
  amounts: Amounts;
  /** Bytes on the disk; null where the browser does not say. */
  space: number | null;
  /** Whether the browser will keep it when the disk is short. */
  firm: boolean;
}

type Reading = { is: 'reading' } | { is: 'there'; facts: Facts } | { is: 'failed'; why: string };
export type Erasing = { is: 'idle' } | { is: 'asking' } | { is: 'done' } | { is: 'failed'; why: string };

export function usePrivacy(): { reading: Signal<Reading>; erasing: Signal<Erasing>; erase(): Promise<void> } {
  const { client, records } = useOffice();
  const reading = useSignal<Reading>({ is: 'reading' });
  const erasing = useSignal<Erasing>({ is: 'idle' });

  const read = async (): Promise<Facts> => {
    const [inWorker, amounts, estimate, firm] = await Promise.all([
      client.run('loaded', {}),
      records.amounts(),
      navigator.storage?.estimate().catch(() => null) ?? null,
      navigator.storage?.persisted().catch(() => false) ?? false,
    ]);
    const requests = foreignAmong([...loadedHere(), ...inWorker], location.origin);
    return { requests, amounts, space: estimate?.usage ?? null, firm };
  };
  const show = () =>
    read().then(
      (facts) => {
        reading.value = { is: 'there', facts };
      },
      (error: unknown) => {
        reading.value = { is: 'failed', why: wordsOf(error) };
      },
    );
  useEffect(() => {
    void show();
  }, []);

  return {
    reading,
    erasing,
    async erase() {
      try {
        await eraseEverything(records);
        await show();
        erasing.value = { is: 'done' };
      } catch (error) {
        erasing.value = { is: 'failed', why: wordsOf(error) };
      }
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
