import type { LexiconClass } from '../knowledge/lexicon-schema.ts';
import { expand, PatternError } from '../rules/pattern.ts';
import { buildTrie } from './build-trie.ts';
import { type Rows, rowsOf } from './rows.ts';
import { STOPS } from './stops.ts';
import type { Trie } from './trie.ts';

/** Classes and literals numbered, and one trie for all their terms: plain JSON and typed arrays. */
export interface Lexicon {
  trie: Trie;
  classCount: number;
  /** Class numbers each term belongs to. */
  termClasses: Rows;
  /** What else is to be known of each term: LATIN_START, LATIN_END, MASKS, BORDER. */
  termSigns: Uint8Array;
  /** For terms with the sign MASKS, the classes whose hits vanish inside a hit of the term; 'all' for every class. */
  termMasks: Readonly<Record<number, readonly number[] | 'all'>>;
  /** Classes whose neighbouring hits make a pair. */
  opposites: readonly { first: number; second: number; pair: number }[];
  /** What may stand between the halves of a pair. */
  joiners: readonly string[];
}

/** Terms that begin or end with a Latin letter match whole words only. */
export const LATIN_START = 1;
export const LATIN_END = 2;
/** The term has a mask. */
export const MASKS = 4;
/** The segmenter must confirm the term. */
export const BORDER = 8;

/** A term that cannot be read; `where` is the class's id. */
export class LexiconError extends Error {
  readonly where: string;
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.where = where;
  }
}

/** Collects terms while rules are compiled, then builds the trie once. */
export class LexiconBuilder {
  readonly #terms = new Map<string, number>();
  readonly #classes: Set<number>[] = [];
  readonly #masks: (Set<number> | 'all' | null)[] = [];
  readonly #border = new Set<number>();
  readonly #classOf = new Map<string, number>();
  readonly #opposites: { first: number; second: number; pair: number }[] = [];
  #classCount = 0;

  readonly #joiners: readonly string[];

  constructor(classes: readonly LexiconClass[], joiners: readonly string[]) {
    this.#joiners = ['', ...joiners];
    for (const { id } of classes) this.#classOf.set(id, this.#classCount++);
    const byId = new Map(classes.map((c) => [c.id, c]));
    for (const lexiconClass of classes) this.#addClass(lexiconClass, classes, byId);
  }

