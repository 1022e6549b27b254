/** Long enough for a page to finish a burst of changes, short enough not to work on a stale text. */
const settleMilliseconds = 400;

/**
 * Calls back when a burst of changes that may touch the text between two nodes has ended.
 * @param signal ends the watch
 */
export function watchText(
  document: Document,
  first: Node,
  last: Node,
  onSettled: () => void,
  signal: AbortSignal,
): void {
  const region = document.createRange();
  region.setStart(first, 0);
  region.setEnd(last, 0);
  const container = region.commonAncestorContainer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    // A clock or a carousel elsewhere in the page is none of ours.
    if (!records.some(({ target }) => container.contains(target) || target.contains(container))) return;
    clearTimeout(timer);
    timer = setTimeout(onSettled, settleMilliseconds);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  signal.addEventListener('abort', stop, { once: true });
}
