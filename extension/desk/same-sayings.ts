import type { EntryRow } from '../records/types.ts';

/** Whether two copies of an entry hold the same writings: after each letter all entries come back, and one has changed. */
export function sameSayings(a: EntryRow, b: EntryRow): boolean {
  const names = Object.keys(b.fields);
  return (
    names.length === Object.keys(a.fields).length &&
    names.every((name) => {
      const [one, other] = [a.fields[name]?.said, b.fields[name]?.said];
      return (
        a.fields[name]?.past?.length === b.fields[name]?.past?.length &&
        one?.length === other?.length &&
        one?.every(({ site, n }, index) => other?.[index]?.site === site && other[index].n === n)
      );
    })
  );
}
