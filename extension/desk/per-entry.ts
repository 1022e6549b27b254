import { computed, type ReadonlySignal } from '@preact/signals';
import type { EntryRow } from '../records/types.ts';
import type { EntryKeeper } from './entries.ts';
import type { ShownEntries } from './shown-entries.ts';

/**
 * What the entries come to, in their order; entries for which `make` answers null are left out. Only entries that have
 * changed are looked at again, and the list stays the same list as long as nothing in it changed: a review may have
 * ten thousand entries, and each letter that is typed changes one of them.
 */
export function perEntry<T extends object>(
  keeper: Pick<EntryKeeper, 'entries'>,
  make: (entry: EntryRow) => T | null,
): ReadonlySignal<readonly T[]> {
  const known = new WeakMap<EntryRow, T | null>();
  const madeOf = (entry: EntryRow): T | null => {
    let made = known.get(entry);
    if (made === undefined) {
      made = make(entry);
      known.set(entry, made);
    }
    return made;
  };
  let turn = Number.NaN;
  let last: readonly T[] = [];
  /** The last list with what has changed in its place; null where something came or went. */
  const next = (now: ShownEntries): readonly T[] | null => {
    let list: T[] | null = null;
    for (const [id, before] of now.changed) {
      const after = now.get(id);
      if (before === after) continue;
      if (!before || !after) return null;
      const [was, is] = [madeOf(before), madeOf(after)];
      if ((was === null) !== (is === null)) return null;
      if (was === null || is === null) continue;
      list ??= [...last];
      list[list.indexOf(was)] = is;
    }
    return list ?? last;
  };
  return computed(() => {
    const now = keeper.entries.value;
    const list = now.turn === turn + 1 ? next(now) : null;
    turn = now.turn;
    last = list ?? whole(now);
    return last;
  });

  function whole(now: ShownEntries): readonly T[] {
    const list: T[] = [];
    for (const entry of now.values()) {
      const made = madeOf(entry);
      if (made !== null) list.push(made);
    }
    return sameList(list, last) ? last : list;
  }
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
