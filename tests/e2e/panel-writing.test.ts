import { expect, test } from 'vitest';
import { markedWords } from './support/marked-words.ts';
import { useBrowser } from './support/use-browser.ts';

/** Drafts that are written in a page: followed as they change, never written to. */
const desk = useBrowser();
const card = '.card[data-level=revise]';

test('a field is reviewed, followed as somebody writes, and left as it is', async () => {
  const page = await desk.open('editor.html');
  const area = page.locator('textarea');
  const before = await area.inputValue();
  const panel = await desk.browser.review(page);
  await expect.poll(() => panel.texts(`${card} .quote`)).toEqual(['仅限男性']);
  await panel.click(`${card} .card-head`);
  expect(await area.inputValue()).toBe(before);
  await expect.poll(() => panel.text('.notice')).toContain('只读取');
  await area.press('Control+End');
  await page.keyboard.insertText('第六条　女职工不得结婚、生育。\n');
  await panel.shows('[data-provision=art_6] .card');
  await area.press('Control+Home');
  await area.evaluate((element) => {
    const field = element as HTMLTextAreaElement;
    const at = field.value.indexOf('仅限男性');
    field.setSelectionRange(at, at + 4);
  });
  await page.keyboard.insertText('不限性别');
  await panel.shows('.group:first-child[data-provision=art_6]');
  expect(await panel.texts('[data-provision=art_5] .card')).toEqual([]);
  expect(await panel.texts('.notice button')).toEqual([]);
  expect(panel.errors).toEqual([]);
});

test('an editor that is part of the page keeps its marks on the words while somebody writes', async () => {
  const page = await desk.open('short.html');
  await page.evaluate(() => {
    document.body.contentEditable = 'true';
  });
  const panel = await desk.browser.review(page);
  await panel.shows(card);
  await page.evaluate(() => {
    const last = [...document.querySelectorAll('p')].at(-1)!;
    const range = document.createRange();
    range.selectNodeContents(last);
    range.collapse(false);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.body.focus();
  });
  const html = await page.evaluate(() => document.body.innerHTML);
  await page.keyboard.insertText('报考人员仅限女性。');
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('hengwen-revise') ?? [])].some((range) => String(range) === '仅限女性'),
  );
  const marked = Object.values(await markedWords(page)).flat();
  expect(marked).toEqual(expect.arrayContaining(['仅限男性', '仅限女性']));
  expect((await page.evaluate(() => document.body.innerHTML)).replace('报考人员仅限女性。', '')).toBe(html);
  expect(await panel.texts('.notice button')).toEqual([]);
  expect(panel.errors).toEqual([]);
});
