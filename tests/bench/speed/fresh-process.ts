import { existsSync, readFileSync } from 'node:fs';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { sourceOf } from './stages.ts';

/**
 * Run by fresh.ts in a process of its own: `FILE REVIEWS [without-taggers]`. Prints its figures as JSON. Times are
 * the smaller of wall and processor time: on a busy machine the one is too long, the other counts helping threads.
 */
const [file, reviews, taggers] = process.argv.slice(2);
const MB = 1024 * 1024;

async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; ms: number }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: Math.min(wall, (user + system) / 1000) };
}

const { result: compiled, ms: loadMs } = await timed(loadCompiled);
const options = taggers === 'without-taggers' ? compiled : { ...compiled, taggers: nodeTaggers };
const { result: analyzer, ms: createMs } = await timed(() => createAnalyzer(options));
const { rss } = process.memoryUsage();
const source = sourceOf(readFileSync(file!, 'utf8'));
const times: number[] = [];
for (let i = 0; i < Number(reviews); i++) times.push((await timed(() => analyzer.review(source))).ms);
console.log(
  JSON.stringify({
    loadMs,
    createMs,
    reviewMs: times,
    loadedMb: rss / MB,
    peakMb: peakKib() / 1024,
  }),
);

/** The `maxRSS` of a child begins with what its parent held: Linux says elsewhere what the process took itself. */
function peakKib(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}
