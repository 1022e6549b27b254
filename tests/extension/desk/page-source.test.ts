import { describe, expect, it, vi } from 'vitest';
import { closePages, expectPages, pagesOf } from '../../../extension/desk/page-source.ts';
import type { AnalyzerClient } from '../../../extension/worker/client.ts';

/** Workers that note what they are asked, and answer when the test says so. */
function workers() {
  const asked: { worker: number; job: string; input: unknown; answer(value: unknown): void }[] = [];
  const closed: number[] = [];
  let count = 0;
  const start = (life: AbortSignal) => {
    const worker = ++count;
    life.addEventListener('abort', () => closed.push(worker));
    const run = (job: string, input: unknown) =>
      new Promise((answer) => asked.push({ worker, job, input, answer }));
    return { run } as unknown as AnalyzerClient;
  };
  return { start, asked, closed };
}
const file = () => new File(['%PDF-'], 'a.pdf');
const never = new AbortController().signal;

describe('the pages of a file', () => {
  it('are opened once, with the password, and drawn one by one', async () => {
    const { start, asked } = workers();
    const original = { file: file(), password: 'ab' };
    const source = pagesOf(original, start);
    expect(pagesOf({ ...original }, start)).toBe(source);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(asked[0]).toMatchObject({ job: 'pages', input: { password: 'ab' } });
    void source.draw(1, 600, never);
    void source.draw(2, 600, never);
    asked[0]!.answer({ count: 2, width: 1, height: 1 });
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await Promise.resolve();
    expect(asked.map(({ job }) => job)).toEqual(['pages', 'page']);
    asked[1]!.answer({});
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]).toMatchObject({ job: 'page', input: { page: 2, pixels: 600 } });
  });

  it('are not drawn for whoever is gone by their turn', async () => {
    const { start, asked } = workers();
    const source = pagesOf({ file: file() }, start);
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const gone = new AbortController();
    const left = source.draw(1, 600, gone.signal).catch((error: Error) => error.name);
    void source.draw(2, 600, never);
    gone.abort();
    asked[0]!.answer({ count: 2, width: 1, height: 1 });
    expect(await left).toBe('AbortError');
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]!.input).toMatchObject({ page: 2 });
  });

  it('of another file take the place of the last, and end when they are given up', async () => {
    const { start, closed } = workers();
    pagesOf({ file: file() }, start);
    pagesOf({ file: file() }, start);
    expect(closed).toEqual([1]);
    closePages();
    expect(closed).toEqual([1, 2]);
  });

  it('come from the worker that was made ready for them', async () => {
    const { start, asked } = workers();
    expectPages(start);
    expectPages(start);
    pagesOf({ file: file() }, start);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(asked.map(({ worker, job }) => [worker, job])).toEqual([
      [1, 'warm'],
      [1, 'pages'],
    ]);
  });
});
