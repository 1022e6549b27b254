import type { Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';

const LONGEST_BETWEEN = 5;

/**
 * Both sexes (or both parents) named in one breath are a pair: their hits become one hit of the pair class,
 * so that no rule about one sex sees them. Numbers between them keep them apart: 男60岁、女50岁 is a comparison.
 */
export function joinPairs(hits: Hit[], lexicon: Lexicon, text: string): Hit[] {
  for (const { first, second, pair } of lexicon.opposites) {
    let changed = false;
    for (let i = 0; i < hits.length; i++) {
      const a = hits[i]!;
      const other = a.classes.includes(first) ? second : a.classes.includes(second) ? first : -1;
      if (other < 0) continue;
      for (let j = i + 1; j < hits.length; j++) {
        const b = hits[j]!;
        if (b.start > a.end + LONGEST_BETWEEN) break;
        if (
          b.start < a.end ||
          !b.classes.includes(other) ||
          !lexicon.joiners.includes(text.slice(a.end, b.start))
        )
          continue;
        const drop = (hit: Hit): Hit => ({
          ...hit,
          classes: hit.classes.filter((c) => c !== first && c !== second),
        });
        hits[i] = { start: a.start, end: b.end, term: a.term, classes: [pair, ...drop(a).classes] };
        hits[j] = drop(b);
        changed = true;
        break;
      }
    }
    if (changed) hits = hits.filter((hit) => hit.classes.length > 0);
  }
  return hits;
}
