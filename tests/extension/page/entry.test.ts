import { beforeEach, expect, it, vi } from 'vitest';
import { FakeHighlight } from './fake-highlights.ts';
import { show } from './show-page.ts';

type Listener = (message: unknown, sender: object, respond: (answer?: unknown) => void) => void;

const { listeners, runtime } = vi.hoisted(() => ({
  listeners: new Set<unknown>(),
  runtime: { id: 'hengwen' as string | undefined },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: Object.assign(runtime, {
      getURL: (path: string) => `chrome-extension://hengwen${path}`,
      sendMessage: async () => undefined,
      onMessage: {
        addListener: (listener: unknown) => void listeners.add(listener),
        removeListener: (listener: unknown) => void listeners.delete(listener),
      },
    }),
  },
}));

/** What the page and the script both see of marks. */
const registry = new Map<string, unknown>();
vi.stubGlobal('Highlight', FakeHighlight);
vi.stubGlobal('CSS', { highlights: registry });

const panel = { id: 'hengwen', url: 'chrome-extension://hengwen/sidepanel.html' };

async function putIntoPage(): Promise<void> {
  const { default: script } = await import('../../../extension/entrypoints/page.ts');
  script.main();
}

beforeEach(async () => {
  show('<h1>云川市用工办法</h1><p>第一条　限男性报考。</p>');
  await putIntoPage();
});

function answerTo(message: unknown, sender: object): unknown {
  let answer: unknown;
  for (const listener of listeners) (listener as Listener)(message, sender, (given) => (answer = given));
  return answer;
}

/** A review of the page, with one finding. */
function mark(): void {
  answerTo({ type: 'hengwen/extract' }, panel);
  answerTo({ type: 'hengwen/show', findings: [{ id: 'a', level: 'revise', start: 0, end: 3 }] }, panel);
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

it('it listens once, and goes on with its review however often it is put into the page', async () => {
  mark();
  expect([...registry.keys()]).toEqual(['hengwen-revise']);
  await putIntoPage();
  expect([...registry.keys()]).toEqual(['hengwen-revise']);
  expect(listeners.size).toBe(1);
});

it('it gives way, with its marks, where an updated extension has left it behind', async () => {
  mark();
  expect([...registry.keys()]).toEqual(['hengwen-revise']);
  const [before] = listeners;
  runtime.id = undefined;
  await putIntoPage();
  runtime.id = 'hengwen';
  expect([...registry.keys()]).toEqual([]);
  expect(listeners.size).toBe(1);
  expect(listeners.has(before)).toBe(false);
});
