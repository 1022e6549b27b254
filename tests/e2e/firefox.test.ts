import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Review } from '../../analyzer/model.ts';
import { publicService } from '../fixtures/drafts.ts';
import { type Firefox, type FirefoxPage, findFirefox, openFirefox } from './support/firefox.ts';
import { openSite } from './support/site.ts';

/** The main path on a real Firefox, with the package that is built for it (`npm run build:firefox`). */
const PACKAGE = join(import.meta.dirname, '../../.output/firefox-mv3');
const program = findFirefox();
const only = '[data-provision$=item_2] .card';

describe.skipIf(program === null)(`in ${program ?? 'Firefox, which is not installed here: skipped'}`, () => {
  let firefox: Firefox;
  let page: FirefoxPage;

  const click = (selector: string) =>
    page.evaluate((wanted: string) => document.querySelector<HTMLElement>(wanted)!.click(), selector);
  const texts = (selector: string) =>
    page.evaluate(
      (wanted: string) => [...document.querySelectorAll(wanted)].map((one) => one.textContent.trim()),
      selector,
    );
  const type = (selector: string, text: string) =>
    page.evaluate(
      (wanted: string, words: string) => {
        const field = document.querySelector<HTMLTextAreaElement>(wanted)!;
        field.focus();
        document.execCommand('insertText', false, words);
      },
      selector,
      text,
    );

  beforeAll(async () => {
    firefox = await openFirefox(program!, PACKAGE);
    page = await firefox.open(`${firefox.origin}/workbench.html`);
    await page.shows('#draft-input');
  });
  afterAll(async () => {
    // That the log works is seen by a page that does ask for something.
    const site = await openSite();
    await page.navigate(`${site.origin}/short.html`);
    await firefox.close();
    site.close();
    expect(firefox.asked).toContain(`${site.origin}/short.html`);
    const own = [site.origin, firefox.origin];
    const foreign = firefox.asked.filter((url) => !own.some((origin) => url.startsWith(origin)));
    expect(foreign.filter((url) => !/^(?:about|blob|data):/.test(url))).toEqual([]);
  });

  test('a draft is reviewed, with the segmenter where a word border decides', async () => {
    await type('#draft-input', publicService);
    await click('button[type=submit]');
    await page.shows('.desk-head');
    await expect.poll(() => texts(`${only} .quote`)).toEqual(['仅限男性']);
    await expect
      .poll(() => texts('.draft mark[data-level=revise]'))
      .toEqual(expect.arrayContaining(['仅限男性', '男60岁、女50岁']));
  });

  test('the keyboard walks, decides and notes', async () => {
    await click(`${only} .card-head`);
    await page.press('a');
    await page.shows(`${only} .state [data-decision=accepted]`);
    await page.press('n');
    await page.shows(`${only} .note textarea:focus`);
    await type(`${only} .note textarea`, 'abc');
    await page.shows(`${only} .state [data-decision] + span`);
    await page.press('\uE00C'); // Escape, as WebDriver writes it
    await page.shows(`${only} .card-head:focus`);
    await page.press('?');
    await page.shows('dialog.commands input:focus');
    await page.press('\uE00C');
  });

  test('decision and note are there when the workbench is opened again', async () => {
    page = await firefox.open(`${firefox.origin}/workbench.html`);
    await page.shows('.saved-open');
    await click('.saved-open');
    await page.shows('.desk-head');
    await click(`${only} .card-head`);
    // Both marks on the card: all that was said has been read from the database.
    await page.shows(`${only} .state [data-decision] + span`);
    const note = (wanted: string) => document.querySelector<HTMLTextAreaElement>(wanted)!.value;
    expect(await page.evaluate(note, `${only} .note textarea`)).toBe('abc');
    await expect.poll(() => texts(`${only} .state [data-decision]`)).toHaveLength(1);
  });

  test('what is exported is the review', async () => {
    const done = () => readdirSync(firefox.downloads).find((name) => name.endsWith('.json'));
    const watched = watch(firefox.downloads);
    await click('[data-export=json]');
    while (!done() || readFileSync(join(firefox.downloads, done()!)).length === 0)
      await once(watched, 'change');
    watched.close();
    const { draft } = JSON.parse(readFileSync(join(firefox.downloads, done()!), 'utf8')) as Review;
    expect(draft.title).toBe('岚山市公共服务办法');
  });

  test('the first page reviews its sample', async () => {
    page = await firefox.open(`${firefox.origin}/workbench.html#room=welcome`);
    await page.shows('.sample .card');
  });
});
