/** Long enough for a page to finish a burst of changes, short enough not to work on a stale text. */
const settleMilliseconds = 400;
/** A page that never rests (a ticker, a feed) is looked at all the same, once until it does. */
const longestBurst = 2000;

export interface TextWatcher {
  /** At once, before the change is shown. */
  onChange(): void;
  /** When a burst of changes has ended, or has gone on for long. */
  onSettled(): void;
}

/**
 * Calls back on changes that may touch the text between two nodes.
 * @param signal ends the watch
 * @returns to be called where the text changes without a change of the page: in a field
 */
export function watchText(
  document: Document,
  first: Node,
  last: Node,
  { onChange, onSettled }: TextWatcher,
  signal: AbortSignal,
): () => void {
  const region = document.createRange();
  region.setStart(first, 0);
  region.setEnd(last, 0);
  const container = region.commonAncestorContainer;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let long: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(long);
    long = undefined;
    onSettled();
  };
  const observer = new MutationObserver((records) => {
    // A clock or a carousel elsewhere in the page is none of ours; but the text may have been taken out whole.
    const gone = !container.isConnected;
    if (!gone && !records.some(({ target }) => container.contains(target) || target.contains(container)))
      return;
    onChange();
    touched();
  });
  const touched = () => {
    clearTimeout(quiet);
    quiet = setTimeout(settle, settleMilliseconds);
    long ??= setTimeout(onSettled, longestBurst);
  };
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const stop = () => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(long);
  };
  signal.addEventListener('abort', stop, { once: true });
  return touched;
}
