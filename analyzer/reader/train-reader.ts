import { Grams, SLOTS } from './grams.ts';
import type { Weights } from './reader.ts';

/** A sentence whose label is known. */
export interface Labelled {
  text: string;
  isProblem: boolean;
  /** How much it counts: one, or less for sentences nobody labelled one by one. */
  share: number;
}

/** Times every sentence is looked at. */
const ROUNDS = 8;
const STEP = 0.15;
const BIAS_STEP = 0.01;
/** Pulls weights towards nothing, so that no single piece decides. */
const DECAY = 3e-4;
const HEAVIEST = 127;

/**
 * Logistic regression with L2, step by step (AdaGrad), in an order that is mixed but always the same: the same sentences make the
 * same reader.
 */
export function trainReader(sentences: readonly Labelled[]): Weights {
  const weights = new Float64Array(SLOTS);
  const steps = new Float64Array(SLOTS).fill(1e-8);
  const pieces = sentences.map(({ text }) => piecesOf(text));
  const order = sentences.map((_, i) => i);
  const random = numbersFrom(12345);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    mix(order, random);
    for (const i of order) {
      const own = pieces[i]!;
      const { isProblem, share } = sentences[i]!;
      const unit = 1 / Math.sqrt(own.length);
      let sum = 0;
      for (const slot of own) sum += weights[slot]!;
      const error = share * (1 / (1 + Math.exp(-(sum * unit + bias))) - Number(isProblem));
      for (const slot of own) {
        const slope = error * unit + DECAY * weights[slot]!;
        steps[slot]! += slope * slope;
        weights[slot]! -= (STEP * slope) / Math.sqrt(steps[slot]!);
      }
      bias -= BIAS_STEP * error;
    }
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / HEAVIEST || 1;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, bias };
}

const grams = new Grams();

function piecesOf(text: string): number[] {
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
  grams.read(codes, 0, codes.length);
  return [...new Set(grams.slots.subarray(0, grams.count))];
}

/** Fisher–Yates. */
function mix(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

/** Numbers from 0 to 1 that look mixed, the same ones every time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}
