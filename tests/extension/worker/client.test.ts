import { beforeEach, describe, expect, it } from 'vitest';
import { type AnalyzerClient, analyzerClient } from '../../../extension/worker/client.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { sourceFixture } from '../records/entry.ts';
import { FakeWorker } from './fake-worker.ts';

let workers: FakeWorker[];
let closing: AbortController;
let client: AnalyzerClient;

beforeEach(() => {
  workers = [];
  closing = new AbortController();
  client = analyzerClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, closing.signal);
});

const review = (signal?: AbortSignal) =>
  client.run('review', { source: sourceFixture, language: 'zh', settings: {} }, signal);
const last = () => workers.at(-1)!;

describe('the analyzer’s client', () => {
  it('starts one worker, with the first job', async () => {
    expect(workers).toHaveLength(0);
    const first = review();
    const second = review();
    expect(workers).toHaveLength(1);
    for (const { id } of last().received) last().answer({ id, ok: true, output: reviewFixture });
    expect(await Promise.all([first, second])).toEqual([reviewFixture, reviewFixture]);
  });

  it('passes on what the worker says of a failure', async () => {
    const answer = review();
    const error = { code: 'empty', message: '文件里没有文字。', messageEn: 'No text.' };
    last().answer({ id: last().received[0]!.id, ok: false, error });
    await expect(answer).rejects.toMatchObject({ name: 'WorkerError', ...error });
  });

  it('passes progress on until the answer comes', async () => {
    const seen: unknown[] = [];
    const answer = client.run(
      'review',
      { source: sourceFixture, language: 'zh', settings: {} },
      undefined,
      (progress) => seen.push(progress),
    );
    const { id } = last().received[0]!;
    last().answer({ id, progress: { done: 1, total: 2 } });
    last().answer({ id, ok: true, output: reviewFixture });
    expect(await answer).toEqual(reviewFixture);
    expect(seen).toEqual([{ done: 1, total: 2 }]);
  });

  it('refuses an answer of another shape', async () => {
    const answer = review();
    last().answer({ id: last().received[0]!.id, ok: true, output: { schema: 'other' } });
    await expect(answer).rejects.toThrow();
  });

  it('says that the worker died, and starts another for the next job', async () => {
    const lost = review();
    last().die();
    await expect(lost).rejects.toMatchObject({ code: 'died' });
    const next = review();
    expect(workers).toHaveLength(2);
    last().answer({ id: last().received[0]!.id, ok: true, output: reviewFixture });
    expect(await next).toEqual(reviewFixture);
  });

  it('takes a worker whose answer cannot be read for dead', async () => {
    const lost = review();
    last().dispatchEvent(new Event('messageerror'));
    await expect(lost).rejects.toMatchObject({ code: 'died' });
    expect(last().terminated).toBe(true);
  });

  it('stops the work of an aborted job and saves the others', async () => {
    const life = new AbortController();
    const given = review(life.signal);
    const kept = review();
    life.abort(new Error('another tab'));
    await expect(given).rejects.toThrow('another tab');
    expect(workers[0]!.terminated).toBe(true);
    expect(last().received).toHaveLength(1);
    last().answer({ id: last().received[0]!.id, ok: true, output: reviewFixture });
    expect(await kept).toEqual(reviewFixture);
  });

  it('leaves the worker alone when a finished job is aborted', async () => {
    const life = new AbortController();
    const done = review(life.signal);
    last().answer({ id: last().received[0]!.id, ok: true, output: reviewFixture });
    await done;
    life.abort();
    expect(last().terminated).toBe(false);
  });

  it('asks nothing for a job that is aborted already', async () => {
    await expect(review(AbortSignal.abort(new Error('late')))).rejects.toThrow('late');
    expect(workers).toHaveLength(0);
  });

  it('ends the worker with the page', () => {
    void review().catch(() => undefined);
    closing.abort();
    expect(last().terminated).toBe(true);
  });
});
