import { expect, test } from 'vitest';
import { borderJudge } from '../../../analyzer/language/confirm-borders.ts';
import type { Hit } from '../../../analyzer/matcher/hits.ts';
import { BORDER, type Lexicon } from '../../../analyzer/matcher/lexicon.ts';

const lexicon = { termSigns: Uint8Array.of(BORDER) } as unknown as Lexicon;
const text = '户主、户主和户主。户主。';
const sentences = [
  { start: 0, end: 9 },
  { start: 9, end: 12 },
];
const hits = [0, 3, 6, 9].map((start) => ({ term: 0, start, end: start + 2 }) as Hit);

test('a sentence is cut into words once, however many doubtful words stand in it', async () => {
  const asked: string[] = [];
  const judge = borderJudge(lexicon, {
    zh: async () => ({
      words(sentence) {
        asked.push(sentence);
        // 和户 is one word here: the third 户主 is none.
        const words = sentence.match(/户主|和户|./g) ?? [];
        let start = 0;
        return words.map((word) => {
          const from = start;
          start += word.length;
          return { start: from, end: start, tag: 'n' };
        });
      },
    }),
  });
  await judge.load(new Set(['zh']));
  const confirmed = () => judge.confirmed([...hits], text, () => sentences, new Set());
  expect(confirmed().map(({ start }) => start)).toEqual([0, 3, 9]);
  expect(confirmed().map(({ start }) => start)).toEqual([0, 3, 9]);
  expect(asked).toEqual(['户主、户主和户主。', '户主。']);
});
