import { anchorAt, type Version, type WordAnchor } from '../../../analyzer/versions/index.ts';

/**
 * Notes as reviewers make them, on words of all lengths all over a text; the same each time. Even ones end with a
 * clause, odd ones in the middle of anything.
 */
export function chooseNotes(version: Version, count: number): WordAnchor[] {
  const { text } = version;
  const notes: WordAnchor[] = [];
  let state = 2463534242;
  const random = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  for (let tries = 0; notes.length < count && tries < 50 * count; tries++) {
    const start = random(text.length);
    const wanted = [2, 3, 4, 6, 8, 12, 20, 40][random(8)]!;
    const rest = text.slice(start, start + 60);
    const clause = /^[^，。；：、\n]{2,}(?=[，。；：])/.exec(rest)?.[0].length;
    const length = notes.length % 2 === 0 && clause !== undefined ? clause : wanted;
    const anchor = anchorAt(version, start, start + length);
    if (anchor.quote.length < 2 || /\n/.test(anchor.quote)) continue;
    notes.push(anchor);
  }
  return notes;
}
