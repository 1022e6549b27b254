import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '../../../extension/page/messages.ts';
import { startPageSession } from '../../../extension/page/page-session.ts';
import { FakeHighlight, highlighted } from './fake-highlights.ts';
import { show } from './show-page.ts';

/** A page that changes between being read and being marked, and afterwards. */
const page = '<div id="draft"><p>第一条　限<b>男性</b>报考。</p><p>第二条　限男性居住。</p></div>';
let registry: Map<string, FakeHighlight>;
let sent: PageMessage[];
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  registry = new Map();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: registry });
  sent = [];
  life = new AbortController();
  show(page);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const send = async (message: PageMessage) => void sent.push(message);
const first = () => document.querySelector('b')?.firstChild as Text;
const second = () => document.querySelectorAll('p')[1]?.firstChild as Text;
const marked = () => highlighted(registry, 'hengwen-revise');

/** Reads the page; the answer marks every 限男性 of the text as it was then. */
function read() {
  const session = startPageSession(document, send, life.signal);
  const text = session.handle({ type: 'hengwen/extract' })?.text ?? '';
  const findings = [...text.matchAll(/限男性/g)].map(({ index }, n) => ({
    id: `f${n}`,
    level: 'revise' as const,
    start: index,
    end: index + 3,
  }));
  return { session, mark: () => session.handle({ type: 'hengwen/show', findings }) };
}

describe('a page that changes while it is reviewed', () => {
  it('shows nothing where other words have come to stand, in whole or in part', () => {
    const { mark } = read();
    first().data = '女性';
    mark();
    expect(marked()).toEqual(['限男性']);
    expect((registry.get('hengwen-revise') as FakeHighlight).size).toBe(1);
  });

  it('takes a mark off before the changed words are shown', async () => {
    const { session, mark } = read();
    mark();
    session.handle({ type: 'hengwen/select', id: 'f1' });
    expect(marked()).toEqual(['限', '男性', '限男性']);
    second().data = '第二条　限女性居住。';
    await Promise.resolve();
    expect(marked()).toEqual(['限', '男性']);
    expect(highlighted(registry, 'hengwen-active')).toEqual([]);
  });

  it('tells of a change that came before the marks once they are there', async () => {
    const { mark } = read();
    second().data = '第二条　不限性别。';
    await vi.advanceTimersByTimeAsync(1000);
    sent.length = 0;
    mark();
    expect(sent).toEqual([{ type: 'hengwen/changed' }]);
  });

  it('notices that the whole draft was taken out', async () => {
    read().mark();
    document.getElementById('draft')?.remove();
    await vi.advanceTimersByTimeAsync(1000);
    expect(marked()).toEqual([]);
    expect(sent).toEqual([{ type: 'hengwen/changed' }]);
  });

  it('notices a change on a page that never rests', async () => {
    read().mark();
    for (let i = 0; i < 30; i++) {
      document.getElementById('draft')?.append(`再${i}`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([{ type: 'hengwen/changed' }]);
    expect(marked()).toEqual(['限', '男性', '限男性']);
  });
});
