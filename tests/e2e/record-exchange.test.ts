import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { paragraph, run, wordFile } from '../fixtures/word-file.ts';
import { newProfile, openBrowser, type TestBrowser } from './support/browser.ts';
import { closeSilent } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** Two reviewers with a browser each, who pass files to each other. */
let here: TestBrowser;
let there: TestBrowser;
let mine: Workbench;
let theirs: Workbench;

beforeAll(async () => {
  [here, there] = [await openBrowser(newProfile()), await openBrowser(newProfile())];
  [mine, theirs] = [await openWorkbench(here), await openWorkbench(there)];
});
afterAll(async () => {
  await closeSilent(here);
  await closeSilent(there);
});

const only = '[data-provision$=item_2] .card';

async function decide({ page }: Workbench, value: string, note: string): Promise<void> {
  await page.locator('[data-tab=text]').click();
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .decision [data-decision=${value}]`).click();
  await page.locator(`${only} .note textarea`).fill(note);
}

async function signAs({ page }: Workbench, name: string): Promise<void> {
  await page.locator('[data-tab=exchange]').click();
  await page.locator('.package-part .author input').fill(name);
}

async function exportFrom(browser: TestBrowser, { page }: Workbench): Promise<Uint8Array> {
  await page.locator('[data-tab=exchange]').click();
  const path = await browser.downloads.during(async () => {
    await page.locator('[data-do=export-package]').click();
  });
  return readFileSync(path);
}

test('a package goes to a colleague who opened the same text, and is merged with what is there', async () => {
  await mine.review(publicService);
  await signAs(mine, '王评估');
  await decide(mine, 'accepted', '甲的意见');
  await theirs.review(publicService);
  await signAs(theirs, '李评估');
  await decide(theirs, 'dismissed', '乙的意见');
  const packed = await exportFrom(there, theirs);
  await mine.drop('乙.hengwen', packed);
  await mine.page.locator('[data-tab=exchange]').click();
  await mine.page.locator('.imported', { hasText: '已合并' }).waitFor();
  await expect.poll(() => mine.texts('#conflicts-title')).toEqual(['需要您裁定的分歧（1）']);
  await expect.poll(() => mine.texts('.conflict .compared .note-text')).toEqual(['不采纳', '采纳']);
});

test('both notes stand under the finding, each with its author', async () => {
  const { page } = mine;
  await page.locator('[data-tab=text]').click();
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .their-note`).waitFor();
  await expect.poll(() => mine.texts(`${only} .their-note .note-text`)).toEqual(['乙的意见']);
  await expect.poll(() => mine.texts(`${only} .their-note .hint`)).toEqual(['李评估的意见']);
  await expect.poll(() => page.locator(`${only} .note textarea`).inputValue()).toBe('甲的意见');
  // By person: what one of them decided or noted.
  await page.locator('.finding-filter summary').click();
  await page.locator('.filter-grid select').nth(3).selectOption('李评估');
  await page.waitForFunction(() => document.querySelectorAll('.findings .card').length === 1);
  await page.locator(only).waitFor();
  await page.getByRole('button', { name: '清除筛选' }).click();
});

test('the same package again changes nothing', async () => {
  await mine.drop('乙.hengwen', await exportFrom(there, theirs));
  await mine.page.locator('[data-tab=exchange]').click();
  await mine.page.locator('.imported', { hasText: '没有变化' }).waitFor();
  await expect.poll(() => mine.texts('#conflicts-title')).toEqual(['需要您裁定的分歧（1）']);
});

test('a person settles the conflict, and the other side agrees after the next exchange', async () => {
  const { page } = mine;
  await page.locator('.conflict .compared', { hasText: '李评估' }).getByRole('button').click();
  await page.locator('.conflict').waitFor({ state: 'detached' });
  await theirs.drop('甲.hengwen', await exportFrom(here, mine));
  await theirs.page.locator('[data-tab=exchange]').click();
  await theirs.page.locator('.imported', { hasText: '已合并' }).waitFor();
  await expect.poll(() => theirs.texts('#conflicts-title')).toEqual(['需要您裁定的分歧（0）']);
});

test('a package of a newer program is refused with a clear word, and nothing changes', async () => {
  const files = unzipSync(await exportFrom(there, theirs));
  files['hengwen.json'] = strToU8(JSON.stringify({ format: 'hengwen/package', schema: 99 }));
  await mine.drop('新.hengwen', zipSync(files));
  await mine.page.locator('.desk-notices .notice', { hasText: '请先更新衡文' }).waitFor();
});

