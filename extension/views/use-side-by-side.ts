import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';

/** How far below the top edge of its column something is brought when there is nothing to stand beside. */
const READING_LINE = 120;

/**
 * Keeps draft and findings beside each other: a finding and its words come to stand at the same height, and
 * the margin follows the reading, unless the reviewer is busy in it. Returns the way to an offset of the text.
 */
export function useSideBySide(
  desk: Desk,
  text: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
): (offset: number) => void {
  useSignalEffect(() => {
    const id = desk.selected.value;
    const wish = desk.revealed.value;
    if (id === null) return;
    requestAnimationFrame(() => {
      const card = margin.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
      const mark = text.current?.querySelector<HTMLElement>(`mark[data-findings~="${CSS.escape(id)}"]`);
      if (!card) return;
      if (!mark || !text.current || !margin.current) card.scrollIntoView({ block: 'nearest' });
      else if (wish?.finding.id === id) {
        card.scrollIntoView({ block: 'nearest' });
        alignTo(text.current, mark, card.getBoundingClientRect().top);
      } else alignTo(margin.current, card, mark.getBoundingClientRect().top);
    });
  });

  useEffect(() => {
    const life = new AbortController();
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => followReading(desk, text.current, margin.current));
    };
    text.current?.addEventListener('scroll', follow, { signal: life.signal, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      life.abort();
    };
  }, [desk]);

  return (offset) => {
    const column = text.current;
    const place = column && paragraphAt(column, offset);
    if (place) alignTo(column, place, column.getBoundingClientRect().top + READING_LINE / 2);
  };
}

/** Scrolls a column so that the element's top comes to a height of the window, within the column. */
function alignTo(column: HTMLElement, element: Element, height: number): void {
  const { top, bottom } = column.getBoundingClientRect();
  const wanted = Math.min(Math.max(height, top + READING_LINE / 2), bottom - READING_LINE);
  column.scrollTop += element.getBoundingClientRect().top - wanted;
}

/** The last paragraph that begins at or before an offset. */
function paragraphAt(column: HTMLElement, offset: number): Element | undefined {
  const paragraphs = column.querySelectorAll<HTMLElement>('[data-start]');
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(paragraphs[middle]?.dataset.start) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[Math.max(0, low - 1)];
}

function followReading(desk: Desk, column: HTMLElement | null, margin: HTMLElement | null): void {
  if (!column || !margin || margin.matches(':hover, :focus-within')) return;
  const { left, top, width } = column.getBoundingClientRect();
  const read = document
    .elementFromPoint(left + width / 2, top + READING_LINE)
    ?.closest<HTMLElement>('[data-start]');
  if (!read) return;
  const offset = Number(read.dataset.start);
  const groups = desk.arrangement.peek().groups;
  const next = groups.find(({ findings }) => (findings.at(-1)?.start ?? 0) >= offset) ?? groups.at(-1);
  const id = next?.findings[0]?.id;
  const card = id && margin.querySelector(`[data-finding="${CSS.escape(id)}"]`);
  const group = card ? card.closest('.group') : null;
  if (group) margin.scrollTop += group.getBoundingClientRect().top - margin.getBoundingClientRect().top;
}
