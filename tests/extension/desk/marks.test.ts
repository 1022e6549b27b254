import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type EntryKeeper, entryKeeper } from '../../../extension/desk/entries.ts';
import { markKeeper, markTarget } from '../../../extension/desk/marks.ts';
import { type Rescue, storageRescue } from '../../../extension/desk/rescue.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { type Records, recordsIn } from '../../../extension/records/records.ts';
import type { Listener } from '../../../extension/records/store.ts';
import type { EntryRow } from '../../../extension/records/types.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { nextValue } from '../records/next-value.ts';

const [finding] = reviewFixture.findings;
const on = markTarget(finding!);
const noteId = `note:${on.finding}@here`;
let records: Records;
let life: AbortController;
let clock = 5;

beforeEach(() => {
  records = recordsIn(memoryStore());
  life = new AbortController();
  localStorage.clear();
  clock = 5;
});

const keeperIn = (rescue: Rescue | null = null, site = 'here') =>
  entryKeeper(records, 'r', () => ({ site, by: '王', at: clock }), life.signal, rescue);
const marksOf = (keeper: EntryKeeper) => markKeeper(keeper, 'here');
const stored = (when: (rows: EntryRow[]) => boolean) =>
  nextValue<EntryRow[]>((listener, signal) => records.watchEntries('r', listener, signal), when);
const textIs = (text: string) => (rows: EntryRow[]) =>
  rows.some(({ id, fields }) => id === noteId && fields.text?.said[0]?.value === text);

describe('the marks on a review', () => {
  it('are written with every letter, with the hand that wrote them', async () => {
    const marks = marksOf(keeperIn());
    marks.note(on, '建', '');
    marks.note(on, '建议', '建');
    expect(marks.notes.value.get(on.finding)?.text).toBe('建议');
    const [row] = await stored(textIs('建议'));
    expect(row?.fields.text?.said).toMatchObject([{ value: '建议', by: '王', site: 'here', at: 5 }]);
    expect(marks.notes.value.get(on.finding)).toMatchObject({ by: '王', own: true, anchor: on.anchor });
  });

  it('are taken back by an empty note and an empty decision', async () => {
    const marks = marksOf(keeperIn());
    marks.note(on, '建议');
    marks.decide(on, 'dismissed', '另有规定');
    await stored((rows) => rows.length === 2);
    marks.note(on, '');
    marks.decide(on, null, '');
    expect(marks.decisions.value.size).toBe(0);
    expect(marks.notes.value.size).toBe(0);
  });

  it('follow what another tab writes, and show other people’s notes as theirs', async () => {
    const marks = marksOf(keeperIn());
    const said = { text: '另一人', finding: on.finding, anchor: { ...on.anchor } };
    const changes = Object.entries(said).map(([field, value]) => ({ field, value, base: undefined }));
    const writer = { site: 'there', by: '李', at: 1 };
    await records.write('r', `note:${on.finding}@there`, 'note', changes, writer);
    await vi.waitFor(() =>
      expect(marks.allNotes.value).toMatchObject([{ text: '另一人', by: '李', own: false }]),
    );
    expect(marks.notes.value.size).toBe(0);
  });

  it('are not undone by an answer of the database that is older than the last letter', async () => {
    let listener: Listener<EntryRow[]> | undefined;
    vi.spyOn(records, 'watchEntries').mockImplementation((_id, watcher) => {
      listener = watcher;
    });
    const keeper = keeperIn();
    const marks = marksOf(keeper);
    marks.note(on, '建', '');
    await vi.waitFor(() => expect(keeper.saving.value).toBe(false));
    const old = await records.entriesIn('r');
    marks.note(on, '建议', '建');
    await vi.waitFor(() => expect(keeper.saving.value).toBe(false));
    listener?.next(old);
    expect(marks.notes.value.get(on.finding)?.text).toBe('建议');
  });

  it('stay on the desk when they cannot be written, say why, and are written on request', async () => {
    const refuse = vi.spyOn(records, 'write').mockRejectedValue(new Error('QuotaExceededError'));
    const keeper = keeperIn();
    const marks = marksOf(keeper);
    marks.note(on, '不能', '');
    marks.note(on, '不能丢', '不能');
    await vi.waitFor(() => expect(String(keeper.trouble.value)).toContain('Quota'));
    refuse.mockRestore();
    expect(marks.notes.value.get(on.finding)?.text).toBe('不能丢');
    keeper.retry();
    const [row] = await stored(textIs('不能丢'));
    expect(row?.fields.text?.said).toHaveLength(1);
    await vi.waitFor(() => expect(keeper.trouble.value).toBeNull());
  });

  it('typed in two tabs into one field are both kept', async () => {
    const [one, two] = [marksOf(keeperIn()), marksOf(keeperIn())];
    one.note(on, '原', '');
    await vi.waitFor(() => expect(two.notes.value.get(on.finding)?.text).toBe('原'));
    one.note(on, '原文', '原');
    await stored(textIs('原文'));
    two.note(on, '原意', '原'); // its field had the focus and still showed 原
    two.note(on, '原意是', '原意');
    const [row] = await stored(textIs('原意是'));
    expect(row?.fields.text?.said.map(({ value }) => value)).toEqual(['原意是', '原文']);
  });
});

