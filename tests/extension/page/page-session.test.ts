import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark, PageMessage } from '../../../extension/page/messages.ts';
import { startPageSession } from '../../../extension/page/page-session.ts';
import { FakeHighlight, highlighted } from './fake-highlights.ts';
import { show } from './show-page.ts';

const page = '<h1>云川市用工办法</h1><p>第一条　限<b>男性</b>报考。</p><p>第二条　应当设母婴室。</p>';
let registry: Map<string, FakeHighlight>;
let sent: PageMessage[];
let send: (message: PageMessage) => Promise<unknown>;
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  sent = [];
  send = async (message) => void sent.push(message);
  life = new AbortController();
  show(page);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open() {
  const session = startPageSession(document, (message) => send(message), life.signal);
  const text = session.handle({ type: 'hengwen/extract' })?.text ?? '';
  const mark = (id: string, level: Mark['level'], quote: string): Mark => {
    const start = text.indexOf(quote);
    return { id, level, start, end: start + quote.length };
  };
  const marks = [
    mark('a', 'revise', '限男性报考'),
    mark('b', 'credit', '母婴室'),
    mark('c', 'explain', '男性'),
  ];
  session.handle({ type: 'hengwen/show', findings: marks });
  return session;
}

/** Lets the observer deliver and the burst of changes end. */
async function settle(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(1000);
}

function clickOn(node: Node, offset: number, trusted = true): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockReturnValue([
    new DOMRect(0, 0, 500, 500),
  ] as unknown as DOMRectList);
  document.caretPositionFromPoint = () => ({ offsetNode: node, offset }) as CaretPosition;
  const click = new MouseEvent('click', { bubbles: true, clientX: 5, clientY: 5 });
  Object.defineProperty(click, 'isTrusted', { value: trusted });
  document.body.dispatchEvent(click);
}

const textOf = (selector: string) => document.querySelector(selector)?.firstChild as Text;

describe('a page session', () => {
  it('shows each level under a name of its own, without touching the page', () => {
    const before = document.documentElement.outerHTML;
    open();
    expect(highlighted(registry, 'hengwen-revise')).toEqual(['限', '男性', '报考']);
    expect(highlighted(registry, 'hengwen-explain')).toEqual(['男性']);
    expect(highlighted(registry, 'hengwen-credit')).toEqual(['母婴室']);
    expect([...registry.keys()].every((name) => name.startsWith('hengwen-'))).toBe(true);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('scrolls to a selected finding and marks it', () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    open().handle({ type: 'hengwen/select', id: 'b' });
    expect(highlighted(registry, 'hengwen-active')).toEqual(['母婴室']);
    expect(scroll.mock.contexts[0]).toBe(document.querySelectorAll('p')[1]);
    expect(registry.get('hengwen-active')?.priority).toBeGreaterThan(
      registry.get('hengwen-revise')?.priority ?? 9,
    );
  });

  it('tells the narrowest finding under a click', () => {
    open();
    clickOn(textOf('b'), 1);
    expect(sent).toEqual([{ type: 'hengwen/selected', id: 'c' }]);
    expect(highlighted(registry, 'hengwen-active')).toEqual(['男性']);
  });

  it('says nothing of a click beside the findings', () => {
    open();
    clickOn(textOf('p'), 1);
    clickOn(document.body, 0);
    expect(sent).toEqual([]);
  });

  it('takes no click that the page has made itself', () => {
    open();
    clickOn(textOf('b'), 1, false);
    expect(sent).toEqual([]);
    expect(highlighted(registry, 'hengwen-active')).toEqual([]);
  });

  it('puts back what the page cleared', () => {
    const session = open();
    registry.clear();
    session.handle({ type: 'hengwen/select', id: 'a' });
    expect(highlighted(registry, 'hengwen-credit')).toEqual(['母婴室']);
  });

  it('follows the same text into new nodes', async () => {
    open();
    const [, second] = document.querySelectorAll('p');
    second?.replaceWith(
      Object.assign(document.createElement('p'), { textContent: '第二条　应当设母婴室。' }),
    );
    await settle();
    expect(sent).toEqual([]);
    expect([...(registry.get('hengwen-credit') ?? [])][0]?.startContainer.isConnected).toBe(true);
  });

  it('tells once that the text changed', async () => {
    open();
    textOf('p').data = '第一条　不限性别';
    await settle();
    textOf('p').data = '第一条　不限';
    await settle();
    expect(sent).toEqual([{ type: 'hengwen/changed' }]);
  });

  it('reads the changed text when asked again', async () => {
    const session = open();
    textOf('p').data = '第一条　只限';
    await settle();
    expect(session.handle({ type: 'hengwen/extract' })?.text).toContain('只限男性报考');
    expect(registry.size).toBe(0);
  });

  it('does not mind changes elsewhere', async () => {
    show(`<div class="topbar"><span id="clock">1</span></div><div>${page}</div>`);
    open();
    textOf('#clock').data = '2';
    await settle();
    expect(sent).toEqual([]);
  });

  it.each([
    ['the panel clears it', () => open().handle({ type: 'hengwen/clear' })],
    [
      'the session ends',
      () => {
        open();
        life.abort();
      },
    ],
  ])('leaves nothing behind when %s', async (_, end) => {
    end();
    expect(registry.size).toBe(0);
    textOf('p').data = '第一条';
    clickOn(textOf('b'), 1);
    await settle();
    expect(sent).toEqual([]);
  });

  it('takes all that it listens with along when the session ends', async () => {
    const add = vi.spyOn(document, 'addEventListener');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    open();
    textOf('p').data = '第一条　不限';
    await Promise.resolve();
    life.abort();
    const signals = add.mock.calls.map(([, , options]) => (options as AddEventListenerOptions).signal);
    expect(add.mock.calls.map(([type]) => type).sort()).toEqual(['click', 'input', 'visibilitychange']);
    expect(signals.every((signal) => signal?.aborted === true)).toBe(true);
    expect(cleared).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing behind when no panel listens any more', async () => {
    send = () => Promise.reject(new Error('Receiving end does not exist.'));
    open();
    clickOn(textOf('b'), 1);
    await settle();
    expect(registry.size).toBe(0);
  });

  it('shows nothing for findings whose place is gone', () => {
    const session = open();
    document.querySelector('p')?.remove();
    session.handle({ type: 'hengwen/select', id: 'a' });
    expect(highlighted(registry, 'hengwen-revise')).toEqual([]);
  });
});
