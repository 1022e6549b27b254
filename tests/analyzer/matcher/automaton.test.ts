import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAutomaton, scan } from '../../../analyzer/matcher/automaton.ts';

const letter = fc.constantFrom('女', '男', '性', '不', '得', 'a', 'b', '\ud83d', '\ude00');
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((l) => l.join(''));

/** What the automaton must find, told in the plainest way. */
function naive(terms: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let end = 1; end <= text.length; end++) {
    for (const [id, term] of terms.entries())
      if (text.slice(0, end).endsWith(term)) found.push(`${id}@${end}`);
  }
  return found.sort();
}

test('finds every occurrence of every term, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 30 }),
      fc.array(letter, { maxLength: 120 }),
      (terms, letters) => {
        const text = letters.join('');
        const hits = scan(buildAutomaton(terms), text);
        const found = Array.from({ length: hits.length }, (_, i) => `${hits.term[i]}@${hits.end[i]}`).sort();
        expect(found).toEqual(naive(terms, text));
      },
    ),
  );
});

test('folds the case of Latin letters only', () => {
  const automaton = buildAutomaton(['chairman']);
  expect(scan(automaton, 'Chairman CHAIRMAN').length).toBe(2);
});

test('an automaton without terms finds nothing', () => {
  expect(scan(buildAutomaton([]), '任何文字').length).toBe(0);
});

test('more hits than the first arrays hold', () => {
  expect(scan(buildAutomaton(['女']), '女'.repeat(5000)).length).toBe(5000);
});
