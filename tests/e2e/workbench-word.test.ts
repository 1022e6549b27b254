import { beforeAll, beforeEach, expect, test } from 'vitest';
import { makeDoc } from '../analyzer/documents/read/doc/make-doc.ts';
import { makeDocx, numbered, p, r } from '../analyzer/documents/read/docx/make-docx.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

beforeEach(() => bench.goHome());

const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
const lines = ['岚山市招聘办法', '第一条 为了规范招聘工作，制定本办法。', '第二条 协管员岗位仅限男性报考。'];
const docx = makeDocx({
  body: [
    p(r(lines[0]!)),
    numbered(1, 0, '为了规范招聘工作，制定本办法。'),
    numbered(1, 0, '协管员岗位仅限男性报考。'),
  ].join(''),
  numbering,
});
const doc = makeDoc({ paragraphs: lines.map((line) => ({ text: `${line}\r` })) });
const rtf = `{\\rtf1\\ansi\\uc0 ${lines
  .map(
    (line) =>
      `${Array.from(line, (unit) => `\\u${((unit.charCodeAt(0) + 32_768) % 65_536) - 32_768} `).join('')}\\par`,
  )
  .join('')}}`;

test.each([
  ['办法.docx', docx],
  ['办法.doc', doc],
  ['办法.wps', doc],
  ['办法.rtf', rtf],
  ['名字错了.txt', docx],
])('a dropped %s is read in the browser as in Node', async (name, content) => {
  await bench.drop(name, content);
  await bench.page.locator('.desk-head').waitFor();
  await expect.poll(() => bench.texts('.draft p')).toEqual(lines);
  await expect.poll(() => bench.texts('.draft mark[data-level=revise]')).toContain('仅限男性');
  expect(bench.errors).toEqual([]);
});

test.each([
  ['加密.doc', makeDoc({ paragraphs: [{ text: '甲\r' }], flags: 0x0100 }), '密码'],
  ['半份.docx', docx.slice(0, docx.length - 100), '不完整'],
  ['图片.docx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), '图片'],
])('%s is refused with what to do', async (name, content, words) => {
  await bench.drop(name, content);
  await bench.page.locator('.intake .notice').waitFor();
  await expect.poll(() => bench.texts('.intake .notice')).toEqual([expect.stringContaining(words)]);
});
