import type { Mark } from './messages.ts';
import type { PageIndex } from './page-index.ts';

/** Where in the window a selected mark comes to stand, from the top. */
const restingPlace = 1 / 3;
/** A caret stands between characters: a click on either side of it may be outside the glyph by a hair. */
const slack = 2;

/** The mark shown at a point of the window (CSS pixels), the narrowest of several; null between marks. */
export function markAt(
  document: Document,
  index: PageIndex,
  marks: readonly Mark[],
  x: number,
  y: number,
): string | null {
  const caret = caretAt(document, x, y);
  const offset = caret && index.offset(caret.node, caret.offset);
  if (offset === null) return null;
  const near = marks
    .filter((mark) => mark.start <= offset && offset <= mark.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const hit = near.find((mark) => index.ranges(mark.start, mark.end).some((range) => covers(range, x, y)));
  return hit?.id ?? null;
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  // Chrome has had this since 128; before, the other one.
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

function covers(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (rect) =>
      x >= rect.left - slack && x <= rect.right + slack && y >= rect.top - slack && y <= rect.bottom + slack,
  );
}

/** Brings a place of the page into view, in whatever boxes and frames it scrolls. */
export function scrollTo(range: Range): void {
  // Opens the way through every scroller and through frames of other origins; the rest is precision, as one
  // element may hold the whole draft.
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  for (let box = range.startContainer.parentElement; box; box = box.parentElement) {
    const view = box.ownerDocument.defaultView;
    const scrolls = /auto|scroll/.test(view?.getComputedStyle(box).overflowY ?? '');
    if (!scrolls || box.scrollHeight <= box.clientHeight || box === box.ownerDocument.scrollingElement)
      continue;
    box.scrollTop +=
      range.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight * restingPlace;
  }
  let view = range.startContainer.ownerDocument?.defaultView ?? null;
  let top = () => range.getBoundingClientRect().top;
  while (view) {
    view.scrollBy({ top: top() - view.innerHeight * restingPlace, behavior: 'instant' });
    // null for the top window and for a parent of another origin.
    const frame = view.frameElement;
    const inner = top;
    top = () => inner() + (frame?.getBoundingClientRect().top ?? 0);
    view = frame?.ownerDocument.defaultView ?? null;
  }
}
