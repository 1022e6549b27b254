import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review } from '../../analyzer/model.ts';
import { findBrowser } from '../../extension/launch/find-browser.ts';
import { publicService } from '../fixtures/drafts.ts';
import { newProfile } from './support/browser.ts';
import { requestsIn } from './support/network-log.ts';

/** The workbench as one file, opened from the disk, where no extension may be installed. */
const FILE = fileURLToPath(new URL('../../.output/hengwen.html', import.meta.url));
const log = join(newProfile(), 'network.json');
const note = '建议删去“仅限男性”。';
const only = '[data-provision$=item_2] .card';

let context: BrowserContext;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  const program = findBrowser(process);
  if (program === null) throw new Error('no browser: run node tests/tools/ensure-browser.ts');
  context = await chromium.launchPersistentContext(newProfile(), {
    executablePath: program,
    args: [`--log-net-log=${log}`],
    locale: 'zh-CN',
  });
  context.setDefaultTimeout(60_000);
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(pathToFileURL(FILE).href);
});

afterAll(async () => {
  await context.close();
  // The file itself, and nothing else.
  const foreign = requestsIn(log).filter(({ url }) => !/^(file|blob|data):/.test(url));
  expect(foreign).toEqual([]);
});

test('a draft is reviewed, with the segmenter where a word border decides', async () => {
  await page.locator('#draft-input').fill(publicService);
  await page.locator('button[type=submit]').click();
  await page.locator('.desk-head').waitFor();
  await expect.poll(() => page.locator(`${only} .card-head`).count()).toBe(1);
  expect(errors).toEqual([]);
});

test('the first page is in it too', async () => {
  const welcome = await context.newPage();
  await welcome.goto(`${pathToFileURL(FILE).href}#room=welcome`);
  await welcome.locator('.sample .card').first().waitFor();
  expect(await welcome.locator('.first-steps').textContent()).not.toContain('工具栏');
  await welcome.close();
});

test('notes are there after the file is opened again', async () => {
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .note textarea`).fill(note);
  await page.locator(`${only} .note textarea`).blur();
  await page.getByRole('button', { name: '返回列表' }).click();
  await page.close();
  page = await context.newPage();
  await page.goto(pathToFileURL(FILE).href);
  await page.locator('.saved-open', { hasText: '岚山市公共服务办法' }).click();
  await page.locator(`${only} .card-head`).click();
  await expect.poll(() => page.locator(`${only} .note textarea`).inputValue()).toBe(note);
});

test('what is exported is the review', async () => {
  const download = page.waitForEvent('download');
  await page.locator('.export summary').click();
  await page.locator('[data-export=json]').click();
  const path = await (await download).path();
  const { draft } = JSON.parse(readFileSync(path, 'utf8')) as Review;
  expect(draft.title).toBe('岚山市公共服务办法');
});

test('a unit’s rule pack speaks in it, and is there after the file is opened again', async () => {
  const enterPacks = async () => {
    await page.locator('[data-open=knowledge]').click();
    await page.locator('.knowledge-room nav [data-part=packs]').click();
  };
  await page.getByRole('button', { name: '返回列表' }).click();
  await enterPacks();
  await page.setInputFiles('.knowledge-part input[type=file]', 'tests/fixtures/packs/library.yaml');
  await page.locator('[data-pack=city-library]').waitFor();
  await page.locator('[data-close-room]').click();
  await page.locator('#draft-input').fill('市图书馆读者须知\n第一条　自习室谢绝婴儿车进入。\n');
  await page.locator('button[type=submit]').click();
  await page.locator('.card[data-finding^="city-library/prams-turned-away"]').waitFor();
  await page.close();
  page = await context.newPage();
  await page.goto(pathToFileURL(FILE).href);
  await enterPacks();
  await page.locator('[data-pack=city-library] input[type=checkbox]:checked').waitFor();
  expect(errors).toEqual([]);
});

test('the file says itself that it may load nothing', () => {
  const head = readFileSync(FILE, 'utf8').slice(0, 2000);
  expect(head).toContain("default-src 'none'");
  expect(head).not.toContain('unsafe-inline');
  expect(statSync(FILE).size).toBeLessThan(16e6);
});
