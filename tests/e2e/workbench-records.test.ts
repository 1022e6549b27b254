import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review, ReviewRecord } from '../../analyzer/model.ts';
import { publicService } from '../fixtures/drafts.ts';
import { newProfile, openBrowser, type TestBrowser } from './support/browser.ts';
import { foreignRequests, type Sent } from './support/network-log.ts';
import { allWordsOf } from './support/office-file.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** One reviewer's drafts in the workbench, over closed tabs and a restart of the browser. */
const profile = newProfile();
let browser: TestBrowser;
let bench: Workbench;
const sent: Sent[] = [];

const note = '建议删去“仅限男性”<统一>标准 & 说明理由。';
const reason = '属于国家规定的特殊岗位';
const only = '[data-provision$=item_2] .card';
const ages = '[data-provision$=item_3] .card';

beforeAll(async () => {
  browser = await openBrowser(profile);
  bench = await openWorkbench(browser);
});

afterAll(async () => {
  sent.push(...(await browser.close()));
  expect(foreignRequests(sent, 'nobody')).toEqual([]);
});

const textIn = (field: string) => bench.page.locator(field).inputValue();

test('reviews are listed as they are made, the last one first', async () => {
  await bench.review('甲办法\n第一条　有关部门应当公布评价结果。');
  await bench.page.getByRole('button', { name: '返回列表' }).click();
  await bench.review(publicService);
  await bench.page.locator(`${only} .card-head`).click();
  await bench.page.locator(`${only} .note textarea`).fill(note);
  await bench.page.locator(`${ages} .card-head`).click();
  await bench.page.locator(`${ages} [data-decision=dismissed]`).click();
  await bench.page.locator(`${ages} .reason input`).fill(reason);
  await bench.page.getByRole('button', { name: '返回列表' }).click();
  await expect.poll(() => bench.texts('.saved-title')).toEqual(['岚山市公共服务办法', '甲办法']);
  await expect
    .poll(() => bench.texts('.saved-open .hint'))
    .toEqual([
      expect.stringMatching(/^存在不平等规定 · 问题 \d 处 · 20\d\d年/),
      expect.stringContaining('问题 0 处'),
    ]);
});

test('after closing the tab, a saved review opens again with its marks', async () => {
  await bench.page.close();
  bench = await openWorkbench(browser);
  await bench.page.locator('.saved-open', { hasText: '岚山市公共服务办法' }).click();
  await bench.page.locator(`${only} .card-head`).click();
  await expect.poll(() => textIn(`${only} .note textarea`)).toBe(note);
});

test('after a restart of the browser, the address of a review leads back to it', async () => {
  const { hash } = new URL(bench.page.url());
  expect(hash).toMatch(/^#review=/);
  sent.push(...(await browser.close()));
  browser = await openBrowser(profile);
  bench = await openWorkbench(browser, hash);
  await bench.page.locator(`${ages} .card-head`).click();
  await expect.poll(() => textIn(`${ages} .reason input`)).toBe(reason);
  await expect.poll(() => bench.texts(`${only} .state`)).toEqual(['有意见']);
});

test('the same text pasted again continues the same review', async () => {
  const { page } = bench;
  const before = page.url();
  await page.getByRole('button', { name: '返回列表' }).click();
  await bench.review(publicService);
  expect(page.url()).toBe(before);
  await page.locator(`${only} .state`).waitFor();
  await expect.poll(() => bench.texts(`${only} .state`)).toEqual(['有意见']);
});

test('a saved review opens in the language spoken now, with the reviewer’s own words as they were', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.saved-open', { hasText: '岚山市公共服务办法' }).click();
  await page.locator(`${only} .why`, { hasText: 'Limits who may apply' }).waitFor();
  await page.locator(`${only} .card-head`).click();
  await expect.poll(() => textIn(`${only} .note textarea`)).toBe(note);
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator(`${only} .why`, { hasText: '以性别限定' }).waitFor();
});

const version = () =>
  (JSON.parse(readFileSync('seeds/.compiled/knowledge.json', 'utf8')) as { version: string }).version;

test.each(['docx', 'xlsx', 'md', 'csv'])(
  'the .%s export holds the draft, the review and the marks',
  async (format) => {
    const path = await bench.exportAs(format);
    expect(basename(path)).toMatch(new RegExp(`^性别平等评估清单-岚山市公共服务办法-\\d{8}\\.${format}$`));
    const words = format === 'docx' || format === 'xlsx' ? allWordsOf(path) : readFileSync(path, 'utf8');
    for (const expected of ['第四条第（二）项', '仅限男性', '男60岁、女50', '不采纳', reason, '说明理由。']) {
      expect(words).toContain(expected);
    }
    if (format !== 'csv') expect(words).toContain(version());
    await bench.page.locator('.export [role=status]', { hasText: basename(path) }).waitFor();
  },
);

test('the export menu closes when the reviewer turns to something else', async () => {
  const { page } = bench;
  await page.locator('.export summary').click();
  await page.locator('.export details[open]').waitFor();
  await page.locator('.summary h2').click();
  await page.locator('.export details:not([open])').waitFor();
});

test('the .json export is the review with the record', async () => {
  const json = JSON.parse(readFileSync(await bench.exportAs('json'), 'utf8')) as Review & {
    record: ReviewRecord;
  };
  expect(json.schema).toBe('hengwen/review@1');
  expect(json.knowledge.version).toBe(version());
  expect(json.record.notes.map(({ text }) => text)).toEqual([note]);
  expect(json.record.decisions.map(({ value, reason: why }) => [value, why])).toEqual([
    ['dismissed', reason],
  ]);
  expect(json.findings.map(({ quote }) => quote)).toContain('仅限男性');
});

test('a deleted review is gone from the list, and can be brought back', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.getByRole('button', { name: '删除“甲办法”' }).click();
  await page.locator('.saved .notice', { hasText: '甲办法' }).waitFor();
  await page.locator('.saved-title', { hasText: '甲办法' }).waitFor({ state: 'detached' });
  await expect.poll(() => bench.texts('.saved-title')).toEqual(['岚山市公共服务办法']);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('.saved-title', { hasText: '甲办法' }).waitFor();
  expect(bench.errors).toEqual([]);
});
