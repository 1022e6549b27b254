import { expect, test } from 'vitest';
import type { Browser } from 'wxt/browser';
import { useBrowser } from './support/use-browser.ts';

declare const chrome: typeof Browser;

const desk = useBrowser();

test('another language is another review on the same desk: cards, marks and notes go on', async () => {
  const page = await desk.open('consultation.html');
  const panel = await desk.browser.review(page);
  const item2 = '[data-provision$=item_2] [data-level=revise]';
  const item3 = '[data-provision$=item_3] .card';
  await panel.click(`${item2} .card-head`);
  await panel.click(`${item2} .note textarea`);
  await panel.type('意见在换语言之前');
  // Chosen in another tab of the extension: the focus stays in the note.
  await desk.browser.worker.evaluate(() => chrome.storage.local.set({ language: 'en' }));
  await panel.shows('.panel:has(.brand-bar [lang=zh-CN]):not(:has(.notice))');
  await panel.shows(`${item2}[aria-current=true] .note textarea:focus`);
  await panel.type(' and dandy');
  await expect.poll(() => panel.text(`${item2} .state`)).toBe('Note');

  await panel.click(`${item3} .card-head`);
  await panel.shows(`${item3}[aria-current=true] .decision`);
  await expect.poll(() => panel.texts('.card[aria-current=true]')).toHaveLength(1);
  await expect.poll(() => panel.text(`${item3} .why`)).toMatch(/[a-z]/);
  await panel.click(`${item2} .card-head`);
  await panel.shows(`${item2}[aria-current=true] .note textarea`);
  const note = await panel.evaluate(
    (field: string) => document.querySelector<HTMLTextAreaElement>(field)?.value,
    `${item2} .note textarea`,
  );
  expect(note).toBe('意见在换语言之前 and dandy');
  expect(panel.errors).toEqual([]);
});
