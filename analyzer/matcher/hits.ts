import { isLatin } from '../draft/characters.ts';
import { scan } from './automaton.ts';
import type { Lexicon } from './lexicon.ts';
import { joinPairs } from './pairs.ts';

/** A term found in the normalised text. */
export interface Hit {
  start: number;
  end: number;
  term: number;
  /** Class numbers left after masking. */
  classes: readonly number[];
}

/** All hits ordered by start, then the longer first; those masked by longer words are gone. */
export function findHits(lexicon: Lexicon, text: string): Hit[] {
  const raw = scan(lexicon.automaton, text);
  const hits: Hit[] = [];
  const masks: Hit[] = [];
  for (let i = 0; i < raw.length; i++) {
    const term = raw.term[i]!;
    const end = raw.end[i]!;
    const start = end - lexicon.automaton.lengths[term]!;
    const latin = lexicon.termLatin[term]!;
    if (latin & 1 && start > 0 && isLatin(text.charCodeAt(start - 1))) continue;
    if (latin & 2 && end < text.length && isLatin(text.charCodeAt(end))) continue;
    const hit = { start, end, term, classes: lexicon.termClasses[term]! };
    hits.push(hit);
    if (lexicon.termMasks[term] !== null) masks.push(hit);
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const clear = masks.length === 0 ? hits : unmasked(hits, masks, lexicon);
  return joinPairs(longest(clear), lexicon, text);
}

/** A masking word silences the hits that overlap it and are shorter. */
function unmasked(hits: Hit[], masks: Hit[], lexicon: Lexicon): Hit[] {
  masks.sort((a, b) => a.start - b.start);
  const kept: Hit[] = [];
  let from = 0;
  for (const hit of hits) {
    // Masks are short: those that ended well before this hit never matter again.
    while (from < masks.length && masks[from]!.end + 32 < hit.start) from++;
    let { classes } = hit;
    for (let m = from; m < masks.length && masks[m]!.start < hit.end; m++) {
      const mask = masks[m]!;
      if (mask.end <= hit.start || mask.end - mask.start <= hit.end - hit.start) continue;
      const masked = lexicon.termMasks[mask.term]!;
      if (masked === 'all') classes = [];
      else classes = classes.filter((c) => !masked.has(c));
    }
    if (classes.length > 0) kept.push(classes === hit.classes ? hit : { ...hit, classes });
  }
  return kept;
}

/** Within one class the longest word counts: 女 inside 女职工 says nothing more. */
function longest(hits: Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    let { classes } = hit;
    for (let k = kept.length - 1; k >= 0 && hit.start - kept[k]!.start < 32; k--) {
      const outer = kept[k]!;
      if (outer.end < hit.end || outer.end - outer.start <= hit.end - hit.start) continue;
      classes = classes.filter((c) => !outer.classes.includes(c));
    }
    if (classes.length > 0) kept.push(classes.length === hit.classes.length ? hit : { ...hit, classes });
  }
  return kept;
}
