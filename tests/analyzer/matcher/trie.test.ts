import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrie } from '../../../analyzer/matcher/build-trie.ts';
import { noHits, type RawHits, scan } from '../../../analyzer/matcher/trie.ts';

const letter = fc.constantFrom('女', '男', '性', '不', '得', 'a', 'b', '\ud83d', '\ude00');
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((l) => l.join(''));

function found(terms: readonly string[], text: string): RawHits {
  const hits = noHits();
  const codes = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  scan(buildTrie(terms), codes, 0, codes.length, hits);
  return hits;
}

/** What the trie must find, told in the plainest way. */
function naive(terms: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const [id, term] of terms.entries()) if (text.startsWith(term, start)) found.push(`${id}@${start}`);
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
        const hits = found(terms, text);
        const seen = Array.from({ length: hits.length }, (_, i) => `${hits.term[i]}@${hits.start[i]}`).sort();
        expect(seen).toEqual(naive(terms, text));
      },
    ),
  );
});

test('folds the case of Latin letters only', () => {
  expect(found(['chairman'], 'Chairman CHAIRMAN').length).toBe(2);
});

test('a trie without terms finds nothing', () => {
  expect(found([], '任何文字').length).toBe(0);
});

test('more hits than the first arrays hold', () => {
  expect(found(['女'], '女'.repeat(5000)).length).toBe(5000);
});
