import { lastStartingBy } from '../draft/at-offset.ts';
import type { Draft } from '../draft/draft.ts';
import type { Parsed } from '../draft/parse-draft.ts';
import type { Edit, Reparsed } from '../draft/reparse.ts';
import type { Engine } from '../engine.ts';
import type { SourceText } from '../model.ts';
import { Read } from '../rules/index-text.ts';
import { headings, rootSpan, titleSpan } from '../rules/scope.ts';
import type { View } from '../sight.ts';
import { type KeptUnit, keptUnit } from './kept-unit.ts';

/** A draft with what rules saw in each of its units; null where no words met. */
export interface Version {
  parsed: Parsed;
  units: (KeptUnit | null)[];
}

/**
 * The next version of a draft. A unit is judged again where its text is another, or what it hangs on: its lead-ins,
 * the unit before it, and whatever else was looked at when it was judged (its `reads`). Null where all must be.
 */
export function nextVersion(
  engine: Engine,
  old: Version,
  source: SourceText,
  edit: Edit,
): { version: Version; view: View } | null {
  const reparsed = engine.parser.reparse(old.parsed, source, edit);
  if (reparsed === null) return null;
  const { parsed, first, newAfter, oldAfter } = reparsed;
  const { draft } = parsed;
  const units: (KeptUnit | null)[] = [
    ...old.units.slice(0, first),
    ...Array<null>(newAfter - first).fill(null),
    ...old.units.slice(oldAfter),
  ];
  const view = engine.judge.view(draft);
  for (const [from, to] of runs(changedUnits(old, units, reparsed, engine))) {
    units.fill(null, from, to);
    for (const judged of engine.judge.judge(view, from, to))
      units[judged.unit] = keptUnit(judged, view.index, source.text);
  }
  return { version: { parsed, units }, view };
}

/** The units that have to be judged again, ascending. */
function changedUnits(
  old: Version,
  units: readonly (KeptUnit | null)[],
  { parsed, isSameOutline, first, newAfter, oldAfter }: Reparsed,
  { judge }: Engine,
): number[] {
  const before = old.parsed.draft;
  const { draft } = parsed;
  const moved = newAfter - oldAfter;
  const isNew = (unit: number) => unit >= first && unit < newAfter;
  /** Where a unit of the new draft stood in the old one; -1 for none. */
  const placeOf = (unit: number) => (unit < 0 || isNew(unit) ? -1 : unit < first ? unit : unit - moved);
  /** Units whose own text and lead-ins are as before. */
  const hangs = new Uint8Array(draft.units.length);
  const isSameSpan = (a: { start: number; end: number } | null, b: typeof a): boolean => {
    if (a === null || b === null) return a === b;
    if (before.normal.text.slice(a.start, a.end) !== draft.normal.text.slice(b.start, b.end)) return false;
    for (let u = Math.max(0, lastStartingBy(draft.units, b.start)); u < draft.units.length; u++) {
      if (draft.units[u]!.start >= b.end) break;
      if (isNew(u)) return false;
    }
    return true;
  };
  const areSameSpans = (a: readonly { start: number; end: number }[], b: typeof a) =>
    a.length === b.length && a.every((span, i) => isSameSpan(span, b[i]!));
  const plansAreSame = once(() => {
    const [a, b] = [judge.plansFor(before), judge.plansFor(draft)];
    return a.size === b.size && [...a].every((plan) => b.has(plan));
  });
  const titleIsSame = once(() => areSameSpans(titleSpan(before), titleSpan(draft)));

  const readsAreSame = (reads: number, was: number, is: number): boolean => {
    const [a, b] = [before.units[was]!, draft.units[is]!];
    if (reads & Read.draft) return false;
    if (reads & Read.heading && !areSameSpans(headings(before, a.provision), headings(draft, b.provision)))
      return false;
    if (reads & Read.provision && !isSameSpan(rootSpan(before, a.root), rootSpan(draft, b.root)))
      return false;
    if (reads & Read.title && !titleIsSame()) return false;
    return !(reads & Read.plans) || plansAreSame();
  };

  const isLedInTheSame = (unit: number, was: number): boolean => {
    const { leadIn } = draft.units[unit]!;
    if (leadIn >= 0 && hangs[leadIn] === 0) return false;
    const wasLedInBy = before.units[was]!.leadIn;
    return isSameOutline || (leadIn < 0 ? wasLedInBy < 0 : placeOf(leadIn) === wasLedInBy);
  };
  const isBesideTheEdit = (unit: number): boolean =>
    // A match may reach back to the unit before; numbers are read up to the next character, if no line ends between.
    unit === newAfter || (unit === first - 1 && (abutsNext(before, unit) || abutsNext(draft, unit)));

  const changed: number[] = [];
  for (let unit = 0; unit < draft.units.length; unit++) {
    const was = placeOf(unit);
    if (was >= 0 && isLedInTheSame(unit, was)) {
      hangs[unit] = 1;
      const reads = units[unit]?.reads ?? 0;
      const isSame =
        !isBesideTheEdit(unit) &&
        (isSameOutline || areNeighbours(before, was) === areNeighbours(draft, unit)) &&
        (reads === 0 || readsAreSame(reads, was, unit));
      if (isSame) continue;
    }
    changed.push(unit);
  }
  return changed;
}

function abutsNext({ units }: Draft, unit: number): boolean {
  return units[unit + 1]?.start === units[unit]!.end;
}

/** Whether a unit and the one before it read as one (checks/compare-check.ts). */
function areNeighbours({ units, provisions }: Draft, unit: number): boolean {
  if (unit === 0) return false;
  const [a, b] = [units[unit - 1]!, units[unit]!];
  if (a.root === b.root) return true;
  const [left, right] = [provisions[a.provision], provisions[b.provision]];
  return left?.kind === 'item' && right?.kind === 'item' && left.parent === right.parent;
}

/** Ascending numbers as ranges without gaps. */
function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last?.[1] === number) last[1] = number + 1;
    else found.push([number, number + 1]);
  }
  return found;
}

function once<T>(work: () => T): () => T {
  let done: { result: T } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
