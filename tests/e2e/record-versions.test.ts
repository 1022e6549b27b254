import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { selectWords } from './support/select-words.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** The revised draft as the next version of the same review. */
const desk = useBrowser();
let bench: Workbench;

const revised = publicService
  .replace('（二）仅限男性报考；', '（二）规定男性优先；')
  .replace('受理机关应当当场受理', '受理机关可以当场受理')
  .replace('第九条　有关部门应当建立服务质量评价制度，定期公布评价结果。\n', '')
  .replace('第十条', '第九条')
  .replace('第十一条', '第十条　受理机关应当设置家庭卫生间。\n第十一条');

const noteOn = async (words: string, text: string) => {
  await selectWords(bench.page, words);
  await bench.page.keyboard.press('m');
  await bench.page.locator('.word-note', { hasText: words }).locator('textarea').fill(text);
};

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
  await noteOn('公布服务项目', '还应公布育儿设施。');
  await noteOn('当场受理', '照护人优先。');
  await noteOn('建立服务质量评价制度', '分性别统计。');
});

test('the revised text, pasted, becomes the second version and is shown beside the first', async () => {
  const { page } = bench;
  await page.keyboard.press('Escape');
  await page.locator('[data-tab=versions]').click();
  await page.locator('.new-version summary').click();
  await page.locator('.new-version textarea').fill(revised);
  await page.locator('.new-version button').click();
  await page.locator('.clause-row[data-change=added]').first().waitFor();
  await expect.poll(() => page.locator('.versions-table tbody tr').count()).toBe(2);
  const changes = await page
    .locator('.clause-row')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.change));
  expect(changes.filter((change) => change !== 'same').sort()).toEqual([
    'added',
    'changed',
    'changed',
    'removed',
  ]);
  await expect
    .poll(() => bench.texts('.clause-row[data-change=changed] del'))
    .toEqual(expect.arrayContaining([expect.stringContaining('应当')]));
  await expect
    .poll(() => bench.texts('.clause-row[data-change=added] [data-side=after] .clause-text'))
    .toEqual(['第十条　受理机关应当设置家庭卫生间。']);
});

test('each finding is resolved, kept or new', async () => {
  await bench.page.locator('.fate[data-fate=resolved]', { hasText: '仅限男性' }).waitFor();
  await bench.page.locator('.fate[data-fate=fresh]', { hasText: '男性优先' }).waitFor();
  await expect.poll(() => bench.texts('.fate[data-fate=kept] .quote')).toContain('男60岁、女50岁');
});

test('no note moves silently: one stays, one is asked about, one has lost its place', async () => {
  const { page } = bench;
  await page.locator('[data-tab=text]').click();
  await page.locator('.word-note[data-state=exact]').waitFor();
  await expect.poll(() => bench.texts('.draft mark[data-note]')).toEqual(['公布服务项目']);
  await expect.poll(() => page.locator('.to-confirm .word-note').count()).toBe(1);
  await expect
    .poll(() => bench.texts('.to-confirm .compared mark'))
    .toEqual(['当场受理', expect.stringContaining('当场受理')]);
  await expect.poll(() => bench.texts('.lost-notes .note-text')).toEqual(['分性别统计。']);
});

test('the reviewer confirms one, and places the lost one on other words', async () => {
  const { page } = bench;
  await page.locator('.to-confirm').getByRole('button', { name: '移到这里' }).click();
  await page.locator('.to-confirm').waitFor({ state: 'detached' });
  await selectWords(page, '受理机关应当');
  await page.locator('.lost-notes').getByRole('button', { name: '移到我选中的文字' }).click();
  await page.locator('.lost-notes').waitFor({ state: 'detached' });
  await expect.poll(() => bench.texts('.draft mark[data-note]')).toContain('受理机关应当');
  await page.reload();
  await page.locator('.word-note').nth(2).waitFor();
  await expect.poll(() => page.locator('.to-confirm, .lost-notes').count()).toBe(0);
});

test('the first version opens again, with its notes where they can be told', async () => {
  const { page } = bench;
  await page.locator('[data-tab=versions]').click();
  await page.getByRole('button', { name: '打开' }).first().click();
  await page.locator('[data-tab=text]').click();
  await page.locator('.draft mark', { hasText: '仅限男性' }).waitFor();
  expect(bench.errors).toEqual([]);
});
