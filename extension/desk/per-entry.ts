import { computed, type ReadonlySignal } from '@preact/signals';
import type { EntryRow } from '../records/types.ts';
import type { EntryKeeper } from './entries.ts';

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
  let last: readonly T[] = [];
  return computed(() => {
    const list: T[] = [];
    for (const entry of keeper.entries.value.values()) {
      let made = known.get(entry);
      if (made === undefined) {
        made = make(entry);
        known.set(entry, made);
      }
      if (made) list.push(made);
    }
    last = sameList(list, last) ? last : list;
    return last;
  });
}

export function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
