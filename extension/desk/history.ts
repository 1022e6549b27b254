import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Json } from '../../analyzer/dossier/json.ts';

/** One thing a person did: several fields of one entry. */
export interface Deed {
  id: string;
  kind: string;
  before: Record<string, Json>;
  after: Record<string, Json>;
  typing: boolean;
  at: number;
}

export interface History {
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  undo(): void;
  redo(): void;
}

/** A pause this long ends a stretch of typing that is undone at once. */
const PAUSE = 2000;
const LONGEST = 500;

/** What can be undone on one desk, and done again. Gone when the page is closed. */
export function createHistory(
  write: (id: string, kind: string, values: Record<string, Json>) => void,
): History & { did(deed: Deed): void } {
  const done = signal<readonly Deed[]>([]);
  const undone = signal<readonly Deed[]>([]);
  return {
    canUndo: computed(() => done.value.length > 0),
    canRedo: computed(() => undone.value.length > 0),
    did(deed) {
      const last = done.value.at(-1);
      undone.value = [];
      const goesOn =
        last?.typing &&
        deed.typing &&
        last.id === deed.id &&
        deed.at - last.at < PAUSE &&
        Object.keys(last.after).join() === Object.keys(deed.after).join();
      done.value = goesOn
        ? [...done.value.slice(0, -1), { ...deed, before: last.before }]
        : [...done.value, deed].slice(-LONGEST);
    },
    undo() {
      const deed = done.value.at(-1);
      if (!deed) return;
      done.value = done.value.slice(0, -1);
      undone.value = [...undone.value, deed];
      write(deed.id, deed.kind, deed.before);
    },
    redo() {
      const deed = undone.value.at(-1);
      if (!deed) return;
      undone.value = undone.value.slice(0, -1);
      done.value = [...done.value, { ...deed, typing: false }];
      write(deed.id, deed.kind, deed.after);
    },
  };
}
