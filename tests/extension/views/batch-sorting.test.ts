import { describe, expect, it } from 'vitest';
import type { BatchEntry, Summary } from '../../../analyzer/triage/triage.ts';
import { type Choice, chosen, type Sorting, sorted } from '../../../extension/views/batch/sorting.ts';

const words = { zh: '', en: '' };
const priorities = ['first', 'ordinary', 'none'].map((id) => ({ id, mark: '', word: words }));
const counts = { revise: 0, explain: 0, consider: 0, credit: 0 };
const row = (name: string, priority: string, weight: number, more: Partial<Summary> = {}): Summary => ({
  ...{ name, title: `标题${name}`, type: 'other', chars: 1, outcome: 'C', levels: counts, domains: {} },
  ...{ priority, why: [], weight },
  ...more,
});
const failed: BatchEntry = { name: 'x.pdf', error: { code: 'e', message: '', messageEn: '' } };
const entries = [
  failed,
  row('a', 'none', 0, { chars: 900 }),
  row('b', 'first', 10, { levels: { ...counts, revise: 1 }, domains: { 'child-law': counts } }),
  row('c', 'first', 40, { levels: { ...counts, revise: 4 } }),
  row('d', 'ordinary', 2),
];
const names = (list: readonly BatchEntry[]) => list.map(({ name }) => name).join('');
const by = (by: Sorting['by'], down = false) => names(sorted(entries, { by, down }, priorities));

describe('the table of a batch', () => {
  it.each<[Sorting['by'], boolean, string]>([
    ['priority', false, 'cbdax.pdf'],
    ['priority', true, 'adbcx.pdf'],
    ['revise', false, 'cbadx.pdf'],
    ['name', false, 'abcdx.pdf'],
    ['chars', false, 'abcdx.pdf'],
  ])('sorts by %s, turned round: %s', (column, down, expected) => {
    expect(by(column, down)).toBe(expected);
  });

  it.each<[string, Partial<Choice>, string]>([
    ['words of the title', { words: '标题B' }, 'b'],
    ['words of the path', { words: '.PDF' }, 'x.pdf'],
    ['a priority', { priorities: new Set(['first']) }, 'bc'],
    ['what failed', { priorities: new Set(['failed']) }, 'x.pdf'],
    ['a domain', { domain: 'child-law' }, 'b'],
  ])('shows what fits %s', (_what, choice, expected) => {
    expect(names(chosen(entries, { words: '', priorities: null, domain: null, ...choice }))).toBe(expected);
  });
});
