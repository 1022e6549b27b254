import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseProcess } from './case-process.ts';
import { randomOf } from './random.ts';
import type { Order, Outcome } from './run-case.ts';
import { targets } from './targets/index.ts';

/**
 * `npm run -s fuzz -- --minutes N [--seed S] [--corpus FOLDER] [--target NAME]`: cases made at random until the
 * time is up. Prints the seed, and saves every case that fails, with what it was cut down to, in .artifacts/fuzz.
 * `--case SEED --target NAME` runs one case again.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    corpus: { type: 'string', multiple: true, default: [] },
    target: { type: 'string' },
    case: { type: 'string' },
  },
});
const SAVED = '.artifacts/fuzz';
const FIXTURES = ['tests/fixtures/scripts', 'tests/fixtures/pages', 'tests/fixtures/site'];

const wanted = values.target ?? '';
const chosen = targets.filter(({ name }) => name.startsWith(wanted));
if (chosen.length === 0) {
  console.error(`--target: one of ${targets.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const until = Date.now() + Number(values.minutes) * 60_000;
const counts = new Map(chosen.map(({ name }) => [name, { cases: 0, failed: 0, slowest: 0, size: 0 }]));
const known = new Map<string, number>();
const cases = caseProcess([...FIXTURES, ...values.corpus]);

console.log(`seed ${seed}`);
if (values.case !== undefined) await one({ target: chosen[0]!.name, seed: Number(values.case) });
else await many();
cases.end();
report();

async function many(): Promise<void> {
  const random = randomOf(seed);
  while (Date.now() < until)
    for (const { name } of chosen) await one({ target: name, seed: random.int(2 ** 31) });
}

async function one(order: Order): Promise<void> {
  const outcome = await cases.run(order);
  const count = counts.get(order.target)!;
  count.cases += 1;
  count.size += outcome.size;
  count.slowest = Math.max(count.slowest, outcome.took);
  if (outcome.failure) {
    count.failed += 1;
    save(order, outcome.failure);
  }
}

/** One file a kind of failure: the first three cases of it are kept. */
function save(order: Order, { message, input, shrunk }: NonNullable<Outcome['failure']>): void {
  const kind = `${order.target}: ${message.split('\n', 1)[0]!.replace(/\d+/g, 'n').slice(0, 120)}`;
  const times = (known.get(kind) ?? 0) + 1;
  known.set(kind, times);
  if (times > 3) return;
  const folder = join(SAVED, `${order.target.replace(/\W+/g, '-')}-${order.seed}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'case.json'),
    JSON.stringify({ order, message, texts: input.texts, shrunk: shrunk.texts }, null, 1),
  );
  if (input.file) writeFileSync(join(folder, `whole-${input.file.name}`), input.file.bytes);
  if (shrunk.file) writeFileSync(join(folder, `small-${shrunk.file.name}`), shrunk.file.bytes);
  console.log(
    `FAILED ${order.target} --case ${order.seed}\n  ${message.split('\n').slice(0, 4).join('\n  ')}\n  kept in ${folder}`,
  );
}

function report(): void {
  let all = 0;
  for (const [name, { cases: n, failed, slowest, size }] of counts) {
    all += n;
    console.log(
      `${name.padEnd(14)}${String(n).padStart(8)} cases ${String(failed).padStart(5)} failed ${(size / 1e6).toFixed(1).padStart(9)} MB  slowest ${slowest.toFixed(0)} ms`,
    );
  }
  for (const [kind, times] of known) console.log(`${times} × ${kind}`);
  console.log(`${all} cases, ${[...known.values()].reduce((a, b) => a + b, 0)} failed, seed ${seed}`);
  process.exitCode = known.size > 0 ? 1 : 0;
}
