import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { textOf } from '../texts/generate.ts';
import { searchedText, worstTexts } from '../texts/worst.ts';
import { sourceOf } from './stages.ts';
import { measureTogether, type Task } from './timing.ts';

export interface Worst {
  name: string;
  /** Time against an ordinary text of the same length. */
  times: number;
  /** The exponent with which the time grows, over an eightfold text. */
  exponent: number;
}

const CHARS = 60_000;
const SMALL = 7500;
const SEARCHED = 200;
const ORDINARY = 'an ordinary draft';

/**
 * Texts made to be slow and the slowest of some hundred random ones, against an ordinary text of their length.
 * Without taggers: loading one would be part of the first text only.
 */
export async function measureWorst(): Promise<Worst[]> {
  const analyzer = createAnalyzer(await loadCompiled());
  const task = (name: string, text: string): Task => {
    const source = sourceOf(text);
    return { name, chars: text.length, run: () => analyzer.review(source) };
  };
  await task('', textOf(CHARS)).run();
  const seed = await slowestSeed((text) => analyzer.review(sourceOf(text)));
  const textsOf = (chars: number) => [
    { name: ORDINARY, text: textOf(chars) },
    ...worstTexts(chars),
    { name: `the slowest of ${SEARCHED} random texts`, text: searchedText(seed, chars) },
  ];
  const measure = (chars: number) =>
    measureTogether(
      textsOf(chars).map(({ name, text }) => task(name, text)),
      ORDINARY,
      7,
      1000,
    );
  const small = await measure(SMALL);
  const large = await measure(CHARS);
  return large.map(({ name, times, cpuMs }, i) => ({
    name,
    times,
    exponent: Math.log(cpuMs / small[i]!.cpuMs) / Math.log(CHARS / SMALL),
  }));
}

async function slowestSeed(review: (text: string) => Promise<unknown>): Promise<number> {
  let worst = { seed: 1, cpu: 0 };
  for (let seed = 1; seed <= SEARCHED; seed++) {
    const text = searchedText(seed, 6000);
    const before = process.cpuUsage();
    await review(text);
    const { user, system } = process.cpuUsage(before);
    if (user + system > worst.cpu) worst = { seed, cpu: user + system };
  }
  return worst.seed;
}
