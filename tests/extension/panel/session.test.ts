import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { markTarget } from '../../../extension/desk/marks.ts';
import { language } from '../../../extension/i18n/language.ts';
import type { FrameText, Unreadable } from '../../../extension/page/messages.ts';
import { type PanelSession, panelSession } from '../../../extension/panel/session.ts';
import { draftText, reviewFixture } from '../../fixtures/review.ts';
import { officeFixture } from '../desk/office.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

let page: ReturnType<typeof fakeBrowser>;
let life: AbortController;
let session: PanelSession;

const answer = (text: string, unreadable: Unreadable | null = null): FrameText => ({
  top: true,
  text,
  blocks: [],
  title: '公告',
  host: 'a.cn',
  contentType: 'text/html',
  unreadable,
});
const request = (tabId = 1, selection: string | null = null) => ({
  tabId,
  windowId: 3,
  at: tabId,
  selection,
});
const phase = (wanted: string) => vi.waitFor(() => expect(session.state.value.phase).toBe(wanted));
const desk = () => {
  const state = session.state.value;
  if (state.phase !== 'desk') throw new Error(state.phase);
  return state.desk;
};

beforeEach(() => {
  page = fakeBrowser();
  fake.browser = page.browser;
  page.frames.set(0, answer(draftText));
  life = new AbortController();
  session = panelSession(officeFixture(), 3, life.signal);
});
afterEach(() => {
  life.abort();
  language.value = 'zh';
});

