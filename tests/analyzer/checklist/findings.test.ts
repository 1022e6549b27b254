import { expect, test } from 'vitest';
import { type Spoken, withoutDuplicates } from '../../../analyzer/checklist/findings.ts';
import { smallKnowledge } from '../small-knowledge.ts';

type Saying = Pick<Spoken, 'rule' | 'match' | 'loose'>;

/** What a rule says of some characters. */
function saying(id: string, start: number, end: number, rule: object = {}, loose = false): Saying {
  const [written] = smallKnowledge({ rules: [{ match: ['限'] }] }).rules;
  return { rule: { ...written!, id, ...rule } as Spoken['rule'], match: { start, end }, loose };
}
const other = { criterion: 'F1', frame: 'role' };
const kept = (...sayings: Saying[]) => withoutDuplicates(sayings).map(({ rule }) => rule.id);

test('what two rules say of the same words is told once, by the stronger', () => {
  expect(kept(saying('weak', 0, 9, { level: 'explain' }), saying('strong', 4, 6))).toEqual(['strong']);
  expect(kept(saying('short', 4, 6), saying('long', 0, 9))).toEqual(['long']);
  expect(kept(saying('wide', 0, 9, {}, true), saying('close', 4, 6))).toEqual(['close']);
});

test('what they say of other words, or of another question, is told as well, in the order of the text', () => {
  expect(kept(saying('late', 5, 9), saying('early', 0, 5))).toEqual(['early', 'late']);
  expect(kept(saying('one', 0, 9), saying('two', 3, 6, other))).toEqual(['one', 'two']);
});

test('a credit gives way to any problem on its words, and a hint to anything', () => {
  expect(kept(saying('credit', 0, 9, { ...other, level: 'credit' }), saying('problem', 8, 12))).toEqual([
    'problem',
  ]);
  const hint = { ...other, level: 'revise', weight: 3 };
  expect(kept(saying('hint', 0, 9, hint), saying('rule', 8, 12, { level: 'consider' }))).toEqual(['rule']);
});

test('words far behind the beginning of a long match are its words too', () => {
  expect(kept(saying('long', 0, 300), saying('within', 200, 210))).toEqual(['long']);
});
