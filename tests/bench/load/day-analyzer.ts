import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { sourceOf } from '../speed/stages.ts';
import { median, quantile } from '../speed/timing.ts';
import { flat, textOf } from '../texts/generate.ts';
import { after, dayOfEdits } from './day.ts';

const TENTHS = 10;

/**
 * A day's edits straight on the analyzer: what it holds of the draft's earlier versions shows in the heap. Says also
 * whether the last review is that of the whole draft.
 */
export async function replayOnAnalyzer(chars: number, count: number, problems?: number): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = () => {
    collect();
    return `${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB`;
  };
  const options = { ...(await loadCompiled()), taggers: nodeTaggers };
  const analyzer = createAnalyzer(options);
  let text = textOf(chars, 'zh', 3);
  const { edits } = dayOfEdits(text, count, problems === undefined ? {} : { problems });
  let review = await analyzer.review(sourceOf(text));
  console.log(
    `${count} edits of ${chars} characters, ${problems === undefined ? 'few' : 'many'} with a problem, on the analyzer\n  heap before ${heap()}`,
  );
  const each = Math.ceil(count / TENTHS);
  for (let from = 0; from < count; from += each) {
    const times: number[] = [];
    for (const edit of edits.slice(from, from + each)) {
      text = flat(after(text, edit));
      const begun = performance.now();
      review = await analyzer.update(review, sourceOf(text));
      times.push(performance.now() - begun);
    }
    const [half, most] = [median(times), quantile(times, 1)].map((ms) => ms.toFixed(1));
    console.log(
      `  ${from + times.length} edits: ${review.findings.length} findings, heap ${heap()}; an edit ${half} ms, ${quantile(times, 0.99).toFixed(1)} at the 99th of 100, ${most} at most`,
    );
  }
  const whole = await createAnalyzer(options).review(sourceOf(text));
  const same = JSON.stringify(whole) === JSON.stringify(review);
  console.log(`  the last review is ${same ? '' : 'NOT '}that of the whole draft`);
}
