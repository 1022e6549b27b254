import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openBrowser } from './support/browser.ts';
import { foreignRequests } from './support/network-log.ts';
import { openSite } from './support/site.ts';

const card = '[data-provision$=item_2] .card';

/** The words of all XML parts of an Office file. */
function wordsOf(path: string): string {
  return Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]+>/g, ''))
    .join('\n');
}

test('a decision and a note outlive the browser, and the papers that are exported then hold them', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'hengwen-e2e-'));
  const site = await openSite();
  const first = await openBrowser(profile);
  const before = await first.review(await first.open(`${site.origin}/consultation.html`));
  await before.click(`${card}-head`);
  await before.click(`${card} [data-decision=accepted]`);
  await before.click(`${card} .note textarea`);
  await before.type('重启之后还在的意见');
  await before.shows(`${card} [data-decision=accepted][aria-pressed=true]`);
  const sent = await first.close();

  const second = await openBrowser(profile);
  const after = await second.review(await second.open(`${site.origin}/consultation.html`));
  await after.click(`${card}-head`);
  await after.shows(`${card} [data-decision=accepted][aria-pressed=true]`);
  expect(
    await after.evaluate(
      (s: string) => document.querySelector<HTMLTextAreaElement>(s)?.value,
      `${card} .note textarea`,
    ),
  ).toBe('重启之后还在的意见');
  for (const format of ['docx', 'xlsx']) {
    await after.click('.menu > summary');
    const words = wordsOf(await second.downloads.during(() => after.click(`[data-export=${format}]`)));
    expect(words).toContain('重启之后还在的意见');
    expect(words).toContain('采纳');
  }
  sent.push(...(await second.close()));
  site.close();
  expect(foreignRequests(sent, site.origin)).toEqual([]);
});
