import { spawnSync } from 'node:child_process';
import { attachToPanel, pressToolbarButton } from '../../extension/launch/side-panel.ts';
import type { TargetSession } from '../../extension/launch/target-session.ts';
import { openBrowser, type TestBrowser } from '../e2e/support/browser.ts';
import { openSite } from '../e2e/support/site.ts';
import { median } from './speed/timing.ts';
import { textOf } from './texts/generate.ts';

/**
 * `npm run -s bench:click [-- --no-build]`: from the click on the toolbar button to the findings listed in the panel
 * and marked in a page of 60,000 characters, twenty times with the panel closed before and twenty times with it open;
 * and the longest task that kept either of them from answering. A measurement: it never fails for being slow.
 */
const CHARS = 60_000;
const RUNS = 20;
const WANTED_MS = 300;
const LONG_TASK_MS = 50;

interface Run {
  listed: number;
  marked: number;
  panelTasks: number[];
  pageTasks: number[];
}

if (!process.argv.includes('--no-build')) {
  const { status, stderr } = spawnSync('wxt', ['build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
}
const site = await openSite();
const browser = await openBrowser();
try {
  for (const open of [false, true]) report(open, await runs(open));
} finally {
  await browser.close();
  site.close();
}

async function runs(open: boolean): Promise<Run[]> {
  let panel: TargetSession | null = null;
  const found: Run[] = [];
  // The first is not counted: it opens what the browser keeps open afterwards.
  for (let i = 0; i <= RUNS; i++) {
    const name = `draft-${open}-${i}.html`;
    site.add(name, { content: pageOf(textOf(CHARS, 'zh', i + 1)), type: 'text/html; charset=utf-8' });
    const result = await measured(browser, `${site.origin}/${name}`, open ? panel : null);
    panel = result.panel;
    if (i > 0) found.push(result.run);
    if (!open) await closePanel(panel);
  }
  return found;
}

async function measured(
  { open, ...rest }: TestBrowser,
  url: string,
  known: TargetSession | null,
): Promise<{ run: Run; panel: TargetSession }> {
  const page = await open(url);
  await page.evaluate(watchPage);
  await known?.evaluate(forget);
  const clicked = Date.now();
  await pressToolbarButton(rest, page);
  const panel = known ?? (await attachToPanel(rest));
  const { at, tasks } = await panel.evaluate(watchPanel);
  const marked = await page.evaluate(markedAt);
  await page.close();
  return {
    panel,
    run: {
      listed: at - clicked,
      marked: marked.at - clicked,
      panelTasks: tasks,
      pageTasks: marked.tasks,
    },
  };
}

async function closePanel(panel: TargetSession): Promise<void> {
  await panel.evaluate(() => window.close()).catch(() => undefined);
  const address = `chrome-extension://${browser.extensionId}/sidepanel.html`;
  for (;;) {
    const { targetInfos } = await browser.cdp.send('Target.getTargets');
    if (!targetInfos.some((target) => target.url.startsWith(address))) return;
  }
}

interface Watching {
  watched?: Promise<number>;
  tasks?: number[];
}

/** Runs in the page: notes when the first marks are there, and how long tasks take. */
function watchPage(): void {
  const state = globalThis as Watching;
  const tasks: number[] = [];
  state.tasks = tasks;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask' });
  state.watched = new Promise((resolve) => {
    const look = () => {
      if (CSS.highlights.size > 0) resolve(Date.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function markedAt(): Promise<{ at: number; tasks: number[] }> {
  const { watched, tasks } = globalThis as Watching;
  const at = (await watched) ?? 0;
  // What came with the marks is told a moment later.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { at, tasks: tasks ?? [] };
}

/** Runs in an open panel: what it lists is no longer what is waited for. */
function forget(): void {
  performance.clearResourceTimings();
  for (const card of document.querySelectorAll('.card')) card.setAttribute('data-old', '');
}

/** Runs in the panel. */
async function watchPanel(): Promise<{ at: number; tasks: number[] }> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask', buffered: true });
  const at = await new Promise<number>((resolve) => {
    const look = () => {
      if (document.querySelector('.card:not([data-old])') === null) return;
      mutations.disconnect();
      // Listed is what the next frame shows.
      requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
    };
    const mutations = new MutationObserver(look);
    mutations.observe(document, { subtree: true, childList: true });
    look();
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return { at, tasks };
}

function pageOf(text: string): string {
  const [title, ...lines] = text.split('\n');
  const paragraphs = lines.filter((line) => line.trim() !== '').map((line) => `<p>${line}</p>`);
  return `<!doctype html><title>${title}</title><main><h1>${title}</h1>${paragraphs.join('\n')}</main>`;
}

function report(open: boolean, all: readonly Run[]): void {
  const done = all.map(({ listed, marked }) => Math.max(listed, marked));
  const worst = (tasks: (run: Run) => number[]) => Math.max(0, ...all.flatMap(tasks));
  const long = [worst((run) => run.panelTasks), worst((run) => run.pageTasks)];
  console.log(open ? 'panel open before the click' : 'panel closed before the click');
  console.log(`  listed in the panel   ${median(all.map((run) => run.listed))} ms (median of ${RUNS})`);
  console.log(`  marked in the page    ${median(all.map((run) => run.marked))} ms`);
  console.log(
    `  both                  ${median(done)} ms, wanted ≤ ${WANTED_MS}; slowest ${Math.max(...done)} ms`,
  );
  console.log(
    `  longest task          panel ${long[0]} ms, page ${long[1]} ms, wanted ≤ ${LONG_TASK_MS} (0: none over 50)`,
  );
}
