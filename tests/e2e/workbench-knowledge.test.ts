import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeSource, findFaults } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** The room of knowledge: a unit's pack from file to finding, rules tried on a sentence, a plan from its text. */
const desk = useBrowser();
const library = readFileSync('tests/fixtures/packs/library.yaml', 'utf8');
const draft = '市图书馆读者须知\n第一条　自习室谢绝婴儿车进入。\n第二条　本须知自公布之日起施行。\n';
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

const enter = async (part: string) => {
  const room = bench.page.locator('dialog.knowledge');
  if (!(await room.isVisible())) await bench.page.locator('[data-open=knowledge]').click();
  await bench.page.locator(`.knowledge-room nav [data-part=${part}]`).click();
};
const leave = () => bench.page.locator('[data-close-room]').click();
const upload = (name: string, text: string) =>
  bench.page.setInputFiles('.knowledge-part input[type=file]', {
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
/** The rules of the findings on the desk. */
const rulesFound = () =>
  bench.page
    .locator('.card[data-finding]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-finding')!.split('.')[0]!));
const faults = async () => {
  await bench.page.evaluate(axeSource);
  const found = await bench.page.evaluate(findFaults, '.knowledge');
  // axe does not know of the top layer, and takes the desk below for what covers the sheet.
  return found.filter((line) => !line.startsWith('unclear color-contrast'));
};

describe('a unit’s pack', () => {
  test('that is wrong is refused line by line', async () => {
    await enter('packs');
    await upload('wrong.yaml', library.replace('criterion: D5', 'criterion: Z9'));
    await bench.page.locator('.problems li').waitFor();
    await expect.poll(() => bench.texts('.problems li')).toEqual(['第 28 行 没有评估要点 Z9']);
    await expect.poll(() => bench.page.locator('[data-pack]').count()).toBe(0);
  });

  test('is loaded, and its rules speak in the next review, under its name', async () => {
    await upload('library.yaml', library);
    await bench.page.locator('[data-pack=city-library]').waitFor();
    expect(await faults()).toEqual([]);
    await leave();
    await bench.review(draft);
    await expect.poll(() => rulesFound()).toContain('city-library/prams-turned-away');
    await bench.page.locator('.card[data-finding^="city-library/prams"] .card-head').click();
    await bench.page.locator('.card-body', { hasText: '规则包：市图书馆补充规则（2026-1）' }).waitFor();
  });

  test('that is switched off is silent, and outlasts a reload', async () => {
    await enter('packs');
    await bench.page.locator('[data-pack=city-library] input[type=checkbox]').uncheck();
    await leave();
    await bench.goHome();
    await bench.review(`${draft}第三条　本须知由本馆解释。\n`);
    expect(await rulesFound()).not.toContain('city-library/prams-turned-away');
    await bench.page.reload();
    await enter('packs');
    const box = bench.page.locator('[data-pack=city-library] input[type=checkbox]');
    await expect.poll(() => box.isChecked()).toBe(false);
    await box.check();
  });

  test('is removed and brought back', async () => {
    await bench.page.locator('[data-pack=city-library] [data-do=remove]').click();
    await bench.page.locator('.empty').waitFor();
    await bench.page.locator('.notice button').click();
    await bench.page.locator('[data-pack=city-library]').waitFor();
  });

  test('is written with messages beside it, and tried before it is saved', async () => {
    await bench.page.locator('[data-pack=city-library] button', { hasText: '编辑' }).click();
    const text = bench.page.locator('.numbered textarea');
    await text.fill(library.replace('(谢绝|不接待|不接纳)', '(谢绝|请勿'));
    await bench.page.locator('.checked .problems').waitFor();
    expect((await bench.texts('.checked .problems li'))[0]).toContain('括号不成对');
    await text.fill(library.replace('(谢绝|不接待|不接纳)', '(谢绝|不接待|不接纳|请勿)'));
    await bench.page.locator('.checked[data-problems="0"]').waitFor();
    await bench.page.locator('.test-bench textarea').fill('自习室请勿推婴儿车。');
    await bench.page.locator('.bench-rule input').fill('city-library/prams-turned-away');
    await bench.page.locator('.test-bench button[type=submit]').click();
    await bench.page.locator('.bench-answer [data-verdict=reported]').waitFor();
    expect(await faults()).toEqual([]);
    await bench.page.locator('.beside button.primary', { hasText: '保存并使用' }).click();
    await bench.page.locator('.checked', { hasText: '已保存。' }).waitFor();
  });
});

test('a rule is found by a word and tried: the filter that spoke, or where it nearly matched', async () => {
  await enter('rules');
  await bench.page.locator('.rule-filter input').fill('post-limited-to-one-sex');
  await bench.page.locator('[data-rule="post-limited-to-one-sex"] summary').click();
  expect(await faults()).toEqual([]);
  await bench.page.locator('[data-rule="post-limited-to-one-sex"] button').click();
  await bench.page.locator('.test-bench textarea').fill('招聘公告不得规定仅限男性报考。');
  await bench.page.locator('.test-bench button[type=submit]').click();
  await bench.page.locator('.bench-answer [data-verdict=silenced]').first().waitFor();
  expect((await bench.texts('.bench-answer [data-verdict=silenced] .verdict'))[0]).toContain('禁止');
});

test('a plan is read from its text, corrected, and in force', async () => {
  await enter('import');
  await upload('yunxi.txt', readFileSync('tests/fixtures/plans/yunxi.txt', 'utf8'));
  await bench.page.locator('.plan-head').waitFor();
  await expect
    .poll(() => bench.texts('.knowledge-part > p[role=status]'))
    .toEqual([expect.stringContaining('读到 14 项（目标 6、措施 4），指标 12 个')]);
  await bench.page.locator('.plan-head input').first().fill('yx-155');
  await bench.page.locator('.plan-domain > summary').first().click();
  expect(await faults()).toEqual([]);
  await bench.page.locator('button', { hasText: '加入并使用' }).click();
  await bench.page.locator('.notice', { hasText: '已载入' }).waitFor();
  await enter('plans');
  await bench.page.locator('[data-plan="yx-155/yx-155"]').waitFor();
  expect(bench.errors).toEqual([]);
});
