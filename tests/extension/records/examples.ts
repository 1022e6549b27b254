/** One small database for each version of its layout, as that version wrote it. Never edited, only added to. */

const source = {
  name: '办法.txt',
  format: 'text',
  sha256: 'digest',
  text: '岚山市公共服务办法\n第一条　协管员仅限男性报考。\n',
};
const review = {
  schema: 'hengwen/review@1',
  source: { name: source.name, format: 'text', sha256: 'digest', chars: source.text.length },
  draft: { title: '岚山市公共服务办法', type: 'statute', language: 'zh', provisions: [] },
  outcome: 'E',
  topics: [],
  findings: [],
  checklist: [],
  knowledge: { version: '1', plans: [] },
};
const row = {
  id: 'kept',
  identity: null,
  sha256: 'digest',
  title: '岚山市公共服务办法',
  name: '办法.txt',
  origin: { kind: 'file' },
  outcome: 'E',
  counts: { revise: 0, explain: 0, consider: 0, credit: 0 },
  createdAt: 1,
  updatedAt: 2,
  deletedAt: null,
};
const anchor = { level: 'revise', label: '第一条', quote: '仅限男性', message: '以性别限定' };
const mark = { reviewId: 'kept', finding: 'only-men.1', anchor, updatedAt: 2 };

const said = (value: unknown) => ({
  said: [{ value, at: 2, by: '王', site: 'site-2', n: 1 }],
  seen: { 'site-2': 1 },
});
const second = {
  reviews: [{ ...row, versions: 1 }],
  versions: [
    {
      reviewId: 'kept',
      sha256: 'digest',
      at: 1,
      name: '',
      origin: row.origin,
      source,
      review,
      language: 'zh',
    },
  ],
  entries: [
    {
      reviewId: 'kept',
      id: 'decision:only-men.1',
      kind: 'decision',
      fields: {
        value: said('dismissed'),
        reason: said('属于国家规定的特殊岗位'),
        finding: said('only-men.1'),
        anchor: said(anchor),
      },
    },
    {
      reviewId: 'kept',
      id: 'note:only-men.1@site-2',
      kind: 'note',
      fields: { text: said('建议删去。'), finding: said('only-men.1'), anchor: said(anchor) },
    },
  ],
  settings: [{ key: 'site', value: 'site-2' }],
};

const pack = {
  id: 'office',
  name: 'office.yaml',
  text: 'pack: { id: office, title: 本处规则, version: "1" }',
  title: '本处规则',
  version: '1',
  unit: '',
  amounts: { rules: 0, classes: 0, plans: 0, articles: 0 },
  on: true,
  addedAt: 1,
  deletedAt: null,
};

export const examples: Record<number, Record<string, unknown[]>> = {
  1: {
    reviews: [row],
    drafts: [{ reviewId: 'kept', source, review, language: 'zh' }],
    decisions: [{ ...mark, value: 'dismissed', reason: '属于国家规定的特殊岗位' }],
    notes: [{ ...mark, text: '建议删去。' }],
  },
  2: second,
  3: second,
  4: { ...second, packs: [pack] },
  5: {
    ...second,
    packs: [pack],
    originals: [{ reviewId: 'kept', sha256: 'digest', name: '办法.txt', bytes: new Uint8Array([1, 2, 3]) }],
  },
};
