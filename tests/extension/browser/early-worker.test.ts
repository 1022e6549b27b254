import { beforeEach, expect, test, vi } from 'vitest';
import { startEarly, takeWorker } from '../../../extension/browser/early-worker.ts';

class FakeWorker extends EventTarget {
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

const { started } = vi.hoisted(() => ({ started: [] as unknown[] }));

vi.mock('../../../extension/browser/start-worker.ts', () => ({
  startWorker: () => {
    const worker = new FakeWorker();
    started.push(worker);
    return worker;
  },
}));

beforeEach(() => {
  started.length = 0;
});

test('the worker that was started early reads the knowledge, and is the first that is taken', () => {
  startEarly();
  const [early] = started as FakeWorker[];
  expect(early?.sent).toEqual([{ id: 0, job: 'labels', input: {} }]);
  expect(takeWorker()).toBe(early);
  expect(takeWorker()).toBe(started[1]);
  expect(started).toHaveLength(2);
});

test('one that died is not handed out', () => {
  startEarly();
  (started[0] as FakeWorker).dispatchEvent(new Event('error'));
  expect(takeWorker()).toBe(started[1]);
});

test('a page that starts none early gets a new one', () => {
  expect(takeWorker()).toBe(started[0]);
});
