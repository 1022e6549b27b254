import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Finding, Review } from '../../../analyzer/model.ts';
import { memoryStore } from '../../../extension/records/memory-store.ts';
import { recordsIn } from '../../../extension/records/records.ts';
import type { AnalyzerClient } from '../../../extension/worker/client.ts';
import { liveReview, type Reviewed } from '../../../extension/writing/live-review.ts';
import { workingCopy } from '../../../extension/writing/working-copy.ts';
import { startWriting } from '../../../extension/writing/writing.ts';
import { reviewFixture } from '../../fixtures/review.ts';

let life: AbortController;
let field: HTMLTextAreaElement;
let mirror: HTMLElement;

beforeEach(() => {
  life = new AbortController();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  field = document.createElement('textarea');
  mirror = document.createElement('div');
  document.body.append(mirror, field);
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
});

const reviewOf = (text: string, words: string): Reviewed => {
  const start = text.indexOf(words);
  const finding: Finding = {
    ...reviewFixture.findings[0]!,
    id: words,
    start,
    end: start + words.length,
    quote: words,
  };
  return { text, review: { ...reviewFixture, findings: start < 0 ? [] : [finding] } };
};
const marked = () => [...mirror.querySelectorAll('mark')].map((mark) => mark.textContent);
const type = (value: string, composing = false) => {
  field.value = value;
  field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { isComposing: composing }));
};

function start(text: string) {
  field.value = text;
  const reviewed = signal<Reviewed | null>(null);
  const follow = vi.fn<(text: string) => void>();
  const writing = startWriting({ field, mirror }, { reviewed, trouble: signal(null), follow }, life.signal);
  return { writing, reviewed, follow };
}

it('shows the text line by line, with the findings of the last review on their words', () => {
  const { reviewed } = start('第一条\n\n仅限男性。');
  expect([...mirror.children].map((line) => line.textContent)).toEqual(['第一条', '', '仅限男性。']);
  reviewed.value = reviewOf('第一条\n\n仅限男性。', '仅限男性');
  expect(marked()).toEqual(['仅限男性']);
  const line = mirror.lastChild;
  type('第一条 总则\n\n仅限男性。');
  expect(marked()).toEqual(['仅限男性']);
  expect(mirror.lastChild).toBe(line);
  type('第一条 总则\n\n仅限女性。');
  expect(marked()).toEqual([]);
});

it('takes a review of a text some letters old for what it is', () => {
  const { reviewed } = start('仅限男性。');
  type('甲乙仅限男性。');
  reviewed.value = reviewOf('仅限男性。', '仅限男性');
  expect(marked()).toEqual(['仅限男性']);
});

it('reviews no text that an input method is still composing', () => {
  const { follow } = start('甲');
  follow.mockClear();
  type('甲ni', true);
  expect(follow).not.toHaveBeenCalled();
  expect(mirror.textContent).toBe('甲ni');
  field.value = '甲你';
  field.dispatchEvent(new Event('compositionend'));
  expect(follow).toHaveBeenCalledWith('甲你');
});

it('asks for the last of the texts that came while a review was under way', async () => {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  const client = {
    run: async (_job: string, { source }: { source: { text: string } }) => {
      asked.push(source.text);
      await new Promise<void>((resolve) => gates.push(resolve));
      return reviewFixture as Review;
    },
  } as unknown as AnalyzerClient;
  const live = liveReview(client, 'x', () => ({ language: 'zh', settings: {} }), life.signal);
  for (const text of ['a', 'ab', 'abc']) live.follow(text);
  await vi.waitFor(() => expect(gates).toHaveLength(1));
  gates[0]!();
  await vi.waitFor(() => expect(asked).toEqual(['a', 'abc']));
  gates[1]!();
  await vi.waitFor(() => expect(live.reviewed.value?.text).toBe('abc'));
});

it('keeps what was written when the page closes before the pause', async () => {
  const records = recordsIn(memoryStore());
  const copies = workingCopy(records, localStorage, 'r', life.signal);
  copies.keep({ text: '写到一半', base: 'x', at: 5 });
  life.abort();
  const other = workingCopy(recordsIn(memoryStore()), localStorage, 'r', new AbortController().signal);
  expect(await other.read()).toEqual({ text: '写到一半', base: 'x', at: 5 });
  await other.forget();
  expect(await other.read()).toBeNull();
});

it('keeps what was written after a pause, and takes the later of two copies', async () => {
  const records = recordsIn(memoryStore());
  const copies = workingCopy(records, localStorage, 'r', life.signal);
  localStorage.setItem('hengwen-working:r', JSON.stringify({ text: '旧', base: '', at: 1 }));
  copies.keep({ text: '新', base: '', at: 2 });
  await vi.waitFor(async () => expect((await copies.read())?.text).toBe('新'));
});
