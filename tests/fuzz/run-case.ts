import { randomOf } from './random.ts';
import { samplesFrom } from './samples.ts';
import { shrunk } from './shrink.ts';
import type { Case, Target } from './target.ts';
import { targets } from './targets/index.ts';

/** The process that runs cases (case-process.ts): the folders of its samples are its arguments. */

export interface Order {
  target: string;
  seed: number;
}

export interface Outcome {
  /** Processor time, in milliseconds. */
  took: number;
  /** Bytes of the case, its texts in UTF-8. */
  size: number;
  failure: { message: string; input: Case; shrunk: Case } | null;
}

/** For 1 MB; smaller cases have no less, as a first case also loads what it needs. */
const LONGEST_MS = 5000;
const MEGABYTE = 1_000_000;
const LARGEST_MEMORY = 1 << 30;

// Libraries complain there of what they are fed; what fails is told by its error.
console.error = () => undefined;
console.warn = () => undefined;
const samples = samplesFrom(process.argv.slice(2));

async function run({ target: name, seed }: Order): Promise<Outcome> {
  const target = targets.find((one) => one.name === name);
  if (!target) throw new Error(`no target ${name}`);
  const input = target.make(randomOf(seed), samples);
  const { message, took } = await attempt(target, input);
  const failure =
    message === null
      ? null
      : { message, input, shrunk: await shrunk(input, message, (one) => attempt(target, one)) };
  return { took, size: sizeOf(input), failure };
}

async function attempt(target: Target, input: Case): Promise<{ message: string | null; took: number }> {
  const before = process.threadCpuUsage();
  const memory = process.memoryUsage().arrayBuffers;
  let message: string | null = null;
  try {
    await target.check(input);
  } catch (error) {
    message =
      error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);
  }
  const { user, system } = process.threadCpuUsage(before);
  const took = (user + system) / 1000;
  if (message === null && took > LONGEST_MS * Math.max(1, sizeOf(input) / MEGABYTE))
    message = `Slow: ${Math.round(took)} ms for ${sizeOf(input)} bytes`;
  if (message === null && process.memoryUsage().arrayBuffers - memory > LARGEST_MEMORY)
    message = 'Memory: over 1 GB of buffers';
  return { message, took };
}

function sizeOf({ texts, file }: Case): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) + (file?.bytes.length ?? 0);
}

process.on('message', (order: Order) => {
  void run(order).then((outcome) => process.send?.(outcome));
});
