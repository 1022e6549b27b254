import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { openBrowser, type TestBrowser } from './support/browser.ts';
import type { Panel } from './support/panel.ts';
import { openSite, type Site } from './support/site.ts';
import { closeSilent } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const schemes = ['light', 'dark'] as const;
/** All is in view: of what has been scrolled away, axe cannot tell. */
const tall = (width: number) => ({ width, height: 6000 });

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  let browser: TestBrowser;
  let site: Site;
  let bench: Workbench;
  let panel: Panel;

  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser(undefined, language);
    bench = await openWorkbench(browser);
    await bench.page.setViewportSize(tall(1400));
    await bench.page.evaluate(axeSource);
  });
  afterAll(async () => {
    await closeSilent(browser, site);
  });

  const expectNoFaultInBench = async (within = 'html') => {
    for (const colorScheme of schemes) {
      await bench.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await bench.page.evaluate(findFaults, within), colorScheme).toEqual([]);
    }
  };

  const expectNoFaultInPanel = async () => {
    for (const value of schemes) {
      await panel.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
      expect(await panel.evaluate(findFaults, 'html'), value).toEqual([]);
    }
  };

  test('the start of the workbench, with its notices and an empty list', async () => {
    await bench.page.locator('button[type=submit]').click();
    await bench.page.locator('#nothing-typed').waitFor();
    await bench.drop('空.txt', '');
    await bench.page.locator('.intake > .notice').waitFor();
    await expectNoFaultInBench();
  });

  test('the desk with a finding open, decided, its basis and the export menu unfolded', async () => {
    await bench.review(publicService);
    const { page } = bench;
    await page.locator('.card-head').first().click();
    await page.locator('[data-decision=dismissed]').first().click();
    await page.locator('.note textarea').fill('意见');
    await page.locator('.basis summary').click();
    await page.locator('.note .hint').waitFor();
    await page.locator('.because summary').click();
    await page.locator('.account-words').waitFor();
    await page.locator('.left-out summary').click();
    await page.locator('.outline button').nth(4).click();
    await page.locator('.left-out > button').click();
    await page.locator('.left-out [role=status] :is(h4, .empty, .account)').nth(1).waitFor();
    await page.locator('.credits summary').click();
    await page.locator('.credits .card').first().waitFor();
    await expectNoFaultInBench();
    await page.locator('.export summary').click();
    await expectNoFaultInBench('.export');
    await page.keyboard.press('Escape');
  });

  test('the desk in a narrow window', async () => {
    await bench.page.setViewportSize(tall(420));
    await expectNoFaultInBench();
    await bench.page.setViewportSize(tall(1400));
  });

  test('the start with saved reviews and one just deleted', async () => {
    const { page } = bench;
    await page.locator('.brand-bar button').first().click();
    await page.locator('#draft-input').fill('甲办法\n第一条　有关部门应当公布评价结果。');
    await page.locator('button[type=submit]').click();
    await page.locator('.desk-head').waitFor();
    await page.locator('.brand-bar button').first().click();
    await page.locator('.saved li [data-do=remove]').first().click();
    await page.locator('.saved .notice').waitFor();
    await expectNoFaultInBench();
  });

  test('the panel with a finding open', async () => {
    panel = await browser.review(await browser.open(`${site.origin}/consultation.html`));
    await panel.execute(axeSource);
    const size = { ...tall(360), deviceScaleFactor: 1, mobile: false };
    await panel.send('Emulation.setDeviceMetricsOverride', size);
    await panel.click('.card-head');
    await panel.click('.card[aria-current] .basis summary');
    await expectNoFaultInPanel();
  });

  test('the panel beside a page that cannot be read', async () => {
    await browser.review(await browser.open(`${site.origin}/canvas.html`));
    await panel.shows('[data-refusal]');
    await expectNoFaultInPanel();
  });
});
