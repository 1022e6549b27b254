import type { CDPSession, Page } from 'playwright-core';
import * as z from 'zod';

/** A task of the main thread over 50 ms: how long it took, and how much of that the processor worked for it. */
export interface Task {
  wall: number;
  own: number;
}

/** What the browser tells of a task in a trace, in microseconds; `tdur` is the time of the thread alone. */
const taskSchema = z.object({
  name: z.literal('RunTask'),
  ph: z.literal('X'),
  pid: z.number(),
  tid: z.number(),
  dur: z.number(),
  tdur: z.number().default(0),
});
const threadSchema = z.object({
  name: z.literal('thread_name'),
  pid: z.number(),
  tid: z.number(),
  args: z.object({ name: z.literal('CrRendererMain') }),
});

/** From now on every task is noted, of this page's process alone: what is returned ends that and tells the long ones. */
export async function watchTasks(page: Page): Promise<() => Promise<Task[]>> {
  const cdp = await page.context().newCDPSession(page);
  const events: unknown[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'] },
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
  const tasks = events.flatMap((event) => {
    const { data } = taskSchema.safeParse(event);
    return data && threads.has(`${data.pid} ${data.tid}`) ? [data] : [];
  });
  return tasks
    .map(({ dur, tdur }) => ({ wall: Math.round(dur / 1000), own: Math.round(tdur / 1000) }))
    .filter(({ wall }) => wall > 50);
}
