import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '../../../extension/page/messages.ts';
import { startPageSession } from '../../../extension/page/page-session.ts';
import { FakeHighlight } from './fake-highlights.ts';
import { show } from './show-page.ts';

/** Pages in which somebody writes. */
const draft = `第一条　为了规范招聘，制定本办法。\n第二条　${'公共服务机构应当在办事场所公布服务项目。'.repeat(10)}\n`;
let sent: PageMessage[];
let life: AbortController;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('CSS', { highlights: new Map() });
  sent = [];
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function open(html: string, value = draft) {
  show(html);
  const field = document.querySelector('textarea')!;
  field.value = value;
  const session = startPageSession(document, async (message) => void sent.push(message), life.signal);
  return { field, session, extract: () => session.handle({ type: 'hengwen/extract' })! };
}

function write(target: Element, trusted = true): void {
  const event = new Event('input', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  target.dispatchEvent(event);
}

const pause = () => vi.advanceTimersByTimeAsync(1000);

describe('a field in which a draft is written', () => {
  it('is read where it holds more than the page, line by line', () => {
    const { extract } = open('<h1>公文起草</h1><textarea></textarea>');
    const { text, blocks, field, unreadable } = extract();
    expect({ text, field, unreadable }).toEqual({ text: draft, field: true, unreadable: null });
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(draft.trim().split('\n'));
  });

  it('is not read where the page is the document and the field a box for comments', () => {
    const page = `<h1>办法</h1>${'<p>第一条　公共服务机构应当公布服务项目、依据和期限。</p>'.repeat(20)}<textarea></textarea>`;
    const { field, extract } = open(page, '我的意见：第二条写得太宽。');
    expect(extract().text).toContain('第一条');
    expect(extract().field).toBeUndefined();
    field.focus();
    field.value = '我的意见：'.repeat(20);
    expect(extract().text).toBe(field.value);
  });

  it('is told of when a person has written in it and paused, and every time anew', async () => {
    const { field, extract } = open('<textarea></textarea>');
    extract();
    field.value += '第三条　仅限男性。';
    write(field);
    write(field);
    await pause();
    expect(sent).toEqual([{ type: 'hengwen/changed', typing: true }]);
    expect(extract().text).toContain('仅限男性');
    field.value += '第四条';
    write(field);
    await pause();
    expect(sent).toHaveLength(2);
  });

  it('is not told of where a script of the page has written, or somebody elsewhere', async () => {
    const { field, extract } = open('<textarea></textarea><input>');
    extract();
    field.value += '第三条　仅限男性。';
    write(field, false);
    write(document.querySelector('input')!);
    await pause();
    expect(sent).toEqual([]);
  });

  it('is never written to, nor its selection moved', () => {
    const { field, session, extract } = open('<textarea></textarea>');
    field.setSelectionRange(3, 5);
    const { text } = extract();
    const findings = [{ id: 'a', level: 'revise' as const, start: 0, end: 3 }];
    session.handle({ type: 'hengwen/show', findings });
    session.handle({ type: 'hengwen/select', id: 'a' });
    session.handle({ type: 'hengwen/clear' });
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual([text, 3, 5]);
  });
});
