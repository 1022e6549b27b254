import { expect, test } from 'vitest';
import { markedWords } from './support/marked-words.ts';
import { useBrowser } from './support/use-browser.ts';

const desk = useBrowser();

test('a click on the toolbar button reviews the page: findings by provision in the panel, marks in the page', async () => {
  const page = await desk.open('consultation.html');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const panel = await desk.browser.review(page);

  await expect.poll(() => panel.text('.summary h2')).toContain('岚山市公共服务办法');
  await expect.poll(() => panel.text('.summary .outcome')).toContain('E');
  const groups = await panel.texts('.group > h3');
  expect(groups).toEqual(expect.arrayContaining(['第五条第（二）项', '第五条第（三）项', '第二十六条']));
  expect(groups.indexOf('第五条第（二）项')).toBeLessThan(groups.indexOf('第二十六条'));
  const item2 = await panel.text('[data-provision$="item_2"]');
  expect(item2).toContain('仅限男性');
  expect(item2).toContain('建议修改或删除');
  await expect.poll(() => panel.text('[data-provision$="item_3"]')).toContain('男60岁、女50');

  const words = await markedWords(page);
  // The words of 第五条 stand in two nodes: 仅限男 and 性.
  expect(words['hengwen-revise']?.join('')).toContain('仅限男性');
  expect(Object.values(words).flat().join('')).toContain('男60岁、女50');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(panel.errors).toEqual([]);
});

test('only the draft is reviewed: navigation, explanation, hidden text and lists of news are left out', async () => {
  const page = await desk.open('consultation.html');
  const panel = await desk.browser.review(page);
  // 仅限男性 stands in seven places of the page, two of them in the draft.
  const quotes = await panel.texts('[data-level=revise] .quote');
  expect(quotes.filter((quote) => quote.includes('仅限男性'))).toHaveLength(2);
  const places = await page.evaluate(() =>
    ([...(CSS.highlights.get('hengwen-revise') ?? [])] as Range[]).map(
      (range) => range.startContainer.parentElement?.closest('p')?.textContent?.trim() ?? '',
    ),
  );
  expect(places.filter((place) => !/第二十六条|（二）|（三）/.test(place))).toEqual([]);
});

test('a draft in a frame is reviewed there, and the page around it is not', async () => {
  const page = await desk.open('frame.html');
  const panel = await desk.browser.review(page);
  await expect.poll(() => panel.text('.summary h2')).toContain('岚山市托育服务办法');
  await expect.poll(() => panel.texts('.group > h3')).toContain('第十条');
  await expect.poll(() => panel.texts('[data-level=revise] .quote')).toEqual(['仅限男性']);

  const frame = page.frames().find((one) => one.url().endsWith('frame-draft.html'));
  if (!frame) throw new Error('no frame');
  expect((await markedWords(frame))['hengwen-revise']).toEqual(['仅限男性']);
  await expect.poll(() => markedWords(page)).toEqual({});

  await panel.click('[data-level=revise] .card-head');
  await frame.waitForFunction(() => CSS.highlights.has('hengwen-active'));
  // The frame shows five of its lines: the words have to be scrolled into view in it.
  const inView = () => {
    const [range] = [...(CSS.highlights.get('hengwen-active') ?? [])] as Range[];
    const box = range?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  };
  expect(await frame.evaluate(inView)).toBe(true);
});

test('closing the panel takes the marks out of the page', async () => {
  const page = await desk.open('short.html');
  const panel = await desk.browser.review(page);
  expect((await markedWords(page))['hengwen-revise']).toContain('仅限男性');
  await panel.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
  await page.waitForFunction(() => !CSS.highlights.has('hengwen-revise'));
});
