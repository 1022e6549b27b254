// Takes from a newer browser what came after Chromium 86, so that it is as good as an old one for a program's own code.
{
  const gone = [
    [Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
    [Object.getPrototypeOf(Uint8Array.prototype), 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'],
    [String.prototype, 'at', 'isWellFormed', 'toWellFormed'],
    [Object, 'hasOwn', 'groupBy'],
    [Map, 'groupBy'],
    [Array, 'fromAsync'],
    [Promise, 'withResolvers', 'try'],
    [Set.prototype, 'union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
    [globalThis, 'structuredClone', 'Iterator', 'Highlight', 'scheduler'],
    [AbortSignal, 'any', 'timeout', 'abort'],
    [AbortSignal.prototype, 'throwIfAborted', 'reason'],
    [Crypto.prototype, 'randomUUID'],
    [RegExp, 'escape'],
  ];
  if (globalThis.CSS) gone.push([CSS, 'highlights']);
  for (const [from, ...names] of gone) for (const name of names) delete from[name];
  const { abort } = AbortController.prototype;
  AbortController.prototype.abort = function () {
    abort.call(this);
  };
  const add = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const { capture, once, passive } = typeof options === 'object' && options ? options : { capture: options };
    add.call(this, type, listener, { capture, once, passive });
  };
}
