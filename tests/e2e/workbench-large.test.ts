import { beforeAll, expect, test } from 'vitest';
import { draftOfBytes, publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;
const large = draftOfBytes(5_000_000);

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

const busy = '[data-busy]';
const isBusy = () => bench.page.locator(busy).isVisible();

test('while 5 MB are reviewed, the page says so and stays in use', async () => {
  const { page } = bench;
  await bench.drop('汇编.txt', large);
  await page.locator(busy).waitFor();
  await expect.poll(() => bench.texts(busy)).toEqual([expect.stringContaining('正在评估 汇编.txt')]);
  await page.locator('#draft-input').click();
  await page.keyboard.type('第一条 ');
  await expect.poll(() => page.locator('#draft-input').inputValue()).toBe('第一条 ');
  expect(await isBusy()).toBe(true);
});

test('when it is done while the reviewer writes, it waits, and nothing typed is lost', async () => {
  const { page } = bench;
  await page.locator('[data-ready]').waitFor();
  expect(await isBusy()).toBe(false);
  await expect
    .poll(() => bench.texts('[data-ready]'))
    .toEqual([expect.stringContaining('“岚山市公共服务规定汇编”已评估完毕')]);
  await expect.poll(() => page.locator('#draft-input').inputValue()).toBe('第一条 ');
  await page.locator('[data-ready] button').click();
  await page.locator('.desk-head').waitFor();
  await expect.poll(() => bench.texts('.levels [data-level=revise] + .count')).toEqual(['242']);
});

test('the 5 MB are walked from end to end, by mouse and keys', async () => {
  const { page } = bench;
  await page.locator('.card-head').first().click();
  await page.locator('.draft mark[data-active]').waitFor();
  await page.keyboard.press('j');
  await page.locator('[data-provision=art_400] .card[aria-current=true]').waitFor();
  await page.locator('.draft mark[data-active]').waitFor();
  await page.locator('.outline').evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.locator('.outline button', { hasText: '第48500条' }).click();
  await page.locator('.draft p', { hasText: '第48500条' }).waitFor();
  await page.waitForFunction(() => {
    const place = [...document.querySelectorAll('.draft p')].find((p) =>
      p.textContent.startsWith('第48500条'),
    );
    const top = place?.getBoundingClientRect().top ?? -1;
    return top > 0 && top < innerHeight;
  });
});

test('a review is given up on request; the next one is not kept waiting', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('#draft-input').fill('');
  await bench.drop('又一份.txt', `${large}\n第一条之一　有关部门应当公布评价结果。`);
  await page.locator(busy).waitFor();
  await page.locator(busy).getByRole('button', { name: '取消' }).click();
  expect(await isBusy()).toBe(false);
  await bench.review(publicService);
  await expect.poll(() => bench.texts('.summary h2')).toEqual(['岚山市公共服务办法']);
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect
    .poll(() => bench.texts('.saved-title'))
    .toEqual(['岚山市公共服务办法', '岚山市公共服务规定汇编']);
  await page.getByRole('button', { name: /岚山市公共服务规定汇编 存在/ }).click();
  await page.locator('.desk-head').waitFor();
});

test('a note written while its draft is reviewed again is kept, and the writing is not interrupted', async () => {
  const { page } = bench;
  await page.locator('.card-head').first().click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator(busy).waitFor();
  const note = page.locator('.card[aria-current=true] .note textarea');
  await note.click();
  await page.keyboard.type('and dandy: an ordinary word');
  await page.locator('[data-ready]').waitFor();
  await page.keyboard.type(', and on.');
  await expect.poll(() => note.inputValue()).toBe('and dandy: an ordinary word, and on.');
  await page.locator('[data-ready] button').click();
  await page.locator('.card .why', { hasText: 'Limits who may apply' }).first().waitFor();
  await expect.poll(() => note.inputValue()).toBe('and dandy: an ordinary word, and on.');
  await expect.poll(() => bench.texts('.card[aria-current=true] .state')).toEqual(['Note']);
  expect(bench.errors).toEqual([]);
});
