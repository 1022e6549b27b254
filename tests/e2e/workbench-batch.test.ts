import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { axeSource, findFaults } from './support/axe.ts';
import { allWordsOf } from './support/office-file.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** A folder of documents: reviewed, sorted, filtered, exported, and one of them opened. */
const desk = useBrowser();
let bench: Workbench;

const folder = join(mkdtempSync(join(tmpdir(), 'hengwen-batch-')), '文件');
mkdirSync(join(folder, '公文'), { recursive: true });
writeFileSync(join(folder, '公文', '公共服务办法.txt'), publicService);
writeFileSync(join(folder, '扫描件.pdf'), 'not a document\u0000\u0001\u0002');
writeFileSync(join(folder, '~$锁.docx'), 'lock');
for (let n = 1; n <= 340; n++) {
  writeFileSync(
    join(folder, `档案办法${n}.txt`),
    `岚山市档案管理办法${n}\n第一条 为规范档案管理，制定本办法。\n`,
  );
}

beforeAll(async () => {
  bench = await openWorkbench(desk.browser, '#room=batch');
  await bench.page.locator('[data-choose=folder]').setInputFiles(folder);
  await bench.page.locator('[data-done="342"]').waitFor();
});

const names = () => bench.texts('.batch-row:not(.head) .link');

test('what to assess first is on top with its reason, what failed at the end', async () => {
  const { page } = bench;
  await expect.poll(() => bench.texts('.priorities .figure')).toEqual(['1', '0', '340', '1']);
  const first = page.locator('.batch-row[data-priority=first]');
  await expect.poll(() => first.locator('.priority').textContent()).toBe('■ 优先评估');
  await expect.poll(() => first.locator('.reason').textContent()).toMatch(/有\d+处建议修改或删除/);
  await expect.poll(() => first.locator('.path').textContent()).toBe('文件/公文/公共服务办法.txt');
  expect((await names())[0]).toContain('公共服务办法');
  await expect.poll(() => page.locator('.batch-row.head + *').count()).toBe(1);
  // Of many rows only those near the reader are there.
  expect((await names()).length).toBeLessThan(200);
});

test('it is filtered by priority and name, and sorted by its columns', async () => {
  const { page } = bench;
  await page.locator('.priorities [data-priority=failed]').click();
  await page.locator('.batch-row[data-priority=failed]').waitFor();
  await expect.poll(() => names()).toEqual(['扫描件.pdf']);
  await expect.poll(() => bench.texts('.batch-row .reason')).toHaveLength(2);
  await page.locator('.priorities [data-priority=failed]').click();
  await page.locator('.batch-search input').fill('档案办法34');
  await page.locator('.batch [role=status]', { hasText: '显示 2/342 份' }).waitFor();
  await page.locator('[data-sort=name]').click();
  await expect.poll(() => names()).toEqual(['岚山市档案管理办法34', '岚山市档案管理办法340']);
  await page.locator('[data-sort=name]').click();
  await expect.poll(names).toEqual(['岚山市档案管理办法340', '岚山市档案管理办法34']);
  await page.locator('.batch-search input').fill('');
  await page.locator('[data-sort=priority]').click();
});

test('it can be read by everybody, in light and dark, in both languages', async () => {
  const { page } = bench;
  await page.locator('.batch-spread summary').click();
  await page.evaluate(axeSource);
  for (const spoken of ['zh', 'en'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const faults = await page.evaluate(findFaults, '.batch');
      // axe does not know of the top layer, and takes the desk below for what covers the sheet.
      expect(
        faults.filter((line) => !line.startsWith('unclear color-contrast')),
        `${spoken} ${colorScheme}`,
      ).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: spoken === 'zh' ? 'English' : '中文' }).click();
    await page.locator('[data-open=batch]').click();
    await page.locator('.batch-row[data-priority=first]').waitFor();
    if (await page.locator('.batch-spread:not([open])').count())
      await page.locator('.batch-spread summary').click();
  }
});

test('the table goes out as a workbook and as CSV', async () => {
  const { page } = bench;
  const saved = (format: string) =>
    desk.browser.downloads.during(() => page.locator(`[data-table=${format}]`).click());
  const words = allWordsOf(await saved('xlsx'));
  for (const expected of ['■ 优先评估', '文件/公文/公共服务办法.txt', '未能评估', '领域分布'])
    expect(words).toContain(expected);
  const csv = readFileSync(await saved('csv'), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(343);
});

test('nothing is saved until a document is opened; that one is, and the table waits', async () => {
  const { page } = bench;
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.saved-title').count()).toBe(0);
  await page.locator('[data-open=batch]').click();
  await page.locator('.batch-row[data-priority=first] .link').click();
  await page.locator('.desk-head').waitFor();
  await page.locator('.draft mark', { hasText: '仅限男性' }).first().waitFor();
  await page.locator('[data-open=batch]').click();
  await page.locator('.batch-row[data-priority=first] .tag', { hasText: '已打开' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.locator('.saved-title').first().waitFor();
  await expect.poll(() => page.locator('.saved-title').count()).toBe(1);
});

test('a folder that is dropped on the workbench goes to the batch, and nothing of it is saved', async () => {
  const { page } = bench;
  await page.locator('[data-open=batch]').click();
  await page.locator('[data-clear]').click();
  await page.locator('.drop-place').waitFor();
  await page.keyboard.press('Escape');
  // A room that is still on its way out would take what is dropped along.
  await page.locator('dialog.room').waitFor({ state: 'detached' });
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, '公文')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await page.locator('[data-done="1"]').waitFor();
  await expect.poll(() => bench.texts('.batch-row .path')).toEqual(['公文/公共服务办法.txt']);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.saved-title').count()).toBe(1);
  expect(bench.errors).toEqual([]);
});
