import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { unitCriteria } from '../fixtures/criteria.ts';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { allWordsOf } from './support/office-file.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Identity, procedure, screening, criteria and replies: filled in, there after a reload, readable by all. */
const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
});

test('identity, steps and screening are kept as they are typed', async () => {
  const { page } = bench;
  await page.keyboard.press('3');
  await page.getByLabel('制定机关').fill('岚山市人民政府');
  await page.getByLabel('所处阶段').fill('征求意见稿');
  await page.locator('[data-step=screening] input[type=checkbox]').check();
  await page.locator('[data-step=screening] input[type=date]').waitFor();
  await expect
    .poll(() => page.locator('[data-step=screening] input[type=date]').inputValue())
    .toMatch(/^20\d\d-\d\d-\d\d$/);
  await expect.poll(() => bench.texts('.screening .proposed')).toEqual(['程序建议：需要评估']);
  await page.getByLabel('需要评估', { exact: true }).check();
  await page.locator('.screening .hint', { hasText: '请写明理由' }).waitFor();
  await page.locator('.screening textarea').fill('涉及招聘和公共设施。');
  await page.reload();
  await page.locator('[data-tab=file]').click();
  await page.locator('.screening .tag').first().waitFor();
  expect(await page.getByLabel('制定机关').inputValue()).toBe('岚山市人民政府');
  await expect.poll(() => page.locator('.screening textarea').inputValue()).toBe('涉及招聘和公共设施。');
  await expect.poll(() => page.locator('[data-step=self] .tag').count()).toBe(1);
});

test('what was done is told with its time, and goes out as a paper', async () => {
  const { page } = bench;
  await page.locator('.deeds li', { hasText: '需要评估' }).waitFor();
  await page.locator('.deeds li', { hasText: '程序' }).filter({ hasText: '完成' }).waitFor();
  for (const format of ['docx', 'xlsx']) {
    const path = await desk.browser.downloads.during(() =>
      page.locator(`[data-paper=history-${format}]`).click(),
    );
    const words = allWordsOf(path);
    for (const expected of ['评估经过记录', '岚山市人民政府', '实施后评估', '需要评估：涉及招聘和公共设施。'])
      expect(words, format).toContain(expected);
  }
});

test('a criterion shows its evidence, or what was looked through, and takes an answer', async () => {
  const { page } = bench;
  await page.locator('[data-tab=criteria]').click();
  const direct = page.locator('[data-criterion=C1]');
  await direct.locator('.evidence').first().waitFor();
  expect(await direct.locator('.evidence .quote').allTextContents()).toContain('仅限男性');
  await page.locator('[data-criterion=G1] .evidence-none', { hasText: '条规则查过全文' }).waitFor();
  await direct.locator('[data-answer=no]').click();
  await direct.locator('textarea').fill('第四条两处。');
  await page.locator('.criteria-view .progress', { hasText: '已答 1/' }).waitFor();
  await direct.getByLabel('相关条文').fill('第四条第（二）项；第七条；附件');
  expect(await direct.locator('.place-links button').allTextContents()).toEqual([
    '第四条第（二）项',
    '第七条',
  ]);
  await direct.locator('.place-links button').first().click();
  await page.locator('.draft p', { hasText: '仅限男性' }).waitFor();
  await page.locator('[data-tab=criteria]').click();
  await direct.locator('.evidence', { hasText: '仅限男性' }).click();
  await page.locator('.draft mark[data-active]', { hasText: '仅限男性' }).waitFor();
});

test('the self-assessment and the checklist print what was answered', async () => {
  const { page } = bench;
  for (const id of ['self-docx', 'docx']) {
    const path = await desk.browser.downloads.during(async () => {
      await page.locator('.export summary').click();
      await page.locator(`[data-export=${id}]`).click();
    });
    const words = allWordsOf(path);
    for (const expected of ['说明：第四条两处。', '相关条文：第四条第（二）项；第七条；附件'])
      expect(words).toContain(expected);
    expect(words.includes('■不符合')).toBe(id === 'self-docx');
  }
});

