/** Signals as they are since Chromium 116: with reasons, made of several, and heeded by listeners. */
export function fillInSignals(): void {
  if (!('reason' in AbortSignal.prototype)) giveReasons();
  if (!('throwIfAborted' in AbortSignal.prototype)) {
    Object.defineProperty(AbortSignal.prototype, 'throwIfAborted', { value: throwIfAborted });
  }
  if (!('any' in AbortSignal)) Object.defineProperty(AbortSignal, 'any', { value: any });
  if (!heedsSignals()) heedSignals();
}

function giveReasons(): void {
  const reasons = new WeakMap<AbortSignal, unknown>();
  const abort = AbortController.prototype.abort;
  AbortController.prototype.abort = function (reason?: unknown) {
    if (!this.signal.aborted)
      reasons.set(this.signal, reason ?? new DOMException('signal is aborted without reason', 'AbortError'));
    abort.call(this);
  };
  Object.defineProperty(AbortSignal.prototype, 'reason', {
    get(this: AbortSignal) {
      return reasons.get(this);
    },
  });
}

function throwIfAborted(this: AbortSignal): void {
  if (this.aborted) throw this.reason;
}

function any(signals: Iterable<AbortSignal>): AbortSignal {
  const all = [...signals];
  const controller = new AbortController();
  const aborted = all.find((signal) => signal.aborted);
  if (aborted) controller.abort(aborted.reason);
  for (const signal of all)
    signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
  return controller.signal;
}

function heedsSignals(): boolean {
  let asked = false;
  const options = {
    get signal() {
      asked = true;
      return undefined;
    },
  };
  new EventTarget().addEventListener('x', null, options as object);
  return asked;
}

/** Listeners that end with a signal: known since 90; before, they would never end. */
function heedSignals(): void {
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal?.aborted) return;
    // Called by its bare name it is the page's own.
    const target = this ?? globalThis;
    add.call(target, type, listener, options);
    if (!signal) return;
    add.call(signal, 'abort', () => target.removeEventListener(type, listener, options), { once: true });
  };
}
