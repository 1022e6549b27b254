import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { activePlace } from './support/marked-words.ts';
import type { Panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';

const desk = useBrowser();
let page: Page;
let panel: Panel;

beforeAll(async () => {
  page = await desk.open('consultation.html');
  panel = await desk.browser.review(page);
});

const selectedCard = '.card[aria-current=true]';
const activeIs = (words: string) =>
  page.waitForFunction(
    (wanted) =>
      [...(CSS.highlights.get('hengwen-active') ?? [])]
        .map((range) => (range as Range).toString())
        .join('') === wanted,
    words,
  );

test('a click on a finding scrolls the page to its words', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  const last = '[data-provision=art_26] .card-head';
  await panel.click(last);
  await activeIs('仅限男性');
  const place = await activePlace(page);
  const height = await page.evaluate(() => innerHeight);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(place?.y).toBeGreaterThan(0);
  expect(place?.y).toBeLessThan(height);
  await expect.poll(() => panel.texts(`[data-provision=art_26] ${selectedCard}`)).toHaveLength(1);
});

/** Brings words that are marked into view and clicks on them, in the page. */
async function clickMarked(words: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const all = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
    const range = all.find((one) => one.toString().includes(wanted));
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = range?.getBoundingClientRect();
    return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
  }, words);
  if (!place) throw new Error(`${words} is not marked`);
  await page.mouse.click(place.x, place.y);
}

test('a click on marked words in the page selects their finding in the panel', async () => {
  // Selected by the test before: a click now would scroll the page once more, under the pointer.
  await panel.shows(`[data-provision=art_26] ${selectedCard}`);
  await clickMarked('男60岁');
  await panel.shows(`[data-provision$=item_3] ${selectedCard}`);
  await expect.poll(() => panel.text(selectedCard)).toContain('男60岁、女50');
  await expect.poll(() => panel.texts(selectedCard)).toHaveLength(1);
});

test('a click beside the marked words selects nothing', async () => {
  await panel.click('[data-provision=art_26] .card-head');
  await activeIs('仅限男性');
  await panel.shows(`[data-provision=art_26] ${selectedCard}`);
  await panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = () => {
      const card = document.querySelector<HTMLElement>('.card[aria-current=true] .quote');
      if (card && card.innerText !== seen.at(-1)) seen.push(card.innerText);
    };
    new MutationObserver(note).observe(document, { subtree: true, attributeFilter: ['aria-current'] });
  });
  await page.locator('h1').click();
  // Messages keep their order: whatever the first click selected would be seen before the second.
  await clickMarked('男60岁');
  await panel.shows(`[data-provision$=item_3] ${selectedCard}`);
  const seen = await panel.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual([expect.stringContaining('男60岁')]);
});

test('the keyboard walks the findings, and the page follows', async () => {
  await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const order = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.card')].map((card) => card.dataset.finding ?? ''),
  );
  const selected = () =>
    panel.evaluate(
      (card: string) => document.querySelector<HTMLElement>(card)?.dataset.finding,
      selectedCard,
    );
  const start = order.indexOf((await selected()) ?? '');
  await panel.press('k');
  await panel.shows(`[data-finding="${order[start - 1]}"][aria-current=true]`);
  await panel.press('ArrowDown');
  await panel.shows(`[data-finding="${order[start]}"][aria-current=true]`);
  await panel.press('ArrowUp');
  await panel.shows(`[data-finding="${order[start - 1]}"][aria-current=true]`);
  const quote = await panel.text(`${selectedCard} .quote`);
  await activeIs(quote);
  // Enter is the card's own button: it brings the words back into view.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await panel.press('Enter');
  await page.waitForFunction(() => {
    const [range] = [...(CSS.highlights.get('hengwen-active') ?? [])] as Range[];
    const top = range?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  });
});

test('the keyboard decides and leads into the note and back', async () => {
  await panel.click('[data-provision$=item_2] .card-head');
  await panel.press('a');
  await panel.shows(`${selectedCard} [data-decision=accepted][aria-pressed=true]`);
  await panel.press('n');
  await panel.shows(`${selectedCard} .note textarea:focus`);
  await panel.type('键盘写的意见 jk');
  await panel.press('Escape');
  await panel.shows(`${selectedCard} .card-head:focus`);
  await panel.press('d');
  await panel.shows(`${selectedCard} .reason input:focus`);
  await panel.shows(`${selectedCard} [data-decision=dismissed][aria-pressed=true]`);
  await expect.poll(() => panel.text(`${selectedCard} .note`)).toContain('已保存在本机');
  expect(panel.errors).toEqual([]);
});
