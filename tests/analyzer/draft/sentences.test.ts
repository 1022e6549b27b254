import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftOf, sentencesOf } from './draft-of.ts';

const sentences = (text: string) => {
  const draft = draftOf(text);
  return sentencesOf(draft).map((s) => draft.normal.text.slice(s.start, s.end));
};

test.each([
  ['第一条 甲，乙。丙；丁', ['甲，乙。', '丙；', '丁']],
  ['他说：“不得拒绝。”随后离开。', ['他说：“不得拒绝。”', '随后离开。']],
  ['Women leave at 9 p.m. and men stay. They rest.', ['Women leave at 9 p.m. and men stay.', 'They rest.']],
  ['Closed from 9 p.m. Nobody stays.', ['Closed from 9 p.m.', 'Nobody stays.']],
  ['Mr. Li shall apply. He must be 1.5 m tall.', ['Mr. Li shall apply.', 'He must be 1.5 m tall.']],
])('%s', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test('commas part clauses, those inside numbers do not', () => {
  const draft = draftOf('补助10,000元，不得减少。');
  expect(sentencesOf(draft)[0]!.clauses).toHaveLength(2);
});

test('a sentence without an end is cut at a comma, and at last anywhere', () => {
  const lengths = (text: string) => sentences(text).map(({ length }) => length);
  expect(lengths('甲'.repeat(1000)).length).toBe(1);
  expect(lengths(`${'甲'.repeat(1300)}，${'乙'.repeat(700)}`)).toEqual([1301, 700]);
  expect(Math.max(...lengths('甲'.repeat(10_000)))).toBeLessThanOrEqual(1601);
});

test('what leads in before a colon leads in as far as the semicolons go', () => {
  const draft = draftOf('第一条 不得有下列行为：拒绝；拖延；推诿。应当及时办理。');
  const text = (one: { start: number; end: number }) => draft.normal.text.slice(one.start, one.end);
  expect(sentencesOf(draft).map((one) => [text(one), one.leadIns.map(text)])).toEqual([
    ['不得有下列行为：拒绝；', []],
    ['拖延；', ['不得有下列行为：']],
    ['推诿。', ['不得有下列行为：']],
    ['应当及时办理。', []],
  ]);
});

test('sentences never overlap, stand in order and inside their unit; units inside their provision', () => {
  const piece = fc.constantFrom(
    '第一条 ',
    '第二条　',
    '（一）',
    '1.',
    '女',
    '甲乙丙',
    '。',
    '；',
    '，',
    '：',
    '\n',
    '”',
    ' ',
    '主要目标',
    '一、',
    '((((',
    '\udc00',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const draft = draftOf(pieces.join(''));
      let at = 0;
      for (const s of sentencesOf(draft)) {
        const unit = draft.units[s.unit]!;
        expect(s.start).toBeGreaterThanOrEqual(at);
        expect(s.end).toBeGreaterThan(s.start);
        expect(s.start >= unit.start && s.end <= unit.end).toBe(true);
        expect(s.clauses[0]).toBe(s.start);
        const provision = draft.provisions[unit.provision];
        if (provision !== undefined)
          expect(provision.start <= unit.start && unit.end <= provision.end).toBe(true);
        at = s.end;
      }
      expect(new Set(draft.provisions.map((p) => p.id)).size).toBe(draft.provisions.length);
    }),
  );
});
