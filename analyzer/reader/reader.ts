import type { Rule } from '../knowledge/rule-schema.ts';
import type { Span } from '../rules/match.ts';
import { Grams, SLOTS } from './grams.ts';

/**
 * The second reader: a linear model over pieces of one to three characters, trained on labelled sentences
 * (tests/bench/train.ts). It weighs a sentence as a whole, where rules ask for words that somebody named.
 */
export interface Weights {
  /** By slot; times `scale` the weight. */
  weights: Int8Array;
  scale: number;
  bias: number;
}

export interface Reader extends Weights {
  /**
   * From the weight `usual` down a sentence is taken for a fine one; what rules marked `wide` find in it is doubted by
   * `sooner` before. `frames` have weights of their own, and rules of the frames `never` know better. In a sentence
   * of more than `longest` characters one wrong clause weighs little: there only wide rules are doubted. Two rules
   * that see a problem in a sentence are doubted by `later` after, `many` never (figures: docs/accuracy.md).
   */
  doubt: {
    longest: number;
    later: number;
    many: number;
    usual: number;
    sooner: number;
    frames: Readonly<Partial<Record<Rule['frame'], number>>>;
    never: readonly Rule['frame'][];
  };
  /** From this weight up it is so sure of a problem that listed words of the sentence do not exempt it. */
  overrule: number;
  /** From this weight on it confirms what the widest frames (`confirmed`) find. */
  confirm: number;
}

const grams = new Grams();
/** The round in which a slot was last counted. Small numbers: the table is to stay in the fast part of the memory. */
const counted = new Uint8Array(SLOTS);
const LAST_ROUND = 255;
let round = 0;

/** How much a sentence is like those with a problem: from about 0 more like them than like fine ones. */
export function weigh(
  { weights, scale, bias }: Weights,
  codes: Uint16Array,
  start: number,
  end: number,
): number {
  grams.read(codes, start, end);
  const { slots, count } = grams;
  if (round === LAST_ROUND) {
    counted.fill(0);
    round = 0;
  }
  round++;
  let sum = 0;
  let pieces = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    // Every piece counts once in a sentence.
    if (counted[slot] === round) continue;
    counted[slot] = round;
    pieces++;
    sum += weights[slot]!;
  }
  return (sum * scale) / Math.sqrt(pieces) + bias;
}

/** Most places that are named as those that weighed most. */
const MOST = 3;
/** Not longer: a place is to be seen at a glance. */
const LONGEST = 10;

/** Where the weight of a sentence comes from: the few places that weigh most, in order of the text. */
export function heaviest({ weights }: Weights, codes: Uint16Array, { start, end }: Span): Span[] {
  const shares = new Float64Array(end - start);
  grams.read(codes, start, end);
  for (let piece = 0; piece < grams.count; piece++) {
    const place = grams.placeOf(piece);
    const share = weights[grams.slots[piece]!]! / (place.end - place.start);
    for (let i = place.start; i < place.end; i++) shares[i - start]! += share;
  }
  const positive = shares.filter((share) => share > 0);
  const usual = positive.reduce((sum, share) => sum + share, 0) / Math.max(1, positive.length);
  const found: Span[] = [];
  while (found.length < MOST) {
    const place = heaviestRun(shares, codes, start, usual);
    if (place === null) break;
    found.push({ start: start + place.start, end: start + place.end });
    shares.fill(Number.NEGATIVE_INFINITY, place.start, place.end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The run of at least two characters, without a punctuation mark, that lies most above the usual weight. */
function heaviestRun(shares: Float64Array, codes: Uint16Array, at: number, usual: number): Span | null {
  let best: (Span & { sum: number }) | null = null;
  let run = { start: 0, sum: 0 };
  for (let i = 0; i < shares.length; i++) {
    const isBroken = PUNCTUATION.has(codes[at + i]!) || shares[i] === Number.NEGATIVE_INFINITY;
    if (isBroken || run.sum <= 0 || i - run.start >= LONGEST) run = { start: isBroken ? i + 1 : i, sum: 0 };
    if (isBroken) continue;
    run.sum += shares[i]! - usual / 2;
    if (i > run.start && run.sum > (best?.sum ?? 0)) best = { start: run.start, end: i + 1, sum: run.sum };
  }
  return best;
}

const PUNCTUATION = new Set(Array.from('，。；：、！？“”（）《》 \n|｜—…,.', (mark) => mark.charCodeAt(0)));
