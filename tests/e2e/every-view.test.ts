import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import { focused, spills, views } from './support/every-view.ts';
import { closeSilent } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Every tab and every room: narrow, at twice the size, in both languages and colours, and by Tab alone. */
const WIDE = { width: 1400, height: 900 };
/** A panel’s width; and 1280 pixels at 200 % zoom. */
const NARROW = [
  { width: 360, height: 740 },
  { width: 640, height: 450 },
];
/** All is in view: of what has been scrolled away, axe cannot tell. */
const TALL = { width: 1400, height: 15_000 };
const MOST_STEPS = 60;

/**
 * What axe cannot tell and was looked at: words of the mirror are transparent and lie behind the field that shows them,
 * and of what stands half outside of the window it takes the edge for a cover.
 */
const isLookedAt = (line: string) =>
  line.startsWith('unclear color-contrast') &&
  /mirror|partially obscured|overlapped|div:nth-child/.test(line);

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  let browser: TestBrowser;
  let bench: Workbench;

  beforeAll(async () => {
    browser = await openBrowser(undefined, language);
    bench = await openWorkbench(browser);
    await bench.review(publicService);
  });
  afterAll(() => closeSilent(browser));

  test.each(views)('$name', async ({ open, within }) => {
    const { page } = bench;
    await page.setViewportSize(WIDE);
    await open(bench);

    // Once round, or far enough: the focus is always somewhere that can be seen.
    for (let step = 0, left = 0; step < MOST_STEPS && left < 2; step++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(focused);
      if (at === 'body') left++;
      else expect(at, `step ${step}`).toBe('seen');
    }

    for (const size of NARROW) {
      await page.setViewportSize(size);
      await expect.poll(() => page.evaluate(spills), { message: `${size.width}` }).toEqual([]);
    }

    await page.setViewportSize(TALL);
    await page.evaluate(axeSource);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const faults = await page.evaluate(findFaults, within);
      expect(
        faults.filter((line) => !isLookedAt(line)),
        colorScheme,
      ).toEqual([]);
    }
    if (within === 'dialog.commands') await page.keyboard.press('Escape');
  });

  test('nothing was thrown on the way', () => {
    expect(bench.errors).toEqual([]);
  });
});
