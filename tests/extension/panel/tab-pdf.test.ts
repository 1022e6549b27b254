import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readTabDraft } from '../../../extension/panel/read-tab.ts';
import { RefusedError } from '../../../extension/panel/refusal.ts';
import { sourceFixture } from '../records/entry.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

let page: ReturnType<typeof fakeBrowser>;
const run = vi.fn(async (_job: string, _input: unknown) => sourceFixture);
const read = () =>
  readTabDraft({ run } as never, { tabId: 1, selection: null }, true, new AbortController().signal);
const answer = {
  address: 'https://a.cn/%E5%8A%9E%E6%B3%95.pdf',
  data: `data:application/pdf;base64,${btoa('%PDF-1.7')}`,
};

/** The tab answers this when it is asked for its PDF. */
function hold(result: unknown): void {
  page.browser.scripting.executeScript.mockImplementation((async (injection: { func?: unknown }) =>
    injection.func ? [{ frameId: 0, result }] : [{ frameId: 0 }]) as never);
}

beforeEach(() => {
  page = fakeBrowser();
  fake.browser = page.browser;
  run.mockClear();
  page.frames.set(0, {
    top: true,
    text: '',
    blocks: [],
    title: '',
    host: 'a.cn',
    contentType: 'application/pdf',
    unreadable: 'pdf-viewer',
  });
});

describe('a PDF in a tab', () => {
  it('is read as a file of its name, without frames to mark', async () => {
    hold(answer);
    const { combined, source } = await read();
    expect(run).toHaveBeenCalledExactlyOnceWith(
      'read',
      { name: '办法.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
      expect.anything(),
      undefined,
    );
    expect(source).toBe(sourceFixture);
    expect(combined).toMatchObject({ text: sourceFixture.text, spans: [], host: 'a.cn' });
  });

  it.each([
    ['nothing', null],
    ['another thing', { address: 7 }],
  ])('is refused where the tab answers %s', async (_, result) => {
    hold(result);
    await expect(read()).rejects.toBeInstanceOf(RefusedError);
    expect(run).not.toHaveBeenCalled();
  });
});