test('a unit’s own criteria take the place of the program’s, or are refused with the reason', async () => {
  const { page } = bench;
  await page.locator('[data-tab=criteria]').click();
  const choose = (content: string) =>
    page.locator('.criteria-view input[type=file]').setInputFiles({
      name: '要点.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  const shipped = await desk.browser.downloads.during(() => page.locator('[data-do=save-criteria]').click());
  const edited = readFileSync(shipped, 'utf8').replace('起草材料是否给出', '本单位的起草材料是否给出');
  await choose(edited);
  await page.locator('.criterion-question', { hasText: '本单位的起草材料是否给出' }).waitFor();
  await choose('{"version": 1}');
  await page.locator('.criteria-view .notice', { hasText: '不能用' }).waitFor();
  await choose(JSON.stringify(unitCriteria));
  await page.locator('.criterion-question', { hasText: '自有问题？' }).waitFor();
  await expect.poll(() => page.locator('.criterion-form').count()).toBe(1);
  for (const id of ['self-docx', 'docx', 'md']) {
    const path = await desk.browser.downloads.during(async () => {
      await page.locator('.export summary').click();
      await page.locator(`[data-export=${id}]`).click();
    });
    const words = id === 'md' ? readFileSync(path, 'utf8') : allWordsOf(path);
    expect(words, id).toContain('自有问题？');
    expect(words, id).not.toContain('是否存在直接歧视');
  }
  await page.getByRole('button', { name: '恢复程序自带的要点' }).click();
  await page.locator('[data-criterion=I2]').waitFor();
});

test('the drafter answers each opinion', async () => {
  const { page } = bench;
  await page.locator('[data-tab=replies]').click();
  const reply = page.locator('.reply', { hasText: '仅限男性' });
  await reply.locator('[data-reply=adapted]').click();
  await reply.locator('.hint', { hasText: '请写明理由' }).waitFor();
  await reply.locator('textarea').first().fill('改为身体条件。');
  await reply.locator('textarea').last().fill('（二）身体条件符合岗位要求；');
  await page.locator('.replies-view .progress', { hasText: '已答复 1/' }).waitFor();
  for (const format of ['docx', 'xlsx']) {
    const path = await desk.browser.downloads.during(async () => {
      await page.locator(`[data-paper=reply-${format}]`).click();
    });
    const words = allWordsOf(path);
    for (const expected of [
      '采纳情况反馈表',
      '岚山市人民政府',
      '仅限男性',
      '部分采纳',
      '改为身体条件。',
      '未答复',
    ])
      expect(words).toContain(expected);
  }
});

test.each(['file', 'criteria', 'versions', 'replies', 'exchange', 'text'])(
  'the view “%s” can be read by everybody, in light and dark, in both languages',
  async (tab) => {
    const { page } = bench;
    await page.setViewportSize({ width: 1400, height: 16_000 });
    await page.evaluate(axeSource);
    for (const other of ['English', '中文']) {
      await page.locator(`[data-tab=${tab}]`).click();
      await page.locator(tab === 'text' ? '.findings' : '.record-view').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await page.evaluate(findFaults, 'html'), `${other} ${colorScheme}`).toEqual([]);
      }
      await page.getByRole('button', { name: other }).click();
    }
  },
);

test('the list finds a review by its body, and archives and restores it', async () => {
  const { page } = bench;
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('.saved-row, .saved li', { hasText: '岚山市人民政府' }).waitFor();
  await page.locator('.saved-search input').fill('不存在的');
  await page.locator('.saved .empty', { hasText: '没有符合条件' }).waitFor();
  await page.locator('.saved-search input').fill('人民政府 公共');
  await page.locator('.saved li').waitFor();
  await page.getByRole('button', { name: '归档“岚山市公共服务办法”' }).click();
  await page.locator('.saved li').waitFor({ state: 'detached' });
  await bench.review('甲办法\n第一条　有关部门应当公布评价结果。');
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('.saved-search input').fill('');
  await page.locator('.saved-title', { hasText: '甲办法' }).waitFor();
  await page.locator('[data-filter=body]').selectOption('岚山市人民政府');
  await page.locator('.saved .empty', { hasText: '没有符合条件' }).waitFor();
  await page.locator('.saved-search select').selectOption('all');
  await page.locator('.saved-title', { hasText: '岚山市公共服务办法' }).waitFor();
  await page.locator('[data-filter=body]').selectOption('');
  await page.locator('[data-filter=step]').selectOption('screening');
  await page.locator('.saved-title', { hasText: '岚山市公共服务办法' }).waitFor({ state: 'detached' });
  await page.locator('[data-filter=step]').selectOption('');
  await page.locator('.saved-search select').selectOption('archived');
  await page.getByRole('button', { name: '恢复“岚山市公共服务办法”' }).click();
  await page.locator('.saved-search select').selectOption('open');
  await page.locator('.saved-title', { hasText: '岚山市公共服务办法' }).waitFor();
  expect(bench.errors).toEqual([]);
});
