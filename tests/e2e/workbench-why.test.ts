import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

const draft = `岚山市辅警招聘办法
第一条　招聘辅警，仅限男性报考。
第二条　招聘单位不得将条件限定为男性。
第三条　女子监区民警岗位限女性报考。
第四条　招聘单位应当公布岗位、条件和名额。
第五条　保安岗位的体能要求由用人单位确定，男生公寓的保安另行安排。
`;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(draft);
});

const only = '[data-provision=art_1] .card';

test('a finding says which words matched, what they stand for, and by which rule', async () => {
  const { page } = bench;
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .because summary`).click();
  await page.locator(`${only} .account-words`).waitFor();
  const words = (await bench.texts(`${only} .account-words`)).join();
  expect(words).toContain('对上的词仅限男性');
  expect(words).toContain('句中还有招聘');
  expect(words).toContain('post-limited-to-one-sex');
  expect(words).toContain('{only-for}');
});

test('a need left out says what the draft speaks of, and what would have met it', async () => {
  const { page } = bench;
  const card = '.group[data-provision=""] .card >> nth=0';
  await page.locator(`${card} >> .card-head`).click();
  await page.locator('.card[aria-current] .because summary').click();
  await page.locator('.card[aria-current] .account-words').waitFor();
  const words = (await bench.texts('.card[aria-current] .account-words')).join();
  expect(words).toMatch(/全文谈到“.+”（\d+ 处）.*招聘/);
  expect(words).toContain('没有写到');
});

test('what was left out is listed with the exception that silenced it, and leads to its place', async () => {
  const { page } = bench;
  await page.locator('.left-out summary').click();
  const silenced = page.locator('.account[data-verdict=silenced]');
  await silenced.first().waitFor();
  const texts = await silenced.allTextContents();
  expect(texts.join('\n')).toContain('条文禁止或者消除的正是这种做法');
  expect(texts.join('\n')).toContain('（“女子监区”）');
  await silenced.filter({ hasText: '第三条' }).first().getByRole('button', { name: '看原文' }).click();
});

test('at a place that was pointed at, it is told why no rule found anything', async () => {
  const { page } = bench;
  await page.locator('.draft p', { hasText: '第四条' }).click();
  await page.getByRole('button', { name: /查看“第四条/ }).click();
  await page.locator('.left-out .empty, .account[data-verdict=missed]').first().waitFor();
  await page.locator('.outline button', { hasText: '第二条' }).click();
  await page.getByRole('button', { name: /查看“第二条/ }).click();
  await page.locator('.account', { hasText: '限定为男性' }).first().waitFor();
  expect(bench.errors).toEqual([]);
});
