import type { CDPSession } from 'playwright-core';

type Message = {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
};
type Serializable = string | number | boolean | null | Serializable[] | { [key: string]: Serializable };

/** A line to a target that Playwright does not list among its pages: the side panel. */
export interface TargetSession {
  send<T = unknown>(method: string, params?: object): Promise<T>;
  /** Runs a function in the target, as the user's act; its arguments and result travel as JSON. */
  evaluate<A extends Serializable[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a script's source. */
  execute(source: string): Promise<unknown>;
  onEvent(listener: (method: string, params: unknown) => void): void;
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

export async function attachTo(cdp: CDPSession, targetId: string): Promise<TargetSession> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  const listeners: ((method: string, params: unknown) => void)[] = [];
  let last = 0;

  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params, result, error } = JSON.parse(event.message) as Message;
    if (method !== undefined) for (const listener of listeners) listener(method, params);
    const waiter = id === undefined ? undefined : waiting.get(id);
    if (!waiter || id === undefined) return;
    waiting.delete(id);
    if (error) waiter.reject(new Error(error.message));
    else waiter.resolve(result);
  });
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('the target has closed'));
    waiting.clear();
  });

  const send = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve: (result) => resolve(result as T), reject });
      const message = JSON.stringify({ id, method, params });
      cdp.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });

  const execute = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };

  return {
    send,
    execute,
    evaluate: async <A extends Serializable[], R>(run: (...args: A) => R | Promise<R>, ...args: A) =>
      (await execute(`(${run})(...${JSON.stringify(args)})`)) as R,
    onEvent: (listener) => listeners.push(listener),
  };
}
