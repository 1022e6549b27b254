import { cmp, Dexie, type IndexableType, type ObservabilitySet, RangeSet } from 'dexie';
import type { HengwenDatabase } from './database.ts';
import type { Listener, PairKey } from './store.ts';
import type { EntryRow } from './types.ts';

/** More changes at once are a package that came in, or everything erased: then all is read again. */
const MOST_CHANGES = 200;

/**
 * The entries of a review now, and after every change, from any tab, those that changed: a review may have ten thousand
 * notes, and a letter typed into one of them must not read the others again.
 */
export function watchEntries(
  { name, entries }: HengwenDatabase,
  reviewId: string,
  listener: Listener<EntryRow[]>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const part = `idb://${name}/entries/`;
  let changed: PairKey[] | 'all' | null = 'all';
  let busy = false;

  const tell = async () => {
    if (busy) return;
    busy = true;
    while (changed !== null && !signal.aborted) {
      const wanted = changed;
      changed = null;
      try {
        const rows =
          wanted === 'all'
            ? await allOf(entries, reviewId)
            : (await entries.bulkGet(wanted)).filter((row) => row !== undefined);
        if (!signal.aborted && (wanted === 'all' || rows.length > 0)) listener.next(rows);
      } catch (error) {
        if (!signal.aborted) listener.error(error);
      }
    }
    busy = false;
  };

  const onMutation = (parts: ObservabilitySet) => {
    // A page that comes back from the browser's memory has missed what happened meanwhile: Dexie then names all parts.
    const ranges = parts[part] ?? parts.all;
    if (!ranges) return;
    const keys = keysIn(new RangeSet().add(ranges));
    if (keys === null || changed === 'all') changed = 'all';
    else {
      const own = keys.filter((key) => key[0] === reviewId);
      if (own.length === 0) return;
      changed = [...(changed ?? []), ...own];
    }
    void tell();
  };
  Dexie.on.storagemutated.subscribe(onMutation);
  signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(onMutation), { once: true });
  void tell();
}

/** Read together. Ten thousand at once keep the page for half a second. */
const CHUNK = 1000;

/** All entries of a review, in pieces between which the page answers its user. What changes meanwhile is told anyway. */
async function allOf(entries: HengwenDatabase['entries'], reviewId: string): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  let from = '';
  for (;;) {
    const chunk: EntryRow[] = await entries
      .where('[reviewId+id]')
      .between([reviewId, from], [reviewId, Dexie.maxKey], false, true)
      .limit(CHUNK)
      .toArray();
    rows.push(...chunk);
    if (chunk.length < CHUNK) return rows;
    from = chunk.at(-1)!.id;
  }
}

/** The keys of a set that holds single ones; null where it holds a stretch of them, or too many. */
function keysIn(ranges: RangeSet): PairKey[] | null {
  const keys: PairKey[] = [];
  for (const { from, to } of { [Symbol.iterator]: () => ranges[Symbol.iterator]() }) {
    if (!isPairKey(from) || cmp(from, to) !== 0 || keys.length === MOST_CHANGES) return null;
    keys.push(from);
  }
  return keys;
}

function isPairKey(key: IndexableType): key is PairKey & IndexableType {
  return Array.isArray(key) && key.length === 2 && key.every((half) => typeof half === 'string');
}
