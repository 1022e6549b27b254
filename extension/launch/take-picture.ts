import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import type { TargetSession } from './target-session.ts';

/** A picture of the page with its panel beside it, as a PNG: no screenshot of the browser holds both. */
export async function takePicture(page: Page, panel: TargetSession, path: string): Promise<void> {
  const left = (await page.screenshot()).toString('base64');
  const right = (await panel.send<{ data: string }>('Page.captureScreenshot', { format: 'png' })).data;
  writeFileSync(path, await sideBySide(page.context(), [left, right]));
}

/** Pictures (PNG, Base64) in a row, as one. `take` makes the picture, where it is not to be a PNG. */
export async function sideBySide(
  context: BrowserContext,
  pictures: readonly string[],
  take?: (page: Page, box: Box) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const desk = await context.newPage();
  const images = pictures.map((data) => `<img src="data:image/png;base64,${data}">`);
  await desk.setContent(
    `<style>body{margin:0} div{display:inline-flex;gap:1px;background:#999}</style><div>${images.join('')}</div>`,
  );
  const row = desk.locator('div');
  const box = take && (await row.boundingBox());
  const picture = take && box ? await take(desk, box) : await row.screenshot();
  await desk.close();
  return picture;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