test('a damaged record is set aside and named; the rest comes in', async () => {
  const files = unzipSync(await exportFrom(there, theirs));
  const lines = strFromU8(files['reviews/1/entries.ndjson']!).split('\n');
  files['reviews/1/entries.ndjson'] = strToU8(['{"id":"decision:', ...lines].join('\n'));
  files['reviews/1/review.json'] = strToU8(JSON.stringify({ id: 'another' }));
  await mine.drop('坏.hengwen', zipSync(files));
  await mine.page.locator('.imported .notice', { hasText: 'entries.ndjson:1' }).waitFor();
  expect(mine.errors).toEqual([]);
});

test('the file of the draft travels with the review where that is wished, and is annotated there', async () => {
  const body = ['岚山市招聘办法', '第一条　为了规范招聘，制定本办法。', '第二条　协管员岗位仅限男性报考。'];
  await mine.goHome();
  await mine.drop('招聘办法.docx', wordFile(body.map((text) => paragraph(run(text))).join('')));
  await mine.page.locator('.draft mark', { hasText: '仅限男性' }).waitFor();
  await mine.page.locator('[data-tab=exchange]').click();
  const without = unzipSync(await exportFrom(here, mine));
  expect(Object.keys(without).filter((name) => name.includes('originals'))).toEqual([]);
  await mine.page.locator('[data-do=attach]').check();
  const packed = await exportFrom(here, mine);
  expect(Object.keys(unzipSync(packed)).filter((name) => name.endsWith('.bin'))).toHaveLength(1);
  await theirs.goHome();
  await theirs.drop('招聘.hengwen', packed);
  await theirs.page.locator('.imported', { hasText: '新导入' }).waitFor();
  await theirs.page.locator('.saved-open', { hasText: '岚山市招聘办法' }).click();
  await theirs.page.locator('.desk-head').waitFor();
  // No file is asked for: it came with the package.
  const annotated = unzipSync(readFileSync(await theirs.exportAs('annotated')));
  expect(strFromU8(annotated['word/comments.xml']!)).toContain('建议');
  await theirs.drop('招聘.hengwen', packed);
  await theirs.page.locator('[data-tab=exchange]').click();
  await theirs.page.locator('.imported', { hasText: '没有变化' }).waitFor();
  await theirs.page.locator('[data-do=attach]').check();
  expect(Object.keys(unzipSync(await exportFrom(there, theirs))).join()).toContain('originals');
  const forged = unzipSync(packed);
  const file = Object.keys(forged).find((name) => name.endsWith('.bin'))!;
  forged[file] = strToU8('another file');
  await theirs.drop('换过.hengwen', zipSync(forged));
  await theirs.page.locator('.imported .notice', { hasText: '招聘办法.docx' }).waitFor();
  expect(theirs.errors).toEqual([]);
});

test('everything in one file restores an empty browser: reviews, rule packs and settings', async () => {
  const { page } = mine;
  await page.locator('[data-open=knowledge]').click();
  await page.locator('.knowledge-room nav [data-part=packs]').click();
  await page.setInputFiles('.knowledge-part input[type=file]', 'tests/fixtures/packs/library.yaml');
  await page.locator('[data-pack=city-library]').waitFor();
  await page.locator('[data-close-room]').click();
  await page.locator('[data-open=settings]').click();
  await page.locator('[data-setting=omissions] select').selectOption('3');
  await page.locator('[data-close-room]').click();
  await page.locator('[data-tab=exchange]').click();
  const path = await here.downloads.during(async () => {
    await page.locator('[data-do=export-all]').click();
  });
  const fresh = await openBrowser(newProfile());
  const bench = await openWorkbench(fresh);
  await bench.drop('备份.hengwen', readFileSync(path));
  await bench.page.locator('.imported', { hasText: '新导入' }).waitFor();
  // Nothing that changes what is found comes in unasked.
  await bench.page.locator('.imported .notice', { hasText: '1 个规则包和 1 项设置' }).waitFor();
  await bench.page.locator('[data-do=restore-installation]').click();
  await bench.page.locator('.restored', { hasText: '已恢复规则包 1 个、设置 1 项' }).waitFor();
  await bench.page.locator('.saved-open', { hasText: '岚山市公共服务办法' }).click();
  await bench.page.locator(`${only} .state`, { hasText: '不采纳' }).waitFor();
  await bench.page.locator('[data-open=knowledge]').click();
  await bench.page.locator('.knowledge-room nav [data-part=packs]').click();
  await bench.page.locator('[data-pack=city-library] input[type=checkbox]:checked').waitFor();
  expect(bench.errors).toEqual([]);
  await closeSilent(fresh);
});
