import { beforeAll, beforeEach, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
});

beforeEach(() => bench.goHome());

const lines = publicService.trim().split('\n');
const markdown = `# ${lines[0]}\n\n${lines.slice(1).join('\n\n')}\n`;
const html = `<!doctype html><html><head><meta charset="utf-8"><title>征求意见</title></head><body>
<nav><a href="#">首页</a> 招聘专栏：保安岗位仅限男性</nav>
<article><h1>${lines[0]}</h1>${lines
  .slice(1)
  .map((line) => `<p>${line}</p>`)
  .join('')}</article></body></html>`;

test.each([
  ['办法.txt', publicService],
  ['办法.md', markdown],
  ['办法.html', html],
])('a dropped %s is read and reviewed', async (name, content) => {
  await bench.drop(name, content);
  await bench.page.locator('.desk-head').waitFor();
  await expect.poll(() => bench.texts('.summary h2')).toEqual(['岚山市公共服务办法']);
  await expect
    .poll(() => bench.texts('.draft mark[data-level=revise]'))
    .toEqual(expect.arrayContaining(['仅限男性', '男60岁、女50岁']));
  expect((await bench.texts('.draft')).join('')).not.toMatch(/招聘专栏|<p>|# 岚山/);
  expect(await bench.texts('.notice')).toEqual([]);
});

test('a file in GBK is read as what it says', async () => {
  // 第一条　保安仅限男性报考。
  const bytes = 'b5dad2bbccf5a1a1b1a3b0b2bdf6cfdec4d0d0d4b1a8bfbca1a3';
  await bench.drop('旧文件.txt', Uint8Array.from(Buffer.from(bytes, 'hex')));
  await bench.page.locator('.desk-head').waitFor();
  await expect.poll(() => bench.texts('.draft p')).toEqual(['第一条　保安仅限男性报考。']);
  await expect.poll(() => bench.texts('.draft mark')).toContain('仅限男性');
});

test.each([
  ['图片.txt', Uint8Array.from({ length: 4096 }, (_, i) => (i * 151 + (i >> 3)) & 0xff), '不是文本文件'],
  ['空.txt', '', '没有文字'],
  ['空白.txt', ' \n\t　\n', '没有文字'],
  [
    'loi.txt',
    'Article premier. Seuls les hommes peuvent se porter candidats à cet emploi. Les femmes mariées en sont exclues, sauf autorisation de leur époux donnée devant le maire de la commune.\n'.repeat(
      3,
    ),
    '不是中文，也不是英文',
  ],
])('%s is answered with one clear line, and the workbench goes on', async (name, content, words) => {
  await bench.drop(name, content);
  await bench.page.locator('.intake .notice').waitFor();
  const notices = await bench.texts('.intake .notice');
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(name);
  expect(notices[0]).toContain(words);
  expect(notices[0]).not.toContain('\n');
  await bench.page.locator('#draft-input').waitFor();
});

test('pasted text in another language is refused in words, and stays in the box', async () => {
  const japanese = '第一条　この法律は、男女共同参画社会の形成に関し、基本理念を定めるものとする。'.repeat(5);
  await bench.page.locator('#draft-input').fill(japanese);
  await bench.page.locator('button[type=submit]').click();
  await bench.page.locator('.intake .notice').waitFor();
  expect((await bench.texts('.intake .notice')).join()).toContain('不是中文，也不是英文');
  await expect.poll(() => bench.page.locator('#draft-input').inputValue()).toBe(japanese);
  await bench.page.locator('#draft-input').fill('');
});

// The limit is the point: laid out with trimmed brackets, this text stood still for half a minute.
test('broken text is reviewed all the same: lone surrogates, brackets without end', async () => {
  await bench.review(`第一条　\ud800保安仅限男性报考\udc00。\n第二条　${'（'.repeat(10_000)}仅限男性报考。`);
  await expect.poll(() => bench.texts('.draft mark[data-level=revise]')).toContain('仅限男性');
  expect(bench.errors).toEqual([]);
}, 25_000);

test('several files chosen at once: the first that can be read is shown, the others are told and listed', async () => {
  const input = bench.page.locator('input[type=file]');
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await input.setInputFiles([
    file('空.txt', ''),
    file('甲.txt', '甲办法\n第一条　保安仅限男性报考。'),
    file('乙.txt', '乙办法\n第一条　有关部门应当公布评价结果。'),
  ]);
  await bench.page.locator('.desk-head').waitFor();
  await expect.poll(() => bench.texts('.summary h2')).toEqual(['甲办法']);
  await expect.poll(() => bench.texts('.desk-notices .notice')).toEqual([expect.stringContaining('空.txt')]);
  await bench.page.getByRole('button', { name: '返回列表' }).click();
  await expect.poll(() => bench.texts('.saved-title')).toEqual(expect.arrayContaining(['甲办法', '乙办法']));
});
