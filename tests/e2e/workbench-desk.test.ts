import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

const selected = '.card[aria-current=true]';
const only = '[data-provision$=item_2] .card';
const ages = '[data-provision$=item_3] .card';

test('an empty text is answered with a line that says what to do', async () => {
  await bench.page.locator('button[type=submit]').click();
  await expect.poll(() => bench.texts('[role=alert]')).toEqual(['还没有文字。请先粘贴草案，或者选择文件。']);
  await bench.page.locator('#draft-input:focus').waitFor();
  await bench.page.keyboard.insertText('　 \n');
  await bench.page.keyboard.press('Tab');
  await bench.page.keyboard.press('Enter');
  await expect.poll(() => bench.texts('[role=alert]')).toHaveLength(1);
});

test('a pasted text is shown with its outline, its marks and its findings side by side', async () => {
  const { page } = bench;
  const field = page.locator('#draft-input');
  await field.fill(publicService);
  // Copied and pasted, for what a paste does to the lines.
  await field.press('Control+a');
  await field.press('Control+x');
  await expect.poll(() => field.inputValue()).toBe('');
  await field.press('Control+v');
  await expect.poll(() => field.inputValue()).toBe(publicService);
  await page.locator('button[type=submit]').click();
  await page.locator('.desk-head').waitFor();

  await expect.poll(() => bench.texts('.summary h2')).toEqual(['岚山市公共服务办法']);
  await expect
    .poll(() => bench.texts('.outline-text'))
    .toEqual(
      expect.arrayContaining([
        '第一章　总则',
        '第四条　城市管理协管员面向社会公开招聘，应聘人员应当符合下列条件：',
      ]),
    );
  await expect.poll(() => bench.texts('.outline li:has-text("第四条") .count')).toEqual(['2']);
  await expect
    .poll(() => bench.texts('.draft mark[data-level=revise]'))
    .toEqual(expect.arrayContaining(['仅限男性', '男60岁、女50岁']));
  await expect.poll(() => bench.texts('.draft mark[data-level=credit]')).toContain('设置母婴室');
  expect((await bench.texts('.draft p')).join('\n')).toContain('第三条　公共服务机构应当在办事场所公布');
  await expect.poll(() => bench.texts(`${only} .quote`)).toEqual(['仅限男性']);

  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (!box) throw new Error(`${selector} is not to be seen`);
    return box;
  };
  const [outline, text, margin] = [
    await boxOf('.outline'),
    await boxOf('.text-column'),
    await boxOf('.margin'),
  ];
  expect(outline.x + outline.width).toBeLessThanOrEqual(text.x);
  expect(text.x + text.width).toBeLessThanOrEqual(margin.x);
  for (const { y, height } of [outline, text, margin]) {
    expect(y).toBeLessThan(300);
    expect(y + height).toBeGreaterThan(700);
  }
});

test('a click on a finding, on marked words and in the outline leads to the same place', async () => {
  const { page } = bench;
  await page.locator(`${ages} .card-head`).click();
  await page.locator('.draft mark[data-active]').waitFor();
  await expect.poll(() => bench.texts('.draft mark[data-active]')).toEqual(['男60岁、女50岁']);

  await page.locator('.draft mark', { hasText: '仅限男性' }).click();
  await page.locator(`${only}[aria-current=true]`).waitFor();
  await expect.poll(() => bench.texts('.draft mark[data-active]')).toEqual(['仅限男性']);

  await page.setViewportSize({ width: 1400, height: 500 });
  await page.locator('.outline button', { hasText: '第十一条' }).click();
  await page.waitForFunction(() => {
    const column = document.querySelector('.text-column')?.getBoundingClientRect();
    const place = [...document.querySelectorAll('.draft p')].at(-1)?.getBoundingClientRect();
    return column && place && place.top >= column.top && place.bottom <= column.bottom;
  });
  await page.setViewportSize({ width: 1400, height: 900 });
});

test('the keyboard walks the findings, and the draft follows', async () => {
  const { page } = bench;
  await page.locator(`${only} .card-head`).click();
  await page.keyboard.press('j');
  await page.locator(`${ages}[aria-current=true]`).waitFor();
  await expect.poll(() => bench.texts('.draft mark[data-active]')).toEqual(['男60岁、女50岁']);
  await page.keyboard.press('ArrowUp');
  await page.locator(`${only}[aria-current=true] .card-head:focus`).waitFor();
  await page.keyboard.press('k');
  await page.locator(`${only}[aria-current=true]`).waitFor();
});

test('the reviewer decides and writes; letters in a note are no commands', async () => {
  const { page } = bench;
  await page.locator(`${only} .card-head`).click();
  await page.keyboard.press('n');
  await page.locator(`${selected} .note textarea:focus`).waitFor();
  await page.keyboard.type('and dandy jk: 请按岗位要求写');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.locator(`${ages} .reason input:focus`).waitFor();
  await page.keyboard.insertText('退休年龄依国家规定');
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${selected} [data-decision=adapted]`).click();
  await expect.poll(() => bench.texts(`${only} .state`)).toEqual(['部分采纳有意见']);
  await expect.poll(() => bench.texts(`${ages} .state`)).toEqual(['不采纳']);
  await expect.poll(() => bench.texts('.summary .progress')).toEqual([expect.stringContaining('已处理 2/')]);
});

test('a suggestion is copied and can be pasted', async () => {
  const { page } = bench;
  expect(await bench.texts(`${selected} .suggestion .replacement`)).toEqual(['可替换为： 男女均可']);
  await page.locator(`${selected} .copy button`).click();
  await page.locator(`${selected} .copy [role=status]`, { hasText: '已复制' }).waitFor();
  const field = page.locator(`${selected} .note textarea`);
  await field.fill('');
  await field.press('Control+v');
  await expect.poll(() => field.inputValue()).toBe('男女均可');
});

test('a level that is switched off leaves list and text', async () => {
  const { page } = bench;
  await page.locator('.levels button', { hasText: '建议修改或删除' }).click();
  expect(await bench.texts('.draft mark[data-level=revise]')).toEqual([]);
  await expect.poll(() => page.locator('.margin [data-level=revise]').count()).toBe(0);
  await page.locator('.levels button', { hasText: '建议修改或删除' }).click();
  expect(await bench.texts('.draft mark[data-level=revise]')).not.toEqual([]);
  expect(bench.errors).toEqual([]);
});
