import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../analyzer/cli/load-knowledge.ts';
import { exportReview } from '../../analyzer/documents/write/index.ts';
import type { Review } from '../../analyzer/model.ts';
import { downloadsTo } from './downloads.ts';
import type { ExtensionBrowser } from './launch.ts';
import { awaitReview, pressExport, selectFirstFinding } from './panel-steps.ts';
import { reviewInPanel } from './side-panel.ts';
import { takePicture } from './take-picture.ts';

/**
 * Reviews a page in a browser without a window, and leaves the picture and the exported checklists in `out`.
 * Returns the findings as text for a terminal, and the files written.
 */
export async function reviewHeadlessly(
  browser: ExtensionBrowser,
  url: string,
  out: string,
): Promise<{ findings: string; files: string[] }> {
  mkdirSync(out, { recursive: true });
  const downloads = await downloadsTo(browser.cdp, out);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(url);
  const panel = await reviewInPanel(browser, page);
  await awaitReview(panel);
  await selectFirstFinding(panel);
  const picture = join(out, 'review.png');
  await takePicture(page, panel, picture);
  const files = [picture];
  for (const format of ['docx', 'xlsx', 'json']) {
    files.push(await downloads.during(() => pressExport(panel, format)));
  }
  return { findings: await terminalText(files.at(-1) as string), files };
}

/** Printed from what the extension found, not from a second review. */
async function terminalText(json: string): Promise<string> {
  const review = JSON.parse(readFileSync(json, 'utf8')) as Review;
  const input = { review, labels: await loadKnowledge(), at: new Date(), language: 'zh' } as const;
  const colour = process.stdout.isTTY === true;
  return new TextDecoder().decode(await exportReview('pretty', { ...input, colour }));
}
