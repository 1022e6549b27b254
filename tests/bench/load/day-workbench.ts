import type { TestBrowser } from '../../e2e/support/browser.ts';
import type { Workbench } from '../../e2e/support/workbench.ts';
import { textOf } from '../texts/generate.ts';
import { dayOfEdits } from './day.ts';
import { watchTasks } from './long-tasks.ts';

const TENTHS = 10;

/**
 * Edits of a day in the box at the start, one a frame, with the review following as it can: what the page keeps of the
 * draft's earlier versions shows in its heap. The worker has a heap of its own, which `replayOnAnalyzer` looks at.
 */
export async function replayInWorkbench(
  { context }: TestBrowser,
  { page }: Workbench,
  chars: number,
  count: number,
): Promise<void> {
  const heap = async () => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return `${(usedSize / 1e6).toFixed(1)} MB`;
  };
  const text = textOf(chars, 'zh', 3);
  const { edits } = dayOfEdits(text, count);
  await page.locator('#draft-input').fill(text);
  await page.locator('.live-count').first().waitFor();
  console.log(`${count} edits of ${chars} characters, in the workbench\n  heap before ${await heap()}`);
  const each = Math.ceil(count / TENTHS);
  for (let from = 0; from < count; from += each) {
    const tasks = await watchTasks(page);
    await page.evaluate(
      async (some) => {
        const area = document.querySelector<HTMLTextAreaElement>('#draft-input')!;
        for (const { at, cut, words } of some) {
          area.setRangeText(words, at, at + cut, 'end');
          area.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise(requestAnimationFrame);
        }
      },
      edits.slice(from, from + each),
    );
    const found = await tasks();
    const most = (times: number[]) => Math.max(0, ...times);
    console.log(
      `  ${from + each} edits: heap ${await heap()}; longest task ${most(found.map(({ own }) => own))} ms of the processor, ${most(found.map(({ wall }) => wall))} by the clock`,
    );
  }
}