describe('what a closing page could not write', () => {
  it('is written by the next one', async () => {
    const rescue = storageRescue(localStorage, 'page-1');
    vi.spyOn(records, 'write').mockReturnValueOnce(new Promise(() => undefined));
    marksOf(keeperIn(rescue)).note(on, '写到一半', '');
    life.abort();
    life = new AbortController();
    const marks = marksOf(keeperIn(storageRescue(localStorage, 'page-2')));
    await vi.waitFor(() => expect(marks.notes.value.get(on.finding)?.text).toBe('写到一半'));
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('is kept as soon as the database has refused it, before the page closes', async () => {
    vi.spyOn(records, 'write').mockRejectedValue(new Error('QuotaExceededError'));
    const keeper = keeperIn(storageRescue(localStorage, 'page-1'));
    marksOf(keeper).note(on, '写到一半', '');
    await vi.waitFor(() => expect(keeper.trouble.value).not.toBeNull());
    const [left] = storageRescue(localStorage, 'page-2').kept('r');
    expect(left).toMatchObject({ id: noteId, field: 'text', value: '写到一半' });
    vi.restoreAllMocks();
  });

  it('is written over what had been on its way', async () => {
    const marks = marksOf(keeperIn(storageRescue(localStorage, 'page-1')));
    marks.note(on, '写', '');
    marks.note(on, '写到', '写'); // waits behind the first, which reaches the database
    life.abort();
    await stored(textIs('写到'));
    await records.settle('r', noteId, 'note', 'text', '写', { site: 'here', by: '', at: 1 });
    life = new AbortController();
    keeperIn(storageRescue(localStorage, 'page-2'));
    const [row] = await stored(textIs('写到'));
    expect(row?.fields.text?.said).toHaveLength(1);
  });

  it('stands beside what was written meanwhile', async () => {
    const rescue = storageRescue(localStorage, 'page-1');
    rescue.keep('r', [
      { reviewId: 'r', id: noteId, kind: 'note', field: 'text', value: '旧页', bases: ['共'] },
    ]);
    await records.write('r', noteId, 'note', [{ field: 'text', value: '新页', base: undefined }], {
      site: 'here',
      by: '',
      at: 3,
    });
    keeperIn(rescue);
    const [row] = await stored((rows) => rows[0]?.fields.text?.said.length === 2);
    expect(row?.fields.text?.said.map(({ value }) => value).sort()).toEqual(['新页', '旧页']);
  });
});

describe('undo and redo', () => {
  it('take back a stretch of typing at once, and a decision by itself', async () => {
    const keeper = keeperIn();
    const marks = marksOf(keeper);
    marks.note(on, '建', '');
    marks.note(on, '建议', '建');
    marks.decide(on, 'accepted', '');
    keeper.undo();
    expect(marks.decisions.value.size).toBe(0);
    expect(marks.notes.value.get(on.finding)?.text).toBe('建议');
    keeper.undo();
    expect(marks.notes.value.size).toBe(0);
    expect(keeper.canUndo.value).toBe(false);
    keeper.redo();
    keeper.redo();
    expect(keeper.canRedo.value).toBe(false);
    expect(marks.decisions.value.get(on.finding)?.value).toBe('accepted');
    const rows = await stored((found) => textIs('建议')(found) && found.length === 2);
    for (const { fields } of rows) for (const { said } of Object.values(fields)) expect(said).toHaveLength(1);
  });

  it('end a stretch of typing where the hand rested', () => {
    const keeper = keeperIn();
    const marks = marksOf(keeper);
    marks.note(on, '建', '');
    clock += 60_000;
    marks.note(on, '建议', '建');
    keeper.undo();
    expect(marks.notes.value.get(on.finding)?.text).toBe('建');
  });
});