  #addClass(
    lexiconClass: LexiconClass,
    classes: readonly LexiconClass[],
    byId: ReadonlyMap<string, LexiconClass>,
  ): void {
    try {
      const number = this.#classOf.get(lexiconClass.id)!;
      for (const term of closure(lexiconClass, byId)) this.#add(term, number);
      for (const term of lexiconClass.border.flatMap(expand)) this.#border.add(this.#add(term, number));
      this.#mask(lexiconClass.terms.flatMap(expand), lexiconClass.masks);
      const { opposite } = lexiconClass;
      const second = opposite && this.#classOf.get(opposite.class);
      const pair = opposite && this.#classOf.get(opposite.pair);
      const known = this.#opposites.some((o) => o.first === second && o.second === number);
      if (second !== undefined && pair !== undefined && !known)
        this.#opposites.push({ first: number, second, pair });
      const exceptions = lexiconClass.except.flatMap(expand);
      const exceptClass = this.#classCount++;
      for (const term of exceptions) this.#add(term, exceptClass);
      this.#mask(exceptions, exceptions.length === 0 ? [] : includers(lexiconClass.id, classes));
    } catch (error) {
      if (error instanceof PatternError) throw new LexiconError(lexiconClass.id, error.message);
      throw error;
    }
  }

  /** Number of the class with this id, or undefined. */
  classNumber(id: string): number | undefined {
    return this.#classOf.get(id);
  }

  /** Number of a nameless class that holds just these literals. */
  literalClass(literals: readonly string[]): number {
    const key = `=${[...literals].sort().join('|')}`;
    let number = this.#classOf.get(key);
    if (number === undefined) {
      number = this.#classCount++;
      this.#classOf.set(key, number);
      for (const literal of literals) this.#add(literal, number);
    }
    return number;
  }

  /**
   * The lexicon, and its terms as the text shows them: lower case, Chinese punctuation. Terms that are met more often
   * come first: what most texts touch of the tables lies together (build-trie.ts).
   */
  build(often: (term: string) => number): { lexicon: Lexicon; terms: readonly string[] } {
    // The watch has to hear where a sentence ends.
    for (const stop of STOPS) this.#add(stop);
    const ranked = [...this.#terms].map(([term, id]) => ({ term, id, rate: often(term) }));
    ranked.sort((a, b) => b.rate - a.rate);
    const terms = ranked.map(({ term }) => term);
    const lexicon = {
      trie: buildTrie(terms),
      classCount: this.#classCount,
      termClasses: rowsOf(ranked.map(({ id }) => [...this.#classes[id]!])),
      termSigns: Uint8Array.from(ranked, ({ term, id }) => this.#signs(term, id)),
      termMasks: Object.fromEntries(
        ranked.flatMap(({ id }, place) => {
          const mask = this.#masks[id]!;
          return mask === null ? [] : [[place, mask === 'all' ? mask : [...mask]]];
        }),
      ),
      opposites: this.#opposites,
      joiners: this.#joiners,
    };
    return { lexicon, terms };
  }

  #signs(term: string, id: number): number {
    let signs = 0;
    if (latin(term[0]!)) signs |= LATIN_START;
    if (latin(term.at(-1)!)) signs |= LATIN_END;
    if (this.#masks[id] !== null) signs |= MASKS;
    if (this.#border.has(id)) signs |= BORDER;
    return signs;
  }

  #add(term: string, number?: number): number {
    const folded = canonical(term);
    let id = this.#terms.get(folded);
    if (id === undefined) {
      id = this.#terms.size;
      this.#terms.set(folded, id);
      this.#classes.push(new Set());
      this.#masks.push(null);
    }
    if (number !== undefined) this.#classes[id]!.add(number);
    return id;
  }

  #mask(terms: readonly string[], masks: readonly string[] | 'all'): void {
    if (masks.length === 0) return;
    for (const term of terms) {
      const id = this.#terms.get(canonical(term))!;
      if (masks === 'all') this.#masks[id] = 'all';
      else if (this.#masks[id] !== 'all') {
        const set = this.#masks[id] ?? new Set<number>();
        for (const mask of masks) {
          const number = this.#classOf.get(mask);
          if (number !== undefined) set.add(number);
        }
        this.#masks[id] = set;
      }
    }
  }
}

const latin = (c: string) => /[a-z]/i.test(c);

/** Terms are written as people write them; the text they meet is normalised (draft/normalise.ts). */
function canonical(term: string): string {
  const lower = term.toLowerCase();
  if (!/[(),:;著]/.test(lower)) return lower;
  return (
    lower
      .replaceAll('(', '（')
      .replaceAll(')', '）')
      .replaceAll(',', '，')
      .replaceAll(':', '：')
      .replaceAll(';', '；')
      // The only character of our words that stands for another in the traditional script (衣著), and is read as that.
      .replaceAll('著', '着')
  );
}

/** The terms of a class and of all it includes. */
function closure(lexiconClass: LexiconClass, byId: ReadonlyMap<string, LexiconClass>): Set<string> {
  const terms = new Set<string>();
  const seen = new Set<string>();
  const visit = (c: LexiconClass): void => {
    if (seen.has(c.id)) return;
    seen.add(c.id);
    for (const term of c.terms.flatMap(expand)) terms.add(term);
    for (const term of c.border.flatMap(expand)) terms.add(term);
    for (const id of c.include) {
      const included = byId.get(id);
      if (included !== undefined) visit(included);
    }
  };
  visit(lexiconClass);
  return terms;
}

/** The class and all classes that include it, directly or not. */
function includers(id: string, classes: readonly LexiconClass[]): string[] {
  const found = new Set([id]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const c of classes) {
      if (found.has(c.id) || !c.include.some((i) => found.has(i))) continue;
      found.add(c.id);
      grown = true;
    }
  }
  return [...found];
}
