import type { Range } from '../../analyzer/model.ts';

/** The stretch of the draft that is selected on the page; null where the selection is empty or elsewhere. */
export function selectedWords(selection: Selection | null, within: Element | null): Range | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !within) return null;
  const range = selection.getRangeAt(0);
  if (!within.contains(range.startContainer) || !within.contains(range.endContainer)) return null;
  const start = offsetOf(range.startContainer, range.startOffset, within, 'next');
  const end = offsetOf(range.endContainer, range.endOffset, within, 'previous');
  return start === null || end === null || end <= start ? null : { start, end };
}

/** The draft's offset of a point on the page. A point between paragraphs belongs to the one on the given side. */
function offsetOf(node: Node, offset: number, within: Element, side: 'next' | 'previous'): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (paragraph && within.contains(paragraph)) {
    const before = document.createRange();
    before.selectNodeContents(paragraph);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.start) + before.toString().length;
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const all = [...within.querySelectorAll<HTMLElement>('[data-start]')];
  if (side === 'next') {
    const next = all.find((one) => point.comparePoint(one, 0) >= 0);
    return next ? Number(next.dataset.start) : null;
  }
  const last = all.findLast((one) => point.comparePoint(one, 0) <= 0);
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null;
}
