import { beforeAll, expect, test } from 'vitest';
import { strings } from '../../extension/i18n/strings.ts';
import { markedWords } from './support/marked-words.ts';
import type { Panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';

/** Pages that work against the reviewer: they get a right review or a clear word, and no say in the panel. */
const desk = useBrowser();

const revised = '[data-level=revise] .quote';
const html = 'text/html; charset=utf-8';
const page = (title: string, body: string) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title><h1>岚山市${title}办法</h1>${body}`;
const article =
  '<p id="only">第二条　协管员岗位仅限男性报考。</p><p id="fair">第三条　有关部门应当公布结果。</p>';

beforeAll(() => {
  const add = (name: string, content: string, policy?: string) =>
    desk.site.add(name, { content, type: html, ...(policy ? { policy } : {}) });
  add('plain.html', page('招聘', article));
  add(
    'policy.html',
    page('严格', article),
    "default-src 'none'; sandbox; require-trusted-types-for 'script'",
  );
  add(
    'busy.html',
    page(
      '忙碌',
      `${article}<script>addEventListener('load', () => setTimeout(() => { for (;;); }));</script>`,
    ),
  );
  add(
    'busy-frame.html',
    page('忙框', `${article}<iframe src="${desk.site.alias}/busy.html" style="height:9px"></iframe>`),
  );
});

const cards = (panel: Panel) => panel.texts(revised);
const selectedCards = (panel: Panel) => panel.texts('.card[aria-current=true] .quote');

test('a page whose objects lie is read as it is shown, its words are text and nothing more', async () => {
  const lying = await desk.open('hostile.html');
  const panel = await desk.browser.review(lying);
  await expect.poll(() => cards(panel)).toEqual(['仅限男性']);
  await expect.poll(() => panel.text('.summary h2')).toContain('<b>与人为难</b>');
  expect(
    await panel.evaluate(() => document.querySelectorAll('img, .summary b, script:not([src])').length),
  ).toBe(0);
  await panel.click('[data-level=revise] .card-head');
  await panel.shows(
    '[data-level=revise] .card[aria-current=true], .card[aria-current=true][data-level=revise]',
  );
  expect(await lying.evaluate('window.sent')).toBeUndefined();
  expect(panel.errors).toEqual([]);
});

test('a policy that forbids the page everything forbids the review nothing', async () => {
  const strict = await desk.open('policy.html');
  const panel = await desk.browser.review(strict);
  await expect.poll(() => cards(panel)).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});

test('clicks, messages and keys that a page makes itself choose nothing in the panel', async () => {
  const faking = await desk.open('plain.html');
  const panel = await desk.browser.review(faking);
  await faking.evaluate(() => {
    const words = document.getElementById('only')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(words, 9);
    range.setEnd(words, 13);
    const { left, top, width, height } = range.getBoundingClientRect();
    const at = { bubbles: true, clientX: left + width / 2, clientY: top + height / 2 };
    for (const type of ['mousedown', 'mouseup', 'click'])
      document.body.dispatchEvent(new MouseEvent(type, at));
    document.getElementById('only')?.click();
    for (const key of ['j', 'a', 'd'])
      document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (const type of ['hengwen/selected', 'hengwen/changed', 'hengwen/clear'])
      for (const target of [window, window.parent]) target.postMessage({ type, id: 'x', findings: [] }, '*');
    document.dispatchEvent(new CustomEvent('hengwen/clear'));
  });
  // What a person does next is done, and it alone.
  const { x, y } = await faking.evaluate(() => {
    const range = [...(CSS.highlights.get('hengwen-revise') ?? [])][0] as Range;
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  });
  expect(await selectedCards(panel)).toEqual([]);
  expect(await panel.texts('.notice')).toEqual([]);
  await faking.mouse.click(x, y);
  await panel.shows('.card[aria-current=true]');
  await expect.poll(() => selectedCards(panel)).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});

test('a page cannot speak to the extension, nor load its files', async () => {
  const curious = await desk.open('plain.html');
  const panel = await desk.browser.review(curious);
  const id = desk.browser.extensionId;
  const reached = await curious.evaluate(async (extension) => {
    const tried = async (run: () => unknown) => {
      try {
        return String(await run());
      } catch {
        return 'refused';
      }
    };
    const { runtime } =
      (globalThis as { chrome?: { runtime?: { sendMessage(id: string, m: unknown): unknown } } }).chrome ??
      {};
    const frame = document.createElement('iframe');
    frame.src = `chrome-extension://${extension}/workbench.html`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return [
      await tried(() =>
        runtime ? runtime.sendMessage(extension, { type: 'hengwen/changed' }) : Promise.reject(new Error()),
      ),
      await tried(() => fetch(`chrome-extension://${extension}/knowledge.bin`)),
      await tried(
        () =>
          new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.addEventListener('load', resolve);
            script.addEventListener('error', reject);
            script.src = `chrome-extension://${extension}/background.js`;
            document.head.append(script);
          }),
      ),
      await tried(() => frame.contentDocument?.body.textContent ?? Promise.reject(new Error())),
    ];
  }, id);
  expect(reached).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(await panel.texts('.notice')).toEqual([]);
});

test('marks that the page wipes or forges come back as they were', async () => {
  const wiping = await desk.open('plain.html');
  const panel = await desk.browser.review(wiping);
  await wiping.evaluate(() => {
    const wrong = document.createRange();
    wrong.selectNodeContents(document.getElementById('fair')!);
    CSS.highlights.clear();
    CSS.highlights.set('hengwen-revise', new Highlight(wrong));
  });
  await panel.click('[data-level=revise] .card-head');
  await wiping.waitForFunction(() => CSS.highlights.has('hengwen-active'));
  expect((await markedWords(wiping))['hengwen-revise']).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});

test('a page that changes without end is told of once, and the review stays in use', async () => {
  const flooding = await desk.open('plain.html');
  const panel = await desk.browser.review(flooding);
  await flooding.evaluate(() => {
    const flood = () => {
      for (let i = 0; i < 500; i++)
        document.getElementById('fair')!.append(document.createElement('b'), '水');
      document.getElementById('fair')!.textContent = `第三条　${Math.random()}`;
      if (!Object.hasOwn(window, 'stopped')) requestAnimationFrame(flood);
    };
    flood();
  });
  await panel.shows('.notice button');
  await expect
    .poll(() => panel.texts('.notice'))
    .toEqual([expect.stringContaining(strings['page.changed'].zh)]);
  await panel.click('[data-level=revise] .card-head');
  await panel.click('.card[aria-current=true] .note textarea');
  await panel.type('洪水中的意见');
  await panel.shows('[data-level=revise] .state');
  await flooding.evaluate(() => Object.assign(window, { stopped: true }));
  expect((await markedWords(flooding))['hengwen-revise']).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});

test('a page that never answers is given up, with what to do', async () => {
  const panel = await desk.browser.review(await desk.open('busy.html'));
  const shown = await panel.text('[data-refusal=silent]');
  expect(shown).toContain(strings['refused.silent'].zh);
  expect(shown).toContain(strings['refused.silentWay'].zh);
  expect(panel.errors).toEqual([]);
});

test('a frame that never answers does not keep the page from being read', async () => {
  const panel = await desk.browser.review(await desk.open('busy-frame.html'));
  await expect.poll(() => cards(panel)).toEqual(['仅限男性']);
  expect(panel.errors).toEqual([]);
});
