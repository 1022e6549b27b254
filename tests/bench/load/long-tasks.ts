import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod';

/** A task of the main thread over 50 ms: how long it took, and how much of that the processor worked for it. */
export interface Task {
  wall: number;
  own: number;
  /** What the browser did in it, by the clock, what took longest first: told with `--why` only. */
  parts: string;
}

/** What the browser tells of a task in a trace, in microseconds; `tdur` is the time of the thread alone. */
const workSchema = z.object({
  name: z.string(),
  ph: z.literal('X'),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number(),
  tdur: z.number().default(0),
});
type Work = z.infer<typeof workSchema>;
const threadSchema = z.object({
  name: z.literal('thread_name'),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ name: z.literal('CrRendererMain') }),
});

const TASKS = ['disabled-by-default-devtools.timeline'];
/** Told with `--why`: it makes every task a little longer. */
const PARTS = ['devtools.timeline', 'blink', 'v8'];
const asksWhy = process.argv.includes('--why');
const MOST_PARTS = 9;

/** From now on every task is noted, of this page's process alone: what is returned ends that and tells the long ones. */
export async function watchTasks(page: Page): Promise<() => Promise<Task[]>> {
  const cdp = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: asksWhy ? [...TASKS, ...PARTS] : TASKS },
  });
  return async () => {
    // What the last step did is told a moment later.
    await page.waitForTimeout(300);
    await stopped(cdp);
    return longOnes(events);
  };
}

async function stopped(cdp: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
}

function longOnes(events: readonly unknown[]): Task[] {
  const threads = new Set(
    events.flatMap((event) => {
      const { data } = threadSchema.safeParse(event);
      return data ? [`${data.pid} ${data.tid}`] : [];
    }),
  );
  const work = events.flatMap((event) => {
    const { data } = workSchema.safeParse(event);
    return data && threads.has(`${data.pid} ${data.tid}`) ? [data] : [];
  });
  return work
    .filter(({ name, dur }) => name === 'RunTask' && dur > 50_000)
    .map((task) => ({ wall: ms(task.dur), own: ms(task.tdur), parts: partsOf(task, work) }));
}

/** What was done in a task, each without what was done within it: by the clock and by the processor. */
function partsOf(task: Work, work: readonly Work[]): string {
  const end = task.ts + task.dur;
  const within = work
    .filter(
      ({ pid, tid, ts, dur }) => pid === task.pid && tid === task.tid && ts >= task.ts && ts + dur <= end,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = new Map<string, { wall: number; own: number }>();
  const add = (name: string, wall: number, own: number) => {
    const sum = sums.get(name) ?? { wall: 0, own: 0 };
    sums.set(name, { wall: sum.wall + wall, own: sum.own + own });
  };
  const open: Work[] = [];
  for (const one of within) {
    while (open.length > 0 && open.at(-1)!.ts + open.at(-1)!.dur <= one.ts) open.pop();
    const around = open.at(-1);
    if (around) add(around.name, -one.dur, -one.tdur);
    add(one.name, one.dur, one.tdur);
    open.push(one);
  }
  return [...sums]
    .sort(([, a], [, b]) => b.wall - a.wall)
    .slice(0, MOST_PARTS)
    .map(([name, { wall, own }]) => `${name} ${ms(wall)}/${ms(own)}`)
    .join(', ');
}

function ms(micros: number): number {
  return Math.round(micros / 1000);
}
