import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** A draft that is written with the review following it: in the box at the start, and on the desk. */
const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

const marks = () => bench.texts('.mirror mark[data-level=revise]');
const field = () => bench.page.locator('textarea[data-write]');
const openTab = () => bench.page.locator('[data-tab=write]').click();
/** The caret behind some words of the field. */
const caretBehind = (selector: string, words: string) =>
  bench.page.locator(selector).evaluate((element, wanted) => {
    const area = element as HTMLTextAreaElement;
    const at = area.value.indexOf(wanted) + wanted.length;
    area.focus();
    area.setSelectionRange(at, at);
  }, words);

test('who writes into the box sees findings come and go, and what to say of the words at the caret', async () => {
  const { page } = bench;
  const box = page.locator('#draft-input');
  const place = () => page.locator('button[type=submit]').boundingBox();
  const before = await place();
  await box.fill('岚山市协管员招聘办法\n第一条　应聘人员仅限男性。\n');
  await page.locator('.mirror mark[data-level=revise]', { hasText: '仅限男性' }).waitFor();
  await caretBehind('#draft-input', '仅限男');
  await page.locator('.live-here').waitFor();
  await expect.poll(() => bench.texts('.live-here .quote')).toEqual(['仅限男性']);
  // What comes while somebody presses the button does not push it away from under the pointer.
  expect(await place()).toEqual(before);
  await page.keyboard.press('Backspace');
  await page.locator('.live-count[data-count=revise]').waitFor({ state: 'detached' });
  await page.keyboard.insertText('男');
  await page.locator('.live-count[data-count=revise]').waitFor();
});

test('what was being written is there again when the page is opened anew', async () => {
  const { page } = bench;
  await page.locator('#draft-input').press('Control+End');
  await page.keyboard.insertText('第二条　写到一半');
  await page.reload();
  await page.locator('.mirror mark[data-level=revise]').waitFor();
  await expect.poll(() => page.locator('#draft-input').inputValue()).toMatch(/仅限男性。\n第二条　写到一半$/);
  await page.locator('#draft-input').fill(publicService);
  await page.locator('button[type=submit]').click();
  await page.locator('.desk-head').waitFor();
  await page.locator('.brand-bar button', { hasText: '返回列表' }).click();
  await page.reload();
  await page.locator('.saved-open').waitFor();
  await expect.poll(() => page.locator('#draft-input').inputValue()).toBe('');
  await page.locator('.saved-open').click();
});

test('on the desk the findings follow the typing, and notes stay with theirs', async () => {
  const { page } = bench;
  await page.locator('[data-provision$=item_3] .card-head').click();
  await page.locator('.card[aria-current=true] .note textarea').fill('一条意见');
  await openTab();
  await page.locator('.mirror mark[data-level=revise]').first().waitFor();
  await expect.poll(() => marks()).toEqual(expect.arrayContaining(['仅限男性', '男60岁、女50岁']));
  // The mirror breaks its lines where the field does.
  await page.setViewportSize({ width: 700, height: 500 });
  const height = await page.locator('.mirror').evaluate((mirror) => mirror.getBoundingClientRect().height);
  await expect.poll(() => field().evaluate((area) => area.scrollHeight)).toBe(Math.round(height));
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.evaluate(axeSource);
  const faults = await page.evaluate(findFaults, '.write-frame');
  expect(faults.filter((line) => !line.startsWith('unclear color-contrast'))).toEqual([]);
  await caretBehind('textarea[data-write]', '总则\n');
  await page.keyboard.insertText('第零条　本岗位仅限女性。\n');
  await page.locator('.mirror mark', { hasText: '仅限女性' }).waitFor();
  await page.locator('.margin .quote', { hasText: '仅限女性' }).waitFor();
  await expect.poll(() => bench.texts('.margin .card .state')).toEqual(['有意见']);
});

test('a suggestion is put in with one key, and one more takes it back', async () => {
  const { page } = bench;
  await caretBehind('textarea[data-write]', '（二）仅限男');
  await page.locator('.card[aria-current=true] [data-put-in]').waitFor();
  const before = await field().inputValue();
  await page.keyboard.press('F9');
  await page.locator('.mirror mark', { hasText: /^仅限男性$/ }).waitFor({ state: 'detached' });
  const after = await field().inputValue();
  expect(after).not.toBe(before);
  expect(after).toMatch(/\n（二）.+；\n（三）/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => field().inputValue()).toBe(before);
  await page.locator('.mirror mark', { hasText: /^仅限男性$/ }).waitFor();
  await page.keyboard.press('Control+y');
  await expect.poll(() => field().inputValue()).toBe(after);
  expect(after).toMatch(/（二）.*男女均可/);
});

