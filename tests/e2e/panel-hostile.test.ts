import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { encode } from '../analyzer/documents/read/encodings.ts';
import { markedWords } from './support/marked-words.ts';
import { allWordsOf } from './support/office-file.ts';
import { useBrowser } from './support/use-browser.ts';

/** Pages that are broken or made to break: each gets a correct review or a clear message. */
const desk = useBrowser();

const consultation = readFileSync('tests/fixtures/site/consultation.html', 'utf8');
const revised = '[data-level=revise] .quote';
const html = 'text/html; charset=utf-8';
const head = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">';
const article = '<p>第二条　协管员岗位仅限男性报考。</p>';

beforeAll(() => {
  const add = (name: string, content: string | Uint8Array, type = html) =>
    desk.site.add(name, { content, type });
  add('gb18030-as-utf8.html', encode(consultation, 'gb18030'));
  add('utf8-as-gb18030.html', consultation, 'text/html; charset=gb18030');
  const bytes = Uint8Array.from({ length: 9000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
  desk.site.add('bytes.txt', { content: bytes, type: 'text/plain; charset=utf-8', sniff: false });
  add('surrogates.html', `${head}<title>代用字符</title><h1>岚山市招聘办法</h1><p id="a"></p>${article}`);
  add(
    'brackets.html',
    `${head}<title>括号</title><h1>岚山市括号办法</h1><p>第一条　${'（'.repeat(10_000)}${'）'.repeat(10_000)}。</p>${article}`,
  );
  add(
    'nested.html',
    `${head}<title>嵌套</title><h1>岚山市嵌套办法</h1>${'<div>'.repeat(10_000)}${article}${'</div>'.repeat(10_000)}`,
  );
  add(
    'names.html',
    `${head}<title>占用名称</title><h1>岚山市占名办法</h1>${article}
    <form name="location"></form><form name="contentType"></form><form name="createRange"></form>
    <form name="defaultView"></form><form name="documentElement"></form><form name="querySelectorAll"></form>
    <img name="body" alt=""><img name="querySelector" alt=""><img name="addEventListener" alt="">`,
  );
  const filler = '公共服务机构应当在办事场所公布服务项目、依据、条件、程序和期限，并接受社会监督。';
  const articles = Array.from({ length: 3000 }, (_, i) => `<p>第${i + 3}条　${filler.repeat(3)}</p>`);
  add(
    'large.html',
    `${head}<title>很长的办法</title><h1>岚山市很长的办法</h1>${article}${articles.join('\n')}`,
  );
});

test.each([
  ['gb18030 declared as UTF-8', 'gb18030-as-utf8.html'],
  ['UTF-8 declared as gb18030', 'utf8-as-gb18030.html'],
  ['bytes served as text', 'bytes.txt'],
])('%s: the panel says that the text is garbled, and what to do', async (_, name) => {
  const panel = await desk.browser.review(await desk.open(name));
  const shown = await panel.text('[data-refusal=garbled]');
  expect(shown).toContain(strings['refused.garbled'].zh);
  expect(shown).toContain(strings['refused.garbledWay'].zh);
  expect(panel.errors).toEqual([]);
});

test('lone surrogates: the words behind them are found, marked, noted and exported', async () => {
  const page = await desk.open('surrogates.html');
  await page.evaluate(() => {
    document.getElementById('a')!.textContent =
      '第一条　安全员\ud83d岗位仅限男性报考\udc00，😀待遇从优\ud800。';
    document.title = '代用字符\udfff';
  });
  const panel = await desk.browser.review(page);
  await expect.poll(() => panel.texts(revised)).toEqual(['仅限男性', '仅限男性']);
  expect((await markedWords(page))['hengwen-revise']).toEqual(['仅限男性', '仅限男性']);
  await panel.click('[data-level=revise] .card-head');
  await panel.click('[aria-current=true] .note textarea');
  await panel.type('意见\ud83d与😀');
  await panel.shows('.state');
  const path = await desk.browser.downloads.during(async () => {
    await panel.click('.export summary');
    await panel.click('[data-export=docx]');
  });
  expect(allWordsOf(path)).toContain('与😀');
  expect(panel.errors).toEqual([]);
});

test.each([
  ['10,000 nested brackets', 'brackets.html'],
  ['10,000 nested elements', 'nested.html'],
  ['elements that take the names of the document’s own functions', 'names.html'],
  ['a page of a megabyte', 'large.html'],
])('%s: the review is right', async (_, name) => {
  const page = await desk.open(name);
  const panel = await desk.browser.review(page);
  await expect.poll(() => panel.texts(revised)).toEqual(['仅限男性']);
  expect((await markedWords(page))['hengwen-revise']).toEqual(['仅限男性']);
  await panel.click('[data-level=revise] .card-head');
  await page.waitForFunction(() => CSS.highlights.has('hengwen-active'));
  expect(panel.errors).toEqual([]);
});
