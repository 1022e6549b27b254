import type { Lexicon } from './lexicon.ts';
import { rowOf } from './rows.ts';

/** Numbers sets of classes, and knows their terms. */
export class Groups {
  readonly #termsOf: number[][];
  readonly #numbers = new Map<string, number>();
  readonly #groupsOf = new Map<number, number[]>();

  constructor(lexicon: Lexicon) {
    this.#termsOf = Array.from({ length: lexicon.classCount }, () => []);
    for (let term = 0; term + 1 < lexicon.termClasses.from.length; term++)
      for (const c of rowOf(lexicon.termClasses, term)) this.#termsOf[c]!.push(term);
    // A pair is made of its halves.
    for (const { first, pair } of lexicon.opposites) this.#termsOf[pair]!.push(...this.#termsOf[first]!);
  }

  get count(): number {
    return this.#numbers.size;
  }

  of(classes: readonly number[]): number {
    const key = [...classes].sort((a, b) => a - b).join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const term of new Set(classes.flatMap((c) => this.#termsOf[c]!))) {
      const groups = this.#groupsOf.get(term);
      if (groups === undefined) this.#groupsOf.set(term, [number]);
      else groups.push(number);
    }
    return number;
  }

  terms(): { term: number; groups: number[] }[] {
    return [...this.#groupsOf].map(([term, groups]) => ({ term, groups }));
  }
}
