/** One thing to measure on one text. */
export interface Task {
  name: string;
  /** UTF-16 units it works through in one run. */
  chars: number;
  run(): unknown;
}

export interface Measured {
  name: string;
  chars: number;
  /** Medians of one run. */
  wallMs: number;
  cpuMs: number;
  /**
   * Million characters a second of processor time (of all threads: the collector is one), which other work on the
   * machine does not touch; and of wall time.
   */
  rate: number;
  wallRate: number;
  rounds: number;
  /** Processor time for a character against that of the reference: the median over the rounds both ran in. */
  times: number;
}

interface Sample {
  round: number;
  wall: number;
  cpu: number;
}

/** A sample lasts at least this long, so that the clock is no part of it. */
const SHORTEST_SAMPLE = 8;
const LEAST_ROUNDS = 3;
/** In ms. */
const WARM = 300;
const MOST_WARM_RUNS = 2000;

/**
 * Runs all tasks by turns, so that whatever else the machine does meets all of them alike, and each round in
 * another order. A task that is slow takes part in fewer rounds, spread over all.
 * @param budgetMs what one task may take in all rounds together
 */
export async function measureTogether(
  tasks: readonly Task[],
  reference: string,
  rounds: number,
  budgetMs: number,
): Promise<Measured[]> {
  const plans: { task: Task; repeats: number; every: number; samples: Sample[] }[] = [];
  for (const task of tasks) {
    const once = await warm(task);
    const repeats = Math.max(1, Math.ceil(SHORTEST_SAMPLE / once));
    const affordable = Math.max(LEAST_ROUNDS, Math.floor(budgetMs / (once * repeats)));
    plans.push({ task, repeats, every: Math.max(1, Math.floor(rounds / affordable)), samples: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < plans.length; i++) {
      const { task, repeats, every, samples } = plans[(i + round) % plans.length]!;
      if (round % every === 0) samples.push({ round, ...(await sample(task, repeats)) });
    }
  }
  const base = plans.find(({ task }) => task.name === reference);
  return plans.map(({ task, samples }) => {
    const wallMs = median(samples.map((s) => s.wall));
    const cpuMs = median(samples.map((s) => s.cpu));
    const { name, chars } = task;
    return {
      name,
      chars,
      wallMs,
      cpuMs,
      rate: chars / cpuMs / 1000,
      wallRate: chars / wallMs / 1000,
      rounds: samples.length,
      times:
        base === undefined
          ? 1
          : timesOf({ chars, samples }, { chars: base.task.chars, samples: base.samples }),
    };
  });
}

/** Runs until the compiler has seen it often enough, or time is up; answers how long the last run took, in ms. */
async function warm(task: Task): Promise<number> {
  let spent = 0;
  for (let runs = 1; ; runs++) {
    const { cpu } = await sample(task, 1);
    spent += cpu;
    if (spent > WARM || runs >= MOST_WARM_RUNS) return Math.max(cpu, 1e-3);
  }
}

async function sample(task: Task, repeats: number): Promise<{ wall: number; cpu: number }> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let i = 0; i < repeats; i++) await task.run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / repeats, cpu: (user + system) / 1000 / repeats };
}

interface Ran {
  chars: number;
  samples: readonly Sample[];
}

function timesOf(task: Ran, base: Ran): number {
  const baseOf = new Map(base.samples.map((s) => [s.round, s.cpu / base.chars]));
  const both = task.samples.filter((s) => baseOf.has(s.round));
  return median(both.map((s) => s.cpu / task.chars / baseOf.get(s.round)!));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
