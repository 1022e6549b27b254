import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { makePdf, type PdfPage } from '../analyzer/documents/read/pdf-fixture.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench } from './support/workbench.ts';

const desk = useBrowser();
const lines = [
  '岚山市招聘办法',
  '第一条　为了规范招聘工作，制定本办法。',
  '第二条　协管员岗位仅限男性报考。',
];
const page: PdfPage = { texts: lines.map((text, i) => ({ text, x: i === 0 ? 220 : 104, y: 740 - 40 * i })) };
const pdf = { content: makePdf([page]), type: 'application/pdf' };

beforeAll(() => {
  desk.site.add('办法.pdf', pdf);
  desk.site.add('once.pdf', { ...pdf, once: true });
});

test('a PDF open in the tab is read in the panel', async () => {
  const panel = await desk.browser.review(await desk.open(encodeURIComponent('办法.pdf')));
  await expect
    .poll(() => panel.texts('[data-level=revise] .quote'))
    .toEqual([expect.stringContaining('仅限男性')]);
  expect(panel.errors).toEqual([]);
});

test('where the PDF cannot be had a second time, the panel says what to do', async () => {
  const panel = await desk.browser.review(await desk.open('once.pdf'));
  await expect.poll(() => panel.text('[data-refusal=pdf-viewer]')).toContain(strings['refused.pdfWay'].zh);
  expect(panel.errors).toEqual([]);
});

test('a dropped PDF is read in the browser as in Node, a locked one with its password', async () => {
  const bench = await openWorkbench(desk.browser);
  await bench.drop('锁着.pdf', makePdf([page], { password: 'ab12' }));
  await bench.page.locator('.intake [type=password]').fill('ab12');
  await bench.page.locator('.intake .notice button').click();
  await bench.page.locator('[data-layout=text]').click();
  await expect.poll(() => bench.texts('.draft p')).toEqual(lines);
  await expect.poll(() => bench.texts('.draft mark[data-level=revise]')).toContain('仅限男性');
  expect(bench.errors).toEqual([]);
});

test('a PDF without maps of its own is read with those of the package', async () => {
  const bench = await openWorkbench(desk.browser);
  await bench.drop('无表.pdf', makePdf([page], { map: 'UniGB-UCS2-H' }));
  await bench.page.locator('[data-layout=text]').click();
  await expect.poll(() => bench.texts('.draft p')).toEqual(lines);
  expect(bench.errors).toEqual([]);
});
