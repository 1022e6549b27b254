import type { Listener, Store } from './store.ts';
import type { PackRow } from './types.ts';

/** A pack as reviews are made with it: its text, under its id. */
export interface PackFile {
  path: string;
  text: string;
}

/** The packs that are kept: those in use, those put aside, and those just removed, which can be brought back. */
export function packsIn({ packs, together, watch }: Pick<Store, 'packs' | 'together' | 'watch'>) {
  const edit = (id: string, change: Partial<PackRow>) =>
    together(async () => {
      const row = await packs.get(id);
      if (row) await packs.put({ ...row, ...change });
    });
  const live = async () =>
    (await packs.all()).filter(({ deletedAt }) => deletedAt === null).sort((a, b) => a.addedAt - b.addedAt);
  return {
    all: live,
    watch: (listener: Listener<PackRow[]>, signal: AbortSignal) => watch(live, listener, signal),
    /** Those that reviews are made with. */
    async inUse(): Promise<PackFile[]> {
      return (await live()).filter(({ on }) => on).map(({ id, text }) => ({ path: id, text }));
    },
    /** Keeps a pack, in the place of one of the same id; whether it is in use stays as it was. */
    save: (row: PackRow): Promise<void> =>
      together(async () => {
        const before = await packs.get(row.id);
        const kept = before && before.deletedAt === null ? { on: before.on, addedAt: before.addedAt } : {};
        await packs.put({ ...row, ...kept });
      }),
    turn: (id: string, on: boolean) => edit(id, { on }),
    remove: (id: string, at: number) => edit(id, { deletedAt: at }),
    restore: (id: string) => edit(id, { deletedAt: null }),
  };
}
