import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeHighlight } from './fake-highlights.ts';
import { show } from './show-page.ts';

type Listener = (message: unknown, sender: object, respond: (answer?: unknown) => void) => void;

const listeners = vi.hoisted(() => new Set<unknown>());
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'hengwen',
      getURL: (path: string) => `chrome-extension://hengwen${path}`,
      sendMessage: async () => undefined,
      onMessage: {
        addListener: (listener: unknown) => void listeners.add(listener),
        removeListener: (listener: unknown) => void listeners.delete(listener),
      },
    },
  },
}));

const panel = { id: 'hengwen', url: 'chrome-extension://hengwen/sidepanel.html' };

beforeEach(async () => {
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  show('<h1>云川市用工办法</h1><p>第一条　限男性报考。</p>');
  const { default: script } = await import('../../../extension/entrypoints/page.ts');
  script.main();
});
afterEach(() => vi.unstubAllGlobals());

function answerTo(message: unknown, sender: object): unknown {
  let answer: unknown;
  for (const listener of listeners) (listener as Listener)(message, sender, (given) => (answer = given));
  return answer;
}

it('the script in a page answers the extension’s own pages', () => {
  expect(answerTo({ type: 'hengwen/extract' }, panel)).toMatchObject({ top: true, host: expect.any(String) });
});

it.each([
  ['a script in a page', { ...panel, url: 'https://a.cn/draft' }],
  [
    'a page that has the extension’s name in its own',
    { ...panel, url: 'https://a.cn/chrome-extension://hengwen/' },
  ],
  ['another extension', { ...panel, id: 'other' }],
  ['somebody who does not say where he is', { id: 'hengwen' }],
])('it says nothing to %s', (_, sender) => {
  expect(answerTo({ type: 'hengwen/extract' }, sender)).toBeUndefined();
});

it('it takes nothing that is no message, whoever sends it', () => {
  expect(() => answerTo(null, panel)).not.toThrow();
  expect(() => answerTo({ type: 'hengwen/show', findings: [null] }, panel)).not.toThrow();
});

it('it listens once, however often it is put into the page', () => {
  expect(listeners.size).toBe(1);
});
