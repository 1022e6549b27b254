import type { Hit } from '../matcher/hits.ts';
import type { CompiledPattern, Match, Span, Stretch } from './match.ts';
import type { Quantity, ReadNumbers } from './numbers.ts';

const CLAUSE_MARKS = new Set([...'，。；！？：、\n ']);

const NONE: readonly Hit[] = [];

/**
 * For each class the stretch that was asked last and has it. Patterns are tried on one stretch after another: what a
 * stretch has is written down once, and asking costs one look.
 */
let had = new Int32Array(1 << 14);
/** The stretch whose classes are written down; its number. Numbers are never used twice. */
let asked: LazyStretch | null = null;
let asking = 0;

/**
 * A stretch with more hits remembers its classes itself, as one bit each, and so does one that is asked again after
 * another was: it is not written down for each question.
 */
const MANY = 40;
/** So few are sooner written down again. */
const FEW = 8;
/** Bits for so many classes at first. */
const FEW_CLASSES = 1 << 14;

/** Everything is worked out when first asked for: most stretches are only asked whether they have a class. */
export class LazyStretch implements Stretch {
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly #text: string;
  readonly #readNumbers: ReadNumbers;
  #known: Map<CompiledPattern, readonly Match[]> | null = null;
  #met: Map<readonly CompiledPattern[], boolean> | null = null;
  #ofClass: Map<number, readonly Hit[]> | null = null;
  #numbers: readonly Quantity[] | null = null;
  #wasAsked = false;
  /** Of a long stretch, or one that is asked again after another. */
  #classes: Uint32Array | null = null;

  constructor({ start, end }: Span, hits: readonly Hit[], text: string, readNumbers: ReadNumbers) {
    this.start = start;
    this.end = end;
    this.hits = hits;
    this.#text = text;
    this.#readNumbers = readNumbers;
  }

  get known(): Map<CompiledPattern, readonly Match[]> {
    this.#known ??= new Map();
    return this.#known;
  }

  get met(): Map<readonly CompiledPattern[], boolean> {
    this.#met ??= new Map();
    return this.#met;
  }

  has(wanted: number): boolean {
    if (asked === this) return had[wanted] === asking;
    const { length } = this.hits;
    if (length <= FEW || (length <= MANY && !this.#wasAsked)) {
      this.#wasAsked = true;
      writeDown(this);
      return had[wanted] === asking;
    }
    this.#classes ??= classesOf(this.hits);
    const word = wanted >> 5;
    return word < this.#classes.length && ((this.#classes[word]! >> (wanted & 31)) & 1) === 1;
  }

  of(number: number): readonly Hit[] {
    if (!this.has(number)) return NONE;
    this.#ofClass ??= new Map();
    let hits = this.#ofClass.get(number);
    if (hits === undefined) {
      hits = this.hits.filter((hit) => hit.classes.includes(number));
      this.#ofClass.set(number, hits);
    }
    return hits;
  }

  numbers(): readonly Quantity[] {
    this.#numbers ??= this.#readNumbers(this.#text, this.start, this.end);
    return this.#numbers;
  }

  isClauseStart(at: number): boolean {
    return at === this.start || CLAUSE_MARKS.has(this.#text[at - 1]!);
  }

  isClauseEnd(at: number): boolean {
    return at === this.end || CLAUSE_MARKS.has(this.#text[at]!);
  }
}

function classesOf(hits: readonly Hit[]): Uint32Array {
  let bits = new Uint32Array(FEW_CLASSES >> 5);
  for (const { classes } of hits) {
    for (let c = 0; c < classes.length; c++) {
      const number = classes[c]!;
      if (number >> 5 >= bits.length) {
        const wider = new Uint32Array(2 * (number >> 5));
        wider.set(bits);
        bits = wider;
      }
      bits[number >> 5]! |= 1 << (number & 31);
    }
  }
  return bits;
}

function writeDown(stretch: LazyStretch): void {
  asked = stretch;
  asking++;
  const { hits } = stretch;
  for (let i = 0; i < hits.length; i++) {
    const { classes } = hits[i]!;
    for (let c = 0; c < classes.length; c++) {
      if (classes[c]! >= had.length) had = widened(classes[c]!);
      had[classes[c]!] = asking;
    }
  }
}

function widened(highest: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * highest);
  wider.set(had);
  return wider;
}
