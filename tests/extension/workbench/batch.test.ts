import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../analyzer/triage/triage.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { recordsIn } from '../../../extension/records/records.ts';
import type { SettingsKeeper } from '../../../extension/settings/keeper.ts';
import { batchIn } from '../../../extension/workbench/batch.ts';
import { chosenFiles } from '../../../extension/workbench/chosen-files.ts';
import { type AnalyzerClient, WorkerError } from '../../../extension/worker/client.ts';

const counts = { revise: 0, explain: 0, consider: 0, credit: 0 };
const summaryOf = (name: string): Summary => ({
  ...{ name, title: name, type: 'other', chars: 1, outcome: 'C', levels: counts, domains: {} },
  ...{ priority: 'none', why: [], weight: 0 },
});
const file = (name: string) => ({ name, file: new File(['x'], name) });

/** A worker that is told for each document when, and with what, to answer. */
function officeWith(answer: (name: string, signal: AbortSignal) => Promise<Summary>) {
  const asked: string[] = [];
  const run = (_job: string, { name }: { name: string }, signal: AbortSignal) => {
    asked.push(name);
    return answer(name, signal);
  };
  const settings = { analysis: () => ({}) } as unknown as SettingsKeeper;
  const client = { run } as unknown as AnalyzerClient;
  return { asked, office: { client, records: recordsIn(memoryStore()), now: () => Date.now(), settings } };
}
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('a batch', () => {
  it('reviews one after the other; what fails is a row with its reason and stops nothing', async () => {
    const { office, asked } = officeWith(async (name) => {
      if (name === 'b') throw new WorkerError('no-text', '是扫描件', 'A scan');
      return summaryOf(name);
    });
    const batch = batchIn(office);
    await batch.add([file('a'), file('b'), file('c')]);
    expect(asked).toEqual(['a', 'b', 'c']);
    expect(batch.entries.value).toEqual([
      summaryOf('a'),
      { name: 'b', error: { code: 'no-text', message: '是扫描件', messageEn: 'A scan' } },
      summaryOf('c'),
    ]);
    expect(batch.running.value).toBeNull();
    expect(batch.left.value).toBe(0);
  });

  it('stops at once, keeps what is done, and goes on with the rest', async () => {
    let stuck = true;
    const { office, asked } = officeWith((name, signal) =>
      name === 'b' && stuck ? untilAborted(signal) : Promise.resolve(summaryOf(name)),
    );
    const batch = batchIn(office);
    const work = batch.add([file('a'), file('b'), file('c')]);
    await expect.poll(() => batch.running.value?.name).toBe('b');
    batch.cancel();
    await work;
    expect(batch.entries.value.map(({ name }) => name)).toEqual(['a']);
    expect(batch.left.value).toBe(2);
    stuck = false;
    await batch.resume();
    expect(asked).toEqual(['a', 'b', 'b', 'c']);
    expect(batch.left.value).toBe(0);
  });

  it('takes more while it is at work, and a path chosen again anew', async () => {
    const { office, asked } = officeWith(async (name) => summaryOf(name));
    const batch = batchIn(office);
    await Promise.all([batch.add([file('a')]), batch.add([file('b')])]);
    await batch.add([file('a')]);
    expect(asked).toEqual(['a', 'b', 'a']);
    expect(batch.entries.value).toHaveLength(2);
  });

  it('is one for a page, holds no bytes of the files, and forgets them when cleared', async () => {
    const { office } = officeWith(async (name) => summaryOf(name));
    const batch = batchIn(office);
    expect(batchIn(office)).toBe(batch);
    const chosen = file('a');
    await batch.add([chosen]);
    expect(batch.open('a')).toBe(chosen.file);
    expect([...batch.opened.value]).toEqual(['a']);
    batch.clear();
    expect(batch.entries.value).toEqual([]);
    expect(batch.open('a')).toBeNull();
  });
});

it('what nobody sees in a folder is passed over', () => {
  const files = ['a.docx', '.DS_Store', '~$a.docx', 'Thumbs.db'].map((name) => new File(['x'], name));
  expect(chosenFiles(files).map(({ name }) => name)).toEqual(['a.docx']);
});
