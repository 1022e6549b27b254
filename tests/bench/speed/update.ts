import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { randomFrom, textOf } from '../texts/generate.ts';
import { sourceOf } from './stages.ts';
import { median, quantile } from './timing.ts';

export interface Updates {
  chars: number;
  edits: number;
  medianMs: number;
  p99Ms: number;
}

const WARM = 20;
const WORDS = ['女职工', '应当', '，', '招聘', '不得', '\n', '照料', '。', '户主', '的'];

/** Small edits all over a draft, typed one after another: what a review of the next version takes. */
export async function measureUpdates(): Promise<Updates[]> {
  const results: Updates[] = [];
  for (const [chars, edits] of [
    [60_000, 200],
    [1_000_000, 30],
  ] as const) {
    const analyzer = createAnalyzer(await loadCompiled());
    const random = randomFrom(7);
    let text = textOf(chars);
    let review = await analyzer.review(sourceOf(text));
    const times: number[] = [];
    for (let i = 0; i < WARM + edits; i++) {
      const at = Math.floor(random() * text.length);
      const cut = Math.floor(random() * 3);
      text = text.slice(0, at) + WORDS[i % WORDS.length] + text.slice(at + cut);
      const source = sourceOf(text);
      const before = performance.now();
      review = await analyzer.update(review, source);
      if (i >= WARM) times.push(performance.now() - before);
    }
    results.push({ chars, edits, medianMs: median(times), p99Ms: quantile(times, 0.99) });
  }
  return results;
}