test('the keys of the text can be changed like all others', async () => {
  const { page } = bench;
  const row = '[data-command="write.putIn"]';
  await page.keyboard.press('Escape');
  await page.locator('.margin .card-head').first().focus();
  await page.keyboard.press('?');
  await page.locator(`${row} button[aria-expanded]`).press('Enter');
  await page.locator(`${row} .catcher:focus`).waitFor();
  await page.keyboard.press('x');
  await page.locator(`${row} [role=alert]`, { hasText: '不能用' }).waitFor();
  await page.keyboard.press('Alt+p');
  await page.locator(`${row} kbd`, { hasText: 'Alt+P' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog.commands').waitFor({ state: 'detached' });
  await page.locator('.margin-column .keys', { hasText: 'Alt+P 写入建议' }).waitFor();
  await caretBehind('textarea[data-write]', '本岗位仅限女');
  await page.locator('.card[aria-current=true]', { hasText: '仅限女性' }).waitFor();
  const before = await field().inputValue();
  await page.keyboard.press('F9');
  expect(await field().inputValue()).toBe(before);
  await page.keyboard.press('Alt+p');
  await expect.poll(() => field().inputValue()).toContain('本岗位男女均可。');
  await page.keyboard.press('Control+z');
  await expect.poll(() => field().inputValue()).toBe(before);
  await page.keyboard.press('F8');
  const chosen = await field().evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(await marks()).toContain(chosen);
});

test('the working copy outlasts the page, and becomes the next version when the reviewer says so', async () => {
  const { page } = bench;
  const written = await field().inputValue();
  await page.reload();
  await openTab();
  await page.locator('[data-save-version]:enabled').waitFor();
  await expect.poll(() => field().inputValue()).toBe(written);
  await page.locator('[data-save-version]').click();
  await page.locator('[data-save-version]:disabled').waitFor();
  await page.locator('[data-tab=versions]').click();
  await page.locator('.record-view').waitFor();
  await page.locator('text=第 2 版').first().waitFor();
  await page.locator('[data-tab=text]').click();
  expect((await bench.texts('.draft p')).join('\n')).toContain('第零条　本岗位仅限女性');
  expect(bench.errors).toEqual([]);
});

test('the box of a long draft is as high as that of a shorter one, and its marks lie on their words', async () => {
  const { page } = bench;
  await bench.goHome();
  const box = page.locator('#draft-input');
  const height = () => box.evaluate((area) => area.getBoundingClientRect().height);
  const line = '第一条　申请材料应当真实、完整，主管部门应当登记在册。\n';
  await box.fill(line.repeat(300));
  const before = await height();
  const long = `${line.repeat(500)}第二条　应聘人员仅限男性。`;
  await box.fill(long);
  await page.locator('#draft-input[data-long]').waitFor();
  expect(await height()).toBe(before);
  await page.locator('.mirror mark[data-level=revise]', { hasText: '仅限男性' }).waitFor();
  await caretBehind('#draft-input', '仅限男性。');
  await page.keyboard.insertText('\n第三条　本办法自发布之日起施行。');
  // How far the field and the mirror are from being scrolled alike, in pixels, and from being equally wide and high.
  const apart = () =>
    page.locator('.mirror').evaluate((mirror) => {
      const area = document.querySelector<HTMLTextAreaElement>('#draft-input')!;
      const moved = -new DOMMatrix(getComputedStyle(mirror).transform).f;
      const { offsetWidth, offsetHeight } = mirror as HTMLElement;
      const differences = [
        moved - area.scrollTop,
        offsetWidth - area.clientWidth,
        offsetHeight - area.scrollHeight,
      ];
      return { isScrolled: area.scrollTop > 0, most: Math.max(...differences.map(Math.abs)) };
    });
  await expect.poll(apart).toEqual({ isScrolled: true, most: 0 });
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.locator('#draft-input:not([data-long])').waitFor();
  expect(bench.errors).toEqual([]);
});
