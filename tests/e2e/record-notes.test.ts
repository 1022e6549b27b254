import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { selectWords } from './support/select-words.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Notes on words, undo and redo, filters: with the keyboard. */
const desk = useBrowser();
let bench: Workbench;
const note = '.word-note textarea';

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
});

test('a note is made on selected words with one key, and stands beside them', async () => {
  const { page } = bench;
  await selectWords(page, '当场受理');
  await page.keyboard.press('m');
  await page.locator(`${note}:focus`).waitFor();
  await page.keyboard.insertText('建议写明照护人优先。');
  await page.keyboard.press('Escape');
  await page.locator('.word-note .card-head:focus').waitFor();
  await expect.poll(() => bench.texts('.draft mark[data-note]')).toEqual(['当场受理']);
  await expect.poll(() => bench.texts('.word-note .quote')).toEqual(['当场受理']);
  await expect.poll(() => bench.texts('.word-note .card-line .hint')).toEqual(['第八条']);
});

test('it may stand on words that a finding was made on, and across its border', async () => {
  const { page } = bench;
  await selectWords(page, '男60岁、女50岁');
  await page.locator('.note-maker button').click();
  await page.locator(`${note}:focus`).waitFor();
  await page.keyboard.insertText('核对退休年龄。');
  const card = page.locator('.word-note', { hasText: '男60岁、女50岁' });
  expect(await card.locator('textarea').inputValue()).toBe('核对退休年龄。');
  await expect
    .poll(() => bench.texts('.draft mark[data-note][data-level=revise]'))
    .toEqual(['男60岁、女50岁']);
  // In the order of the text.
  await expect.poll(() => bench.texts('.word-note .quote')).toEqual(['男60岁、女50岁', '当场受理']);
});

test('an empty note leaves nothing behind', async () => {
  const { page } = bench;
  await selectWords(page, '书面凭证');
  await page.locator('.note-maker button').click();
  await page.locator('.word-note', { hasText: '书面凭证' }).waitFor();
  await page.locator('.word-note', { hasText: '当场受理' }).locator('.card-head').click();
  await page.locator('.word-note', { hasText: '书面凭证' }).waitFor({ state: 'detached' });
});

test('notes are there after a reload', async () => {
  const { page } = bench;
  await page.reload();
  await page.locator('.word-note').nth(1).waitFor();
  await expect.poll(() => page.locator(note).nth(1).inputValue()).toBe('建议写明照护人优先。');
});

test('a decision is undone and done again with the keyboard', async () => {
  const { page } = bench;
  const first = page.locator('.findings .card').first();
  await first.locator('.card-head').click();
  await page.keyboard.press('a');
  await first.locator('.state [data-decision=accepted]').waitFor();
  await page.keyboard.press('Control+z');
  await first.locator('.state').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+z');
  await first.locator('.state [data-decision=accepted]').waitFor();
});

test('the list is narrowed by decision and by criterion', async () => {
  const { page } = bench;
  const all = await page.locator('.findings .card').count();
  await page.locator('.finding-filter summary').click();
  await page.locator('.filter-grid select').nth(2).selectOption('accepted');
  await page.waitForFunction(() => document.querySelectorAll('.findings .card').length === 1);
  await page.locator('.filter-grid select').nth(2).selectOption('open');
  await page.waitForFunction((n) => document.querySelectorAll('.findings .card').length === n - 1, all);
  await page.locator('.filter-grid select').nth(0).selectOption('C1');
  const open = await bench.texts('.findings .card .quote');
  expect(open).toEqual(['男60岁、女50岁']);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('.findings .card').length === n, all);
  expect(bench.errors).toEqual([]);
});
