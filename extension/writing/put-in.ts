import type { Rewrite } from './rewrite.ts';

/**
 * Puts words into a field as if they were typed and pasted, so that the field's own undo takes them back, in Chromium
 * and Firefox alike: setRangeText, or setting the value, would empty its history. What was put in is selected.
 */
export function putIn(field: HTMLTextAreaElement, { start, end, words }: Rewrite): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  const { ownerDocument: document } = field;
  const typed =
    words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
  if (!typed) {
    field.setRangeText(words, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const from = start + (words.startsWith('\n') ? 1 : 0);
  field.setSelectionRange(from, start + words.length);
}