describe('the panel', () => {
  it('names the PDF viewer by the address where nobody is let into it', async () => {
    page.refuse(new Error('no'), Number.POSITIVE_INFINITY, 'https://a.cn/draft.pdf?v=2');
    session.review(request());
    await vi.waitFor(
      () => expect(session.state.value).toEqual({ phase: 'refused', refusal: 'pdf-viewer' }),
      3000,
    );
  });

  it('reviews the tab it is asked for and shows the findings in the page', async () => {
    session.review(request());
    expect(session.state.value.phase).toBe('working');
    await phase('desk');
    await vi.waitFor(() => expect(page.sent('hengwen/show')).toHaveLength(1));
    const marks = page.sent('hengwen/show')[0]!.message.findings;
    const placed = reviewFixture.findings.filter(({ start }) => start !== null);
    expect(marks).toHaveLength(placed.length);
  });

  it('scrolls the page to a finding, and takes a click in the page as a choice', async () => {
    session.review(request());
    await phase('desk');
    desk().reveal('f-height-limit');
    expect(page.sent('hengwen/select').map(({ message }) => message.id)).toEqual(['f-height-limit']);
    const sender = { id: 'hengwen', tab: { id: 1 }, frameId: 0 };
    page.browser.runtime.onMessage.emit({ type: 'hengwen/selected', id: 'f-age-limit-by-sex' }, sender);
    expect(desk().selected.value).toBe('f-age-limit-by-sex');
    expect(page.sent('hengwen/select')).toHaveLength(1);
  });

  it('ignores what other tabs and strange scripts say', async () => {
    session.review(request());
    await phase('desk');
    const own = { id: 'hengwen', tab: { id: 1 }, frameId: 0 };
    const selected = { type: 'hengwen/selected', id: 'f-height-limit' };
    for (const [message, sender] of [
      [selected, { ...own, tab: { id: 9 } }],
      [selected, { ...own, frameId: 5 }],
      [selected, { ...own, id: 'another extension' }],
      [selected, { ...own, tab: undefined }],
      [{ ...selected, id: 7 }, own],
      [{ ...selected, id: 'f-of-another-review' }, own],
      [{ type: 'hengwen/changed' }, { ...own, frameId: 5 }],
      ['noise', {}],
    ]) {
      page.browser.runtime.onMessage.emit(message, sender);
    }
    expect(desk().selected.value).toBeNull();
    expect(session.news.value).toBeNull();
  });

  it.each<[Unreadable]>([['pdf-viewer'], ['canvas-editor'], ['empty']])(
    'explains a page that is %s',
    async (why) => {
      page.frames.set(0, answer('', why));
      session.review(request());
      await phase('refused');
      expect(session.state.value).toEqual({ phase: 'refused', refusal: why });
    },
  );

  it('believes no answer whose blocks lie beyond its text', async () => {
    page.frames.set(0, { ...answer(draftText), blocks: [{ kind: 'paragraph', start: 0, end: 1_000_000 }] });
    session.review(request());
    await phase('refused');
    expect(session.state.value).toEqual({ phase: 'refused', refusal: 'browser-page' });
  });

  it('explains a page of the browser', async () => {
    page.refuse(new Error('Cannot access a chrome:// URL'));
    session.review(request());
    await phase('refused');
    expect(session.state.value).toEqual({ phase: 'refused', refusal: 'browser-page' });
  });

  it('waits for the grant to reach the page, where it was given', async () => {
    page.refuse(new Error('Cannot access contents of the page.'), 2, 'https://a.cn/draft');
    session.review(request());
    await phase('desk');
  });

  it('reviews a selection even where the page cannot be read', async () => {
    page.refuse(new Error('Cannot access a chrome:// URL'));
    session.review(request(1, '限男性报考'));
    await phase('desk');
    expect(desk().opened.draft.source.text).toBe('限男性报考');
    expect(desk().opened.draft.source.blocks).toBeUndefined();
    expect(desk().opened.row.identity).toBeNull();
  });

  it('keeps the review and says so when the page changes', async () => {
    session.review(request());
    await phase('desk');
    const before = desk();
    const sender = { id: 'hengwen', tab: { id: 1 }, frameId: 0 };
    page.browser.runtime.onMessage.emit({ type: 'hengwen/changed' }, sender);
    expect(session.news.value).toBe('changed');
    expect(desk()).toBe(before);
    page.frames.set(0, answer(`${draftText}补充一条。`));
    session.again();
    await vi.waitFor(() => expect(desk()).not.toBe(before));
    expect(session.news.value).toBeNull();
    expect(desk().opened.row.id).toBe(before.opened.row.id);
  });

  it('marks the same text again after a reload, in silence', async () => {
    session.review(request());
    await phase('desk');
    await vi.waitFor(() => expect(page.sent('hengwen/show')).toHaveLength(1));
    page.browser.tabs.onUpdated.emit(1, { status: 'complete' });
    await vi.waitFor(() => expect(page.sent('hengwen/show')).toHaveLength(2));
    expect(session.news.value).toBeNull();
  });

  it.each([
    ['another page of the site', '另一公告', 'moved'],
    ['a new text of the same page', '公告', 'changed'],
  ])('says that the tab has loaded %s', async (_case, title, news) => {
    session.review(request());
    await phase('desk');
    page.frames.set(0, { ...answer('第一条 别的内容。'), title });
    page.browser.tabs.onUpdated.emit(1, { status: 'complete' });
    await vi.waitFor(() => expect(session.news.value).toBe(news));
  });

  it('says that the tab has gone elsewhere, and keeps what was written', async () => {
    session.review(request());
    await phase('desk');
    page.refuse(new Error('Cannot access contents of the page'));
    page.browser.tabs.onUpdated.emit(1, { status: 'complete' });
    await vi.waitFor(() => expect(session.news.value).toBe('left'));
    session.again();
    await vi.waitFor(() => expect(session.step.value).toBeNull());
    expect(session.state.value.phase).toBe('desk');
  });

  it('says that the tab was closed, or that another is in front', async () => {
    session.review(request());
    await phase('desk');
    page.browser.tabs.onActivated.emit({ tabId: 2, windowId: 3 });
    expect(session.elsewhere.value).toBe(true);
    page.browser.tabs.onActivated.emit({ tabId: 1, windowId: 3 });
    expect(session.elsewhere.value).toBe(false);
    page.browser.tabs.onRemoved.emit(1);
    expect(session.news.value).toBe('closed');
  });

  it('turns to another tab and clears the marks of the one before', async () => {
    session.review(request(1));
    await phase('desk');
    session.review(request(2));
    expect(session.tabId.value).toBe(2);
    expect(page.sent('hengwen/clear')).toHaveLength(1);
    await phase('desk');
  });

  it('shows nothing of a tab that it was turned away from while it was being read', async () => {
    // The first tab is let into at the second try only.
    page.refuse(new Error('Cannot access contents of the page.'), 1, 'https://a.cn/draft');
    session.review(request(1));
    session.review(request(2));
    await phase('desk');
    const { row } = desk().opened;
    await vi.waitFor(() => expect(page.sent('hengwen/extract')).toHaveLength(2));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve));
    expect(page.sent('hengwen/show')).toHaveLength(1);
    expect(session.tabId.value).toBe(2);
    expect(desk().opened.row).toBe(row);
  });

  it('reviews again in the language chosen, on the same record', async () => {
    session.review(request());
    await phase('desk');
    const { row } = desk().opened;
    language.value = 'en';
    await vi.waitFor(() => expect(desk().opened.draft.language).toBe('en'));
    expect(desk().opened.row.id).toBe(row.id);
  });

  it('takes its listeners along when it closes', () => {
    const { tabs, runtime } = page.browser;
    const events = [tabs.onUpdated, tabs.onRemoved, tabs.onActivated, runtime.onMessage];
    expect(events.every((event) => event.count() === 1)).toBe(true);
    life.abort();
    expect(events.every((event) => event.count() === 0)).toBe(true);
  });

  it('follows what is written in the page, one version for all of it, and tells nobody', async () => {
    const office = officeFixture();
    life.abort();
    life = new AbortController();
    session = panelSession(office, 3, life.signal);
    page.frames.set(0, { ...answer(draftText), field: true });
    session.review(request());
    await phase('desk');
    const { id } = desk().opened.row;
    const [finding] = [...desk().findings.values()];
    desk().marks.note(markTarget(finding!), '一条意见');
    await vi.waitFor(async () => expect(await office.records.entriesIn(id)).toHaveLength(1));
    expect(session.inField.value).toBe(true);
    const type = async (text: string) => {
      page.frames.set(0, { ...answer(text), field: true });
      page.browser.runtime.onMessage.emit(
        { type: 'hengwen/changed', typing: true },
        { id: 'hengwen', tab: { id: 1 }, frameId: 0 },
      );
      await vi.waitFor(() => expect(desk().opened.draft.source.text).toBe(text));
    };
    for (const more of ['一', '一二', '一二三']) await type(draftText + more);
    expect(session.news.value).toBeNull();
    expect(desk().opened.row.id).toBe(id);
    const texts = await office.records.versionsOf(id);
    // What was noted on, and what it has become.
    expect(texts).toHaveLength(2);
    await vi.waitFor(() => expect(desk().marks.notes.value.get(finding!.id)?.text).toBe('一条意见'));
  });
});
