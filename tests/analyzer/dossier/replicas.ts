import fc from 'fast-check';
import { type Entry, mergeEntries } from '../../../analyzer/dossier/entry.ts';
import { shown, writeField } from '../../../analyzer/dossier/field.ts';

/** What reviewers do on three machines that exchange packages now and then. */
export type Deed =
  | { do: 'write'; on: number; entry: number; value: string; at: number; blind: boolean }
  | { do: 'import'; from: number; to: number };

const place = fc.integer({ min: 0, max: 2 });

export const deeds: fc.Arbitrary<Deed[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('write' as const),
      on: place,
      entry: fc.integer({ min: 0, max: 1 }),
      value: fc.constantFrom('采纳', '不采纳', '部分采纳', '改为配偶'),
      at: fc.integer({ min: 0, max: 4 }), // clocks are wrong, and agree by chance
      blind: fc.boolean(),
    }),
    fc.record({ do: fc.constant('import' as const), from: place, to: place }),
  ),
  { maxLength: 14 },
);

/** The entries of each machine after all that. */
export function replicas(list: readonly Deed[]): [Entry[], Entry[], Entry[]] {
  const machines: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const deed of list) {
    if (deed.do === 'import') {
      machines[deed.to] = mergeEntries(machines[deed.to]!, machines[deed.from]!);
      continue;
    }
    const id = `decision:f${deed.entry}`;
    const known = machines[deed.on]!.find((one) => one.id === id);
    const before = known?.fields.value;
    const field = writeField(
      before,
      deed.value,
      deed.blind ? undefined : shown(before),
      {
        site: `s${deed.on}`,
        by: `评估人${deed.on}`,
        at: deed.at,
      },
      true,
    );
    machines[deed.on] = mergeEntries(
      machines[deed.on]!.filter((one) => one.id !== id),
      [{ id, kind: 'decision', fields: { ...known?.fields, value: field } }],
    );
  }
  return machines;
}
