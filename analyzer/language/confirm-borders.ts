import { isLatin } from '../draft/characters.ts';
import type { Draft } from '../draft/draft.ts';
import type { Hit } from '../matcher/hits.ts';
import type { Lexicon } from '../matcher/lexicon.ts';
import type { LoadTagger, Tagger, Word } from './tagger.ts';

export interface Taggers {
  zh?: LoadTagger;
  en?: LoadTagger;
}

/**
 * Drops the doubtful hits (lexicon `border`) that the tagger does not see as words: a Chinese term must begin
 * and end at word borders, an English one must also be a noun. The taggers are loaded only when there is such
 * a hit, and see only its sentence.
 */
export async function confirmBorders(
  hits: readonly Hit[],
  draft: Draft,
  lexicon: Lexicon,
  taggers: Taggers,
): Promise<readonly Hit[]> {
  const doubtful = hits.filter((hit) => lexicon.termBorder[hit.term] === 1);
  if (doubtful.length === 0) return hits;
  const { text } = draft.normal;
  const isEnglish = (hit: Hit) => isLatin(text.charCodeAt(hit.start));
  const zh = doubtful.some((hit) => !isEnglish(hit)) ? await taggers.zh?.() : undefined;
  const en = doubtful.some(isEnglish) ? await taggers.en?.() : undefined;
  const words = new Map<Tagger, Map<number, Word[]>>();
  const dropped = new Set<Hit>();
  for (const hit of doubtful) {
    const tagger = isEnglish(hit) ? en : zh;
    const sentence = sentenceAround(draft, hit);
    if (tagger === undefined || sentence === undefined) continue;
    const known = words.get(tagger) ?? new Map<number, Word[]>();
    words.set(tagger, known);
    const tagged = known.get(sentence.start) ?? tagger.words(text.slice(sentence.start, sentence.end));
    known.set(sentence.start, tagged);
    const start = hit.start - sentence.start;
    const end = hit.end - sentence.start;
    const first = tagged.find((w) => w.start === start);
    const last = tagged.find((w) => w.end === end);
    if (first === undefined || last === undefined || (isEnglish(hit) && !first.tag.includes('Noun')))
      dropped.add(hit);
  }
  return hits.filter((hit) => !dropped.has(hit));
}

/** Sentences are ordered, so the one around a hit is found by halving. */
function sentenceAround(draft: Draft, hit: Hit): { start: number; end: number } | undefined {
  const { sentences } = draft;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= hit.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= hit.start ? found : undefined;
}
