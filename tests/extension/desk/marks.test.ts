import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { markKeeper, markTarget } from '../../../extension/desk/marks.ts';
import { memoryRecords } from '../../../extension/records/memory-records.ts';
import type { Listener, Records } from '../../../extension/records/records.ts';
import type { Marks } from '../../../extension/records/types.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { anchor } from '../records/entry.ts';
import { nextValue } from '../records/next-value.ts';

const [finding] = reviewFixture.findings;
const on = markTarget(finding!);
let records: Records;
let life: AbortController;

beforeEach(() => {
  records = memoryRecords();
  life = new AbortController();
});

const keeper = () => markKeeper(records, 'r', () => 5, life.signal);
const stored = (when: (marks: Marks) => boolean) =>
  nextValue<Marks>((listener, signal) => records.watchMarks('r', listener, signal), when);

describe('the marks on a review', () => {
  it('are written with every letter', async () => {
    const marks = keeper();
    marks.note(on, '建');
    marks.note(on, '建议');
    expect(marks.notes.value.get(on.finding)?.text).toBe('建议');
    const { notes } = await stored(({ notes: [note] }) => note?.text === '建议');
    expect(notes).toEqual([
      { reviewId: 'r', finding: on.finding, text: '建议', anchor: on.anchor, updatedAt: 5 },
    ]);
  });

  it('are taken back by an empty note and an empty decision', async () => {
    const marks = keeper();
    marks.note(on, '建议');
    marks.decide(on, 'dismissed', '另有规定');
    await stored(({ notes, decisions }) => notes.length + decisions.length === 2);
    marks.note(on, '');
    marks.decide(on, null, '');
    await stored(({ notes, decisions }) => notes.length + decisions.length === 0);
    expect(marks.decisions.value.size).toBe(0);
  });

  it('follow what another tab writes', async () => {
    const marks = keeper();
    await records.putNote({ reviewId: 'r', finding: 'f', text: '另一页', anchor, updatedAt: 1 });
    expect(marks.notes.value.get('f')?.text).toBe('另一页');
  });

  it('are not undone by an answer of the database that is older than the last letter', () => {
    let listener: Listener<Marks> | undefined;
    vi.spyOn(records, 'watchMarks').mockImplementation((_id, watcher) => {
      listener = watcher;
    });
    vi.spyOn(records, 'putNote').mockReturnValue(new Promise(() => undefined));
    const marks = keeper();
    marks.note(on, '建');
    marks.note(on, '建议');
    const row = { reviewId: 'r', finding: on.finding, text: '建', anchor: on.anchor, updatedAt: 5 };
    listener?.next({ decisions: [], notes: [row] });
    expect(marks.notes.value.get(on.finding)?.text).toBe('建议');
  });

  it('stay on the desk when they cannot be written, say why, and are written on request', async () => {
    const refuse = vi.spyOn(records, 'putNote').mockRejectedValue(new Error('QuotaExceededError'));
    const marks = keeper();
    marks.note(on, '不能丢');
    await vi.waitFor(() => expect(marks.trouble.value).toBe('QuotaExceededError'));
    await records.putDecision({
      reviewId: 'r',
      finding: 'f',
      value: 'accepted',
      reason: '',
      anchor,
      updatedAt: 1,
    });
    expect(marks.notes.value.get(on.finding)?.text).toBe('不能丢');
    refuse.mockRestore();
    marks.retry();
    await stored(({ notes }) => notes[0]?.text === '不能丢');
    await vi.waitFor(() => expect(marks.trouble.value).toBeNull());
  });
});
