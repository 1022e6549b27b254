import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Finding, Level } from '../../analyzer/model.ts';
import { useDesk } from '../components/desk-context.ts';
import { useDerived } from '../components/use-derived.ts';
import { type Desk, levels } from '../desk/desk.ts';
import type { NoteSpot } from '../desk/word-notes.ts';

/** What is marked in the draft. */
export type Marked = Finding | NoteSpot;

/** The findings of the levels shown, and the notes on words. */
export function useSpots(desk: Desk): Marked[] {
  const { findings } = desk.opened.draft.review;
  const shown = desk.shownLevels.value;
  const spots = desk.wordNotes.spots.value;
  return useMemo(
    () => [...findings.filter(({ level }) => shown.has(level)), ...spots],
    [findings, shown, spots],
  );
}

/** What a marked stretch says of itself: the ids of its findings, its note, the gravest level, whether it is selected. */
interface Mark {
  findings: string | undefined;
  note: string | undefined;
  gravest: Level | undefined;
  active: boolean;
}

export function useMark(spots: readonly Marked[]): Mark {
  const desk = useDesk();
  const findings = spots.filter((spot): spot is Finding => 'rule' in spot);
  const note = spots.find((spot): spot is NoteSpot => 'note' in spot)?.note;
  const active = useDerived(
    () =>
      findings.some(({ id }) => id === desk.selected.value) ||
      (note !== undefined && desk.wordNotes.selected.value === note),
    [desk, spots],
  );
  return {
    findings: findings.length > 0 ? findings.map(({ id }) => id).join(' ') : undefined,
    note,
    gravest: levels.find((level) => findings.some((finding) => finding.level === level)),
    active,
  };
}

/** The offset in the draft of what an element shows: its paragraph, or its page. */
export function offsetAt(element: Element): number | null {
  const place = element.closest<HTMLElement>('[data-start], [data-from]');
  const offset = place?.dataset.start ?? place?.dataset.from;
  return offset === undefined ? null : Number(offset);
}

/** A click on marked words selects their finding, the next one with every further click, and their note. */
export function useMarkClicks(
  box: RefObject<HTMLElement | null>,
  desk: Desk,
  onPoint: (offset: number) => void,
): void {
  useEffect(() => {
    const life = new AbortController();
    const select = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      const offset = offsetAt(event.target);
      if (offset !== null) onPoint(offset);
      const mark = event.target.closest<HTMLElement>('[data-findings], [data-note]');
      if (mark?.dataset.note) desk.wordNotes.select(mark.dataset.note);
      const ids = mark?.dataset.findings?.split(' ') ?? [];
      if (ids.length === 0) return;
      const at = ids.indexOf(desk.selected.peek() ?? '');
      desk.select(ids[(at + 1) % ids.length] ?? null);
    };
    box.current?.addEventListener('click', select, { signal: life.signal });
    return () => life.abort();
  }, [desk]);
}
