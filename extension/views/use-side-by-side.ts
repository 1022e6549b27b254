import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { offsetAt } from './use-marks.ts';

/** How far below the top edge of its column something is brought when there is nothing to stand beside. */
const READING_LINE = 120;

interface SideBySide {
  /** The offset that the draft must have rendered, because it is about to be scrolled to. */
  sought: ReadonlySignal<number | null>;
  goTo(offset: number): void;
}

/**
 * Keeps draft and findings beside each other: a finding and its words come to stand at the same height, and
 * the margin follows the reading, unless the reviewer is busy in it.
 */
export function useSideBySide(
  desk: Desk,
  text: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
): SideBySide {
  const sought = useSignal<number | null>(null);

  const goTo = (offset: number) => {
    sought.value = offset;
    requestAnimationFrame(() => {
      const column = text.current;
      const rendered = [...(column?.querySelectorAll<HTMLElement>('[data-start]') ?? [])];
      const place = lastBefore(rendered, offset);
      if (column && place) alignTo(column, place, column.getBoundingClientRect().top);
    });
  };

  useSignalEffect(() => {
    const id = desk.selected.value;
    const wish = desk.revealed.value;
    if (id === null) return;
    const revealed = wish?.finding.id === id;
    sought.value = desk.findings.get(id)?.start ?? null;
    // By the next frame both the card and the words have been rendered.
    requestAnimationFrame(() => {
      const card = margin.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
      const mark = text.current?.querySelector(`[data-findings~="${CSS.escape(id)}"]`);
      if (!card) return;
      if (revealed || !mark) card.scrollIntoView({ block: 'nearest' });
      if (!mark || !text.current || !margin.current) return;
      if (revealed) alignTo(text.current, mark, card.getBoundingClientRect().top);
      else alignTo(margin.current, card, mark.getBoundingClientRect().top);
    });
  });

  useSignalEffect(() => {
    const offset = desk.destination.value;
    if (offset === null) return;
    goTo(offset);
    desk.destination.value = null;
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

  return { sought, goTo };
}

/** What begins last at an offset or before it. On pages, what stands later in the text need not come later. */
function lastBefore(rendered: readonly HTMLElement[], offset: number): HTMLElement | undefined {
  let last: HTMLElement | undefined;
  for (const one of rendered) {
    const start = Number(one.dataset.start);
    if (start <= offset && start >= Number(last?.dataset.start ?? 0)) last = one;
  }
  return last;
}

/** Where in the draft the reviewer is reading; null where the column shows nothing of it. */
export function readingIn(column: HTMLElement): number | null {
  const { left, top, width } = column.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + READING_LINE);
  return seen && column.contains(seen) ? offsetAt(seen) : null;
}

/** Scrolls a column so that the element's top comes to a height of the window, within the column. */
function alignTo(column: HTMLElement, element: Element, height: number): void {
  const { top, bottom } = column.getBoundingClientRect();
  const wanted = Math.min(Math.max(height, top + READING_LINE / 2), bottom - READING_LINE);
  column.scrollTop += element.getBoundingClientRect().top - wanted;
}

function followReading(desk: Desk, column: HTMLElement | null, margin: HTMLElement | null): void {
  if (!column || !margin || margin.matches(':hover, :focus-within')) return;
  const offset = readingIn(column);
  if (offset === null) return;
  const groups = desk.arrangement.peek().groups;
  const next = groups.find(({ findings }) => (findings.at(-1)?.start ?? 0) >= offset) ?? groups.at(-1);
  const id = next?.findings[0]?.id;
  if (id) desk.near.value = id;
  requestAnimationFrame(() => {
    const card = id && margin.querySelector(`[data-finding="${CSS.escape(id)}"]`);
    const group = card ? card.closest('.group') : null;
    if (group) margin.scrollTop += group.getBoundingClientRect().top - margin.getBoundingClientRect().top;
  });
}
