import { lastStartingBy } from '../draft/at-offset.ts';
import { isLatin } from '../draft/characters.ts';
import type { Hit } from '../matcher/hits.ts';
import { BORDER, type Lexicon } from '../matcher/lexicon.ts';
import type { LoadTagger, Tagger, Word } from './tagger.ts';

export interface Taggers {
  zh?: LoadTagger;
  en?: LoadTagger;
}

/** The taggers as far as they are loaded, and those that a text would have needed. */
export interface BorderJudge {
  /**
   * Drops the doubtful hits (lexicon `border`) that the tagger does not see as words: a Chinese term must begin
   * and end at word borders, an English one must also be a noun. The tagger sees only the hit's sentence. Where it
   * is not loaded yet its language is added to `missed`, and the hit counts.
   */
  confirmed(hits: Hit[], text: string, sentences: () => readonly Span[], missed: Set<keyof Taggers>): Hit[];
  /** Loads what was missed. False where nothing came: then the words count as they are. */
  load(missed: ReadonlySet<keyof Taggers>): Promise<boolean>;
}

interface Span {
  start: number;
  end: number;
}

/** Sentences whose words are remembered: those around the one that is read. */
const REMEMBERED = 32;

/** The taggers are loaded only when there is a doubtful hit, and then once. */
export function borderJudge(lexicon: Lexicon, taggers: Taggers): BorderJudge {
  const loaded: { zh?: Tagger; en?: Tagger } = {};
  const read = new Map<string, readonly Word[]>();

  /** The same sentence is asked about for each of its doubtful words, and for each stretch that reaches into it. */
  function wordsOf(tagger: Tagger, language: keyof Taggers, sentence: string): readonly Word[] {
    const key = language + sentence;
    const known = read.get(key);
    if (known) return known;
    if (read.size >= REMEMBERED) read.clear();
    const words = tagger.words(sentence);
    read.set(key, words);
    return words;
  }

  function isWord(hit: Hit, text: string, sentences: readonly Span[], missed: Set<keyof Taggers>): boolean {
    const language = isLatin(text.charCodeAt(hit.start)) ? 'en' : 'zh';
    const sentence = sentenceOf(sentences, hit);
    const tagger = loaded[language];
    if (tagger === undefined) missed.add(language);
    if (tagger === undefined || sentence === undefined) return true;
    const words = wordsOf(tagger, language, text.slice(sentence.start, sentence.end));
    const first = words.find((w) => w.start === hit.start - sentence.start);
    const last = words.find((w) => w.end === hit.end - sentence.start);
    if (first === undefined || last === undefined) return false;
    return language === 'zh' || first.tag.includes('Noun');
  }

  return {
    confirmed(hits, text, sentences, missed) {
      const isDoubtful = (hit: Hit) => (lexicon.termSigns[hit.term]! & BORDER) !== 0;
      if (!hits.some(isDoubtful)) return hits;
      return hits.filter((hit) => !isDoubtful(hit) || isWord(hit, text, sentences(), missed));
    },
    async load(missed) {
      let came = false;
      for (const language of missed) {
        const tagger = await taggers[language]?.();
        if (tagger === undefined) continue;
        loaded[language] = tagger;
        came = true;
      }
      return came;
    },
  };
}

function sentenceOf(sentences: readonly Span[], hit: Span): Span | undefined {
  const sentence = sentences[lastStartingBy(sentences, hit.start)];
  return sentence && hit.end <= sentence.end ? sentence : undefined;
}
