import { expect, test } from 'vitest';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench } from './support/workbench.ts';

/** The page of the first minute. That it opens after installing is seen in every launch: launch.ts waits for it. */
const desk = useBrowser();

test('the sample is reviewed on the page, and again as it is changed', async () => {
  const { page, texts, errors } = await openWorkbench(desk.browser, '#room=welcome');
  await page.locator('.sample .card').first().waitFor();
  await expect.poll(() => texts('.first-steps h3')).toEqual(['一、打开草案', '二、逐条处理', '三、导出文书']);
  await expect.poll(() => texts('.sample mark[data-level=revise]')).toContain('限男性');
  const line = page.locator('#try-line');
  const changed = (await line.inputValue()).replace('限男性，', '');
  await line.fill(changed);
  await page.locator('.sample mark', { hasText: '限男性' }).waitFor({ state: 'detached' });
  await expect.poll(() => texts('.sample .draft p')).toContain(changed);

  await page.locator('.sample .card-head').first().click();
  await page.locator('.sample [data-decision=accepted]').click();
  await page.locator('.sample .state', { hasText: '采纳' }).waitFor();

  await page.locator('[data-do=place]').click();
  await page.locator('.desk-head').waitFor();
  await expect.poll(() => texts('.summary h2')).toEqual(['青禾市政务服务窗口工作办法']);
  // What was decided on the sample's page was never kept.
  expect(await texts('.card .state')).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test.each(['zh', 'en'] as const)(
  'the first page has no fault in %s, light, dark and narrow',
  async (language) => {
    const { page } = await openWorkbench(desk.browser);
    await page.setViewportSize({ width: 1400, height: 4000 });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.evaluate(axeSource);
    for (const width of [1400, 640, 360]) {
      await page.setViewportSize({ width, height: 4000 });
      await page.evaluate(() => {
        location.hash = '#room=welcome';
      });
      await page.reload();
      await page.locator('.sample .card-head').first().click();
      await page.evaluate(axeSource);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const faults = await page.evaluate(findFaults, 'dialog.welcome');
        // axe does not know of the top layer, and takes the start below for what covers the sheet.
        expect(faults.filter((line) => !line.startsWith('unclear color-contrast'))).toEqual([]);
      }
      const spill = () => {
        const dialog = document.querySelector('dialog.welcome')!;
        return dialog.scrollWidth - dialog.clientWidth;
      };
      expect(await page.evaluate(spill), `${width}`).toBe(0);
    }
    await page.close();
  },
);

test('an empty list leads to the sample, and the sample to the own draft', async () => {
  const { page } = await openWorkbench(desk.browser);
  await page.locator('.saved-open, .saved .empty').first().waitFor();
  for (const remove of await page.locator('[data-do=remove]').all()) await remove.click();
  await page.locator('.saved [data-open=welcome]').click();
  await page.locator('[data-do=begin]').click();
  await page.locator('#draft-input:focus').waitFor();
});
