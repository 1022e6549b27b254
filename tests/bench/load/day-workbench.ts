import type { TestBrowser } from '../../e2e/support/browser.ts';
import type { Workbench } from '../../e2e/support/workbench.ts';
import { textOf } from '../texts/generate.ts';
import { dayOfEdits } from './day.ts';
import { watchTasks } from './long-tasks.ts';

const TENTHS = 10;

/** The whole text put in again with one edit, as a program does that fills in forms: measured less often. */
const REPLACED = 200;

/**
 * Edits of a day in the box at the start, one a frame, with the review following as it can: what the page keeps of the
 * draft's earlier versions shows in its heap. The worker has a heap of its own, which `replayOnAnalyzer` looks at.
 * They go the way of a key that is pressed; the last ones replace the field's value, so that the browser makes all of
 * its lines anew.
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
  for (let from = 0; from < count; from += each) await replay(edits.slice(from, from + each), true);
  // They belong elsewhere by now, which is all one to the browser.
  await replay(edits.slice(0, REPLACED), false);

  async function replay(some: typeof edits, byKey: boolean): Promise<void> {
    const tasks = await watchTasks(page);
    const begun = Date.now();
    await page.evaluate(typeInBox, { some, byKey });
    const took = ((Date.now() - begun) / some.length).toFixed(0);
    const found = await tasks();
    const most = (times: number[]) => Math.max(0, ...times);
    const longest = `${most(found.map(({ own }) => own))} ms of the processor, ${most(found.map(({ wall }) => wall))} by the clock`;
    console.log(
      `  ${some.length} edits ${byKey ? 'typed' : 'that replace the text'}: heap ${await heap()}; longest task ${longest} (0: none over 50); ${took} ms each`,
    );
  }
}

/** Runs in the page. */
async function typeInBox({
  some,
  byKey,
}: {
  some: { at: number; cut: number; words: string }[];
  byKey: boolean;
}): Promise<void> {
  const area = document.querySelector<HTMLTextAreaElement>('#draft-input')!;
  area.focus();
  for (const { at, cut, words } of some) {
    if (byKey) {
      area.setSelectionRange(at, at + cut);
      if (words === '') document.execCommand('delete');
      else document.execCommand('insertText', false, words);
    } else {
      area.setRangeText(words, at, at + cut, 'end');
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise(requestAnimationFrame);
  }
}
