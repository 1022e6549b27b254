import { describe, expect, it, vi } from 'vitest';
import { shown } from '../../../analyzer/dossier/field.ts';
import { markTarget } from '../../../extension/desk/marks.ts';
import { reviewDraft, writerIn } from '../../../extension/desk/review-draft.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { sourceFixture } from '../records/entry.ts';
import { officeFixture } from './office.ts';

const page = { source: { ...sourceFixture, title: '公告' }, origin: { kind: 'page', host: 'a.cn' } } as const;
const still = new AbortController().signal;

describe('reviewing a draft', () => {
  it('continues the record of the same page when its text has changed', async () => {
    const office = officeFixture();
    const first = await reviewDraft(office, page, 'zh', still);
    const changed = { ...page, source: { ...page.source, sha256: 'changed', text: '新' } };
    const second = await reviewDraft(office, changed, 'zh', still);
    expect(second.opened.row).toMatchObject({
      id: first.opened.row.id,
      createdAt: first.opened.row.createdAt,
    });
  });

  it('starts another record for another page of the same site', async () => {
    const office = officeFixture();
    const first = await reviewDraft(office, page, 'zh', still);
    const other = { ...page, source: { ...page.source, title: '另一公告', sha256: 'other' } };
    const second = await reviewDraft(office, other, 'zh', still);
    expect(second.opened.row.id).not.toBe(first.opened.row.id);
  });

  it('leaves the notes of a vanished finding with the record', async () => {
    const office = officeFixture();
    const { opened } = await reviewDraft(office, page, 'zh', still);
    const { anchor, finding } = markTarget(reviewFixture.findings[0]!);
    const changes = Object.entries({ text: '保留', finding, anchor: { ...anchor } }).map(
      ([field, value]) => ({
        field,
        value,
        base: undefined,
      }),
    );
    await office.records.write(opened.row.id, `note:${finding}@here`, 'note', changes, writerIn(office));
    const emptied = officeFixture({ ...reviewFixture, findings: [] });
    const again = await reviewDraft({ ...emptied, records: office.records }, page, 'zh', still);
    expect(again.opened.row.id).toBe(opened.row.id);
    const notes = await office.records.entriesIn(opened.row.id);
    expect(notes.map(({ fields }) => shown(fields.text))).toEqual(['保留']);
  });

  it('gives the review even where it cannot be stored, and says so', async () => {
    const office = officeFixture();
    vi.spyOn(office.records, 'save').mockRejectedValue(new Error('disk full'));
    const { opened, unsaved } = await reviewDraft(office, page, 'zh', still);
    expect(opened.draft.review).toEqual(reviewFixture);
    expect(unsaved).toBe('disk full');
  });

  it('stores nothing after an abort', async () => {
    const office = officeFixture();
    const life = new AbortController();
    const save = vi.spyOn(office.records, 'save');
    const find = vi.spyOn(office.records, 'find').mockImplementation(async () => {
      life.abort(new Error('given up'));
      return undefined;
    });
    await expect(reviewDraft(office, page, 'zh', life.signal)).rejects.toThrow('given up');
    expect(find).toHaveBeenCalled();
    expect(save).not.toHaveBeenCalled();
  });
});
