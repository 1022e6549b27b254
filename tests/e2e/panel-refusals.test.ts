import { beforeAll, describe, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { useBrowser } from './support/use-browser.ts';

/** A page of one line. The viewer draws it, and its server does not hand it out again. */
const pdf = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 40>>stream
BT /F1 18 Tf 20 100 Td (Article 1) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const french = `<!doctype html><title>Règlement</title><h1>Règlement communal</h1>
<p>Article premier. Le présent règlement fixe les conditions de recrutement des agents de la commune. Les
candidats doivent être âgés de dix-huit ans au moins et jouir de leurs droits civiques.</p>
<p>Article deux. Le maire publie la liste des postes vacants, les conditions et les délais, et il reçoit les
observations du public pendant trente jours.</p>`;

const pages = [
  ['a page of the browser', 'chrome://version', 'browser-page', 'browserPage'],
  ['the extension gallery', 'gallery', 'browser-page', 'browserPage'],
  ['a PDF that cannot be had a second time', 'draft.pdf', 'pdf-viewer', 'pdf'],
  ['an editor that draws on a canvas', 'canvas.html', 'canvas-editor', 'canvas'],
  ['a page without text', 'empty.html', 'empty', 'empty'],
  ['a page in another language', 'french.html', 'other-language', 'language'],
] as const;

describe.each(['zh', 'en'] as const)('in the panel, in %s', (language) => {
  // The browser is told that the gallery is here: it guards this address as it guards the real one.
  const desk = useBrowser(language, (site) => [`--apps-gallery-url=${site.alias}`]);

  beforeAll(() => {
    desk.site.add('draft.pdf', { content: pdf, type: 'application/pdf', once: true });
    desk.site.add('french.html', { content: french, type: 'text/html; charset=utf-8' });
  });

  function addressOf(name: string): string {
    if (name === 'gallery') return `${desk.site.alias}/short.html`;
    return name.includes(':') ? name : `${desk.site.origin}/${name}`;
  }

  test.each(pages)('%s is explained, with the way round', async (_, name, refusal, key) => {
    const panel = await desk.browser.review(await desk.browser.open(addressOf(name)));
    const shown = await panel.text(`[data-refusal=${refusal}]`);
    expect(shown).toContain(strings[`refused.${key}`][language]);
    expect(shown).toContain(strings[`refused.${key}Way`][language]);
    expect(panel.errors).toEqual([]);
  });

  test('after a refusal, a page that can be read is reviewed as ever', async () => {
    const panel = await desk.browser.review(await desk.open('short.html'));
    await expect.poll(() => panel.texts('[data-level=revise] .quote')).toHaveLength(2);
  });
});
