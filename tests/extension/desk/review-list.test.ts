import { describe, expect, it } from 'vitest';
import type { Json } from '../../../analyzer/dossier/json.ts';
import { chosen, NO_LIST_FILTER, stateOf, valuesOf } from '../../../extension/desk/review-list.ts';
import type { ListedReview } from '../../../extension/records/records.ts';
import { entry } from '../records/entry.ts';

type Said = [id: string, kind: 'identity' | 'step' | 'state', fields: Record<string, Json>];

function listed(title: string, ...said: Said[]): ListedReview {
  return {
    row: entry({ id: title, title, name: 'draft.txt' }).row,
    entries: said.map(([id, kind, fields]) => ({
      reviewId: title,
      id,
      kind,
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [
          name,
          { said: [{ value, at: 1, by: '', site: 'a', n: 1 }], seen: { a: 1 } },
        ]),
      ),
    })),
  };
}

const done = (...steps: string[]): Said[] => steps.map((step) => [`step:${step}`, 'step', { done: true }]);
const all = [
  listed('甲办法', ['identity', 'identity', { body: '岚山市人民政府', kind: '规章' }], ...done('screening')),
  listed('乙规定', ['identity', 'identity', { body: '云溪区教育局', kind: '规范性文件' }]),
  listed(
    '丙办法',
    ['identity', 'identity', { body: '岚山市人民政府', kind: '规范性文件' }],
    ['state', 'state', { archived: true }],
  ),
  listed('丁办法', ...done('screening', 'self', 'assessment', 'opinion', 'feedback', 'archive', 'later')),
];
const titles = (...how: Parameters<typeof chosen> extends [unknown, ...infer Rest] ? Rest : never) =>
  chosen(all, ...how).map(({ row }) => row.title);

describe('the list of reviews', () => {
  it('is narrowed by the step that is next', () => {
    expect(all.map(stateOf)).toEqual(['self', 'screening', 'screening', 'finished']);
    expect(titles('', 'all', { ...NO_LIST_FILTER, step: 'screening' })).toEqual(['乙规定', '丙办法']);
    expect(titles('', 'all', { ...NO_LIST_FILTER, step: 'finished' })).toEqual(['丁办法']);
  });

  it('offers the kinds and bodies that there are, and is narrowed by them', () => {
    expect(valuesOf(all, 'body')).toEqual(
      ['岚山市人民政府', '云溪区教育局'].sort((a, b) => a.localeCompare(b, 'zh')),
    );
    expect(titles('', 'open', { ...NO_LIST_FILTER, body: '岚山市人民政府' })).toEqual(['甲办法']);
    expect(titles('', 'all', { ...NO_LIST_FILTER, kind: '规范性文件' })).toEqual(['乙规定', '丙办法']);
  });

  it('is searched within what is chosen', () => {
    expect(titles('办法', 'open')).toEqual(['甲办法', '丁办法']);
    expect(titles('岚山 办法', 'archived')).toEqual(['丙办法']);
  });
});
