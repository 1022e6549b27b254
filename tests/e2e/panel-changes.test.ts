import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { strings } from '../../extension/i18n/strings.ts';
import { markedWords } from './support/marked-words.ts';
import type { Panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';

declare const chrome: typeof Browser;

/** Pages that change while and after they are reviewed. */
const desk = useBrowser();

const card = '[data-level=revise]';
const again = '.notice button';

async function note(panel: Panel, text: string): Promise<void> {
  await panel.click(`${card} .card-head`);
  await panel.click(`${card}[aria-current=true] .note textarea`);
  await panel.type(text);
  await panel.shows(`${card} .state`);
}

async function notedText(panel: Panel): Promise<string | undefined> {
  await panel.click(`${card} .card-head`);
  await panel.shows(`${card}[aria-current=true] .note textarea`);
  return panel.evaluate(
    (field: string) => document.querySelector<HTMLTextAreaElement>(field)?.value,
    `${card} textarea`,
  );
}

interface Holding {
  reached: Promise<void>;
  release(): void;
}

/** Runs in the panel: holds back the next marks on their way to the page until they are released. */
function holdMarks(): void {
  const { sendMessage } = chrome.tabs;
  const held = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  Object.assign(window, { release: held.resolve, reached: reached.promise });
  const send = async (...args: Parameters<typeof sendMessage>) => {
    if ((args[1] as { type: string }).type === 'hengwen/show') {
      chrome.tabs.sendMessage = sendMessage;
      reached.resolve();
      await held.promise;
    }
    return sendMessage.apply(chrome.tabs, args);
  };
  chrome.tabs.sendMessage = send as typeof sendMessage;
}

/** Reviews the page anew by the panel's own button, where that makes another record. */
async function reviewAgain(panel: Panel): Promise<void> {
  await panel.evaluate(() => document.querySelector('.summary')?.setAttribute('data-old', ''));
  await panel.click(again);
  await panel.shows('.summary:not([data-old])');
}

test('words that change between reading and marking are not marked, and the panel says so', async () => {
  const panel = await desk.browser.review(await desk.open('short.html'));
  await panel.evaluate(holdMarks);
  const page = await desk.open('consultation.html');
  await desk.browser.review(page);
  await panel.evaluate(() => (window as unknown as Holding).reached);
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('.TRS_Editor p'))
      if (line.textContent.includes('复试岗位仅限男性'))
        line.lastChild!.nodeValue = '　经体检合格的，由用人单位组织复试；复试岗位不限性别报考。';
    document.querySelector('.key')?.replaceWith('不再限男');
  });
  await panel.evaluate(() => (window as unknown as Holding).release());
  await panel.shows(again);
  await expect.poll(() => panel.text('.notice')).toContain(strings['page.changed'].zh);
  const words = Object.values(await markedWords(page)).flat();
  expect(words.join('')).toContain('男60岁、女50');
  expect(words.join('')).not.toMatch(/限男|性报考|限性/);
  // The finding's words are gone: its card stays, and a click on it shows nothing wrong.
  await panel.click('[data-provision=art_26] .card-head');
  await panel.shows('[data-provision=art_26] .card[aria-current=true]');
  expect((await markedWords(page))['hengwen-active']).toBeUndefined();
  expect(panel.errors).toEqual([]);
});

test('a page that never rests is reviewed, and keeps its marks and notes', async () => {
  const page = await desk.open('changing.html');
  const panel = await desk.browser.review(page);
  await note(panel, '变动的页面上的意见');
  await panel.shows(again);
  await expect.poll(() => panel.text('.notice')).toContain(strings['page.changed'].zh);
  expect((await markedWords(page))['hengwen-revise']).toEqual(['仅限男性']);
  await panel.click(again);
  await panel.shows('.summary');
  await page.evaluate(() => Object.assign(window, { stopped: true }));
  await expect.poll(() => notedText(panel)).toBe('变动的页面上的意见');
  expect(panel.errors).toEqual([]);
});

test('a page whose script shows another document is followed, and the notes on the first are kept', async () => {
  const page = await desk.open('spa.html');
  const panel = await desk.browser.review(page);
  await note(panel, '第一页的意见');
  await page.evaluate("go('homes')");
  await panel.shows(again);
  expect(Object.values(await markedWords(page)).flat()).toEqual([]);
  await reviewAgain(panel);
  await expect.poll(() => panel.text('.summary h2')).toContain('岚山市住房办法');
  expect(await panel.texts('.orphans')).toEqual([]);

  await page.goBack();
  await panel.shows(again);
  await reviewAgain(panel);
  await expect.poll(() => panel.text('.summary h2')).toContain('岚山市岗位办法');
  await expect.poll(() => notedText(panel)).toBe('第一页的意见');
  await page.waitForFunction(() => CSS.highlights.has('hengwen-revise'));
  expect((await markedWords(page))['hengwen-revise']).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});

test('a tab that goes to another page of the site, and back', async () => {
  const page = await desk.open('short.html');
  const panel = await desk.browser.review(page);
  await note(panel, '离开前的意见');
  await page.goto(`${desk.site.origin}/frame-draft.html`);
  await panel.shows(again);
  await expect.poll(() => panel.text('.notice')).toContain(strings['page.moved'].zh);
  await expect.poll(() => markedWords(page)).toEqual({});
  await page.goBack();
  await page.waitForFunction(() => CSS.highlights.has('hengwen-revise'));
  await expect.poll(() => notedText(panel)).toBe('离开前的意见');
  expect(await panel.texts('.notice')).toEqual([]);
  expect(panel.errors).toEqual([]);
});
