import type { Page } from 'playwright-core';

/** Runs in the page: from now on every task over 50 ms is noted. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
}

/** The tasks noted until now, in milliseconds. */
export async function longTasks(page: Page): Promise<number[]> {
  // What the last step did is told a moment later.
  await page.waitForTimeout(300);
  return page.evaluate(() => (globalThis as { longTasks?: number[] }).longTasks ?? []);
}
