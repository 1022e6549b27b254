/** So much text makes a field the one that is being written in, where it has the focus. */
const few = 40;
/** And so much where it has not. */
const much = 200;

/**
 * The field of a page in which a draft is written, where there is one: the one that was read before, the one with the
 * focus, or the longest, if it holds more than the page itself. It is read only; editors that are part of the page
 * (contenteditable) are read with it.
 */
export function fieldIn(
  document: Document,
  text: string,
  known: HTMLTextAreaElement | null,
): HTMLTextAreaElement | null {
  if (known?.isConnected && known.value.trim() !== '') return known;
  const fields = [...document.querySelectorAll('textarea')].filter(
    (field) => field.value.trim().length >= few && field.checkVisibility({ visibilityProperty: true }),
  );
  const focused = fields.find((field) => field === document.activeElement);
  if (focused) return focused;
  const longest = fields.sort((a, b) => b.value.length - a.value.length)[0];
  return longest && longest.value.length >= much && longest.value.length > text.length ? longest : null;
}
