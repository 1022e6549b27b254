import type { Draft, DraftProvision, Unit } from './draft.ts';
import { listsBelow } from './outline.ts';
import type { Segment } from './segments.ts';

/** Segments [from, to) of an old draft, the text from `at` to `behind`, gave way to others. */
export interface Replaced {
  from: number;
  to: number;
  at: number;
  behind: number;
}

/** Provisions and units as an outline (outline.ts) places them. */
export type Structure = Pick<Draft, 'provisions' | 'units'>;

/**
 * The structure of a draft of which some segments were replaced by others of the same form: provisions and units are
 * what they were, at other places. Null where the outline has to be made anew. Most edits are made inside a paragraph.
 */
export function sameOutline(
  old: { draft: Draft; segments: readonly Segment[] },
  text: string,
  read: readonly Segment[],
  { from, to, at, behind }: Replaced,
): Structure | null {
  if (read.length !== to - from) return null;
  const before = old.draft.normal.text;
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const [i, now] of read.entries()) {
    const was = old.segments[from + i]!;
    if (!isSameForm(was, before, now, text)) return null;
    starts.set(was.start, now.start);
    ends.set(was.end, now.end);
  }
  const shift = text.length - before.length;
  const startNow = (start: number) =>
    start < at ? start : start >= behind ? start + shift : starts.get(start)!;
  const endNow = (end: number) => (end <= at ? end : end > behind ? end + shift : ends.get(end)!);
  const { provisions, units } = old.draft;
  return {
    provisions: provisions.map((p): DraftProvision => {
      const start = startNow(p.start);
      const end = endNow(p.end);
      if (start === p.start && end === p.end) return p;
      return { id: p.id, label: p.label, kind: p.kind, parent: p.parent, start, end };
    }),
    units: units.map((u, i): Unit => {
      if (u.end <= at) return u;
      const segment = i >= from && i < to ? read[i - from]! : null;
      const start = segment?.start ?? u.start + shift;
      return {
        start,
        end: segment?.end ?? u.end + shift,
        provision: u.provision,
        words: start + u.words - u.start,
        leadIn: u.leadIn,
        root: u.root,
        isHeading: u.isHeading,
      };
    }),
  };
}

/** All of a segment that the outline looks at: its numbering, whether it is a heading, whether it leads in or goes on. */
function isSameForm(was: Segment, before: string, now: Segment, text: string): boolean {
  const mark = before[was.end - 1];
  const isTelling =
    mark === '：' || mark === '；' || text[now.end - 1] === '：' || text[now.end - 1] === '；';
  if (isTelling && mark !== text[now.end - 1]) return false;
  if (listsBelow(before, was) !== listsBelow(text, now)) return false;
  if (was.isHeading !== now.isHeading || was.isAside !== now.isAside) return false;
  const [a, b] = [was.marker, now.marker];
  if (a === null || b === null) {
    if (a !== b) return false;
    return !was.isHeading || before.slice(was.start, was.end) === text.slice(now.start, now.end);
  }
  return a.kind === b.kind && a.n === b.n && a.label === b.label;
}
