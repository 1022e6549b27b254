import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Review, ReviewRecord } from '../../analyzer/model.ts';
import { newProfile, openBrowser, type TestBrowser } from './support/browser.ts';
import { foreignRequests, type Sent } from './support/network-log.ts';
import { allWordsOf, wordsOf } from './support/office-file.ts';
import type { Panel } from './support/panel.ts';
import { openSite, type Site } from './support/site.ts';

/** One reviewer's work on one draft, in one profile, over a restart of the browser. */
const profile = newProfile();
let site: Site;
let browser: TestBrowser;
let panel: Panel;
const sent: Sent[] = [];

const item2 = '[data-provision$=item_2] [data-level=revise]';
const item3 = '[data-provision$=item_3] .card';
const art26 = '[data-provision=art_26] [data-level=revise]';
const note = '建议参照公务员录用的做法，“不限性别”<统一>标准 & 说明理由。';
const reason = '属于国家规定的特殊岗位';

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser(profile);
  panel = await browser.review(await browser.open(`${site.origin}/consultation.html`));
});

afterAll(async () => {
  sent.push(...(await browser.close()));
  site.close();
  expect(foreignRequests(sent, site.origin)).toEqual([]);
});

/** Opens the card of a finding and presses one of its decisions. */
async function decide(card: string, value: string, why?: string): Promise<void> {
  await panel.click(`${card} .card-head`);
  await panel.click(`${card}[aria-current=true] [data-decision=${value}]`);
  await panel.shows(`${card} [data-decision=${value}][aria-pressed=true]`);
  if (why === undefined) return;
  await panel.click(`${card} .reason input`);
  await panel.type(why);
}

test('the reviewer accepts, adapts and dismisses with a reason, and writes a note', async () => {
  await decide(item2, 'accepted');
  await panel.click(`${item2} .note textarea`);
  await panel.type(note);
  await decide(item3, 'adapted', '改为十八周岁以上');
  await decide(art26, 'dismissed', reason);
  await expect.poll(() => panel.text(`${item2} .state`)).toContain('采纳');
  await expect.poll(() => panel.text(`${item2} .state`)).toContain('有意见');
  await expect.poll(() => panel.text(`${item3} .state`)).toContain('部分采纳');
  await expect.poll(() => panel.text(`${art26} .state`)).toContain('不采纳');
  await expect.poll(() => panel.text('.summary .progress')).toContain('已处理 3/');
});

test('after a restart of the browser, decisions, reasons and note are there', async () => {
  sent.push(...(await browser.close()));
  browser = await openBrowser(profile);
  panel = await browser.review(await browser.open(`${site.origin}/consultation.html`));
  await panel.shows(`${item2} .state [data-decision=accepted]`);
  await panel.shows(`${art26} .state [data-decision=dismissed]`);
  await panel.click(`${item2} .card-head`);
  await panel.shows(`${item2} .note textarea`);
  const value = (field: string) =>
    panel.evaluate((wanted: string) => document.querySelector<HTMLTextAreaElement>(wanted)?.value, field);
  await expect.poll(() => value(`${item2} .note textarea`)).toBe(note);
  await panel.click(`${art26} .card-head`);
  await panel.shows(`${art26} .reason input`);
  await expect.poll(() => value(`${art26} .reason input`)).toBe(reason);
});

/** Chooses a format in the export menu with the mouse; the path of the file. */
function exportAs(format: string): Promise<string> {
  return browser.downloads.during(async () => {
    await panel.click('.export summary');
    await panel.click(`[data-export=${format}]`);
  });
}

const version = () =>
  (JSON.parse(readFileSync('seeds/.compiled/knowledge.json', 'utf8')) as { version: string }).version;

test.each(['docx', 'xlsx'] as const)(
  'the .%s export holds title, provisions, suggestions, decisions, note and the version',
  async (format) => {
    const path = await exportAs(format);
    expect(basename(path)).toMatch(new RegExp(`^性别平等评估清单-岚山市公共服务办法-\\d{8}\\.${format}$`));
    const words = allWordsOf(path);
    for (const expected of [
      '岚山市公共服务办法',
      '第五条第（二）项',
      '第二十六条',
      '仅限男性',
      '男60岁、女50',
      '《妇女权益保障法》',
      '不采纳',
      '部分采纳',
      reason,
      note,
      version(),
    ]) {
      expect(words).toContain(expected);
    }
    const suggestion = await panel.text(`${art26} .suggestion > p:first-of-type`);
    expect(suggestion.length).toBeGreaterThan(10);
    expect(words).toContain(suggestion);
  },
);

test('the .docx is a paper of A4 and the .xlsx has its four sheets', async () => {
  expect(wordsOf(await exportAs('docx')).get('word/document.xml')).toContain('条文问题与建议');
  const sheets = [...wordsOf(await exportAs('xlsx')).keys()].filter((name) => /worksheets\/sheet/.test(name));
  expect(sheets).toHaveLength(4);
});

test('the .md, .csv and .json exports hold the decisions and the note too', async () => {
  for (const format of ['md', 'csv']) {
    const words = readFileSync(await exportAs(format), 'utf8');
    expect(words).toContain('仅限男性');
    expect(words).toContain(reason);
    expect(words).toContain('统一');
  }
  const json = JSON.parse(readFileSync(await exportAs('json'), 'utf8')) as Review & { record: ReviewRecord };
  expect(json.schema).toBe('hengwen/review@1');
  expect(json.knowledge.version).toBe(version());
  expect(json.record.decisions.map(({ value }) => value).sort()).toEqual([
    'accepted',
    'adapted',
    'dismissed',
  ]);
  expect(json.record.notes.map(({ text }) => text)).toEqual([note]);
  expect(panel.errors).toEqual([]);
});
