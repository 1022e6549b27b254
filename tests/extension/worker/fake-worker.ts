import type { Request, Response } from '../../../extension/worker/protocol.ts';

/** A worker that answers when the test says so. */
export class FakeWorker extends EventTarget {
  received: Request[] = [];
  terminated = false;

  postMessage(request: Request): void {
    this.received.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(response: Response): void {
    this.dispatchEvent(new MessageEvent('message', { data: response }));
  }

  die(): void {
    this.dispatchEvent(new Event('error'));
  }
}
