import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictsIn, mergeEntries } from '../../../analyzer/dossier/entry.ts';
import { type Field, rivals, settleField, shown, writeField } from '../../../analyzer/dossier/field.ts';
import { deeds, replicas } from './replicas.ts';

const writer = (site: string, at: number) => ({ site, by: site, at });

describe('merging what several people said', () => {
  it('gives the same whatever is merged first, and in whatever groups', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const [a, b, c] = replicas(list);
        expect(mergeEntries(a, b)).toEqual(mergeEntries(b, a));
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const [a, b] = replicas(list);
        const once = mergeEntries(a, b);
        expect(mergeEntries(once, b)).toEqual(once);
        expect(mergeEntries(once, a)).toEqual(once);
        expect(mergeEntries(a, a)).toEqual(a);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same where a restored disk or a forged file has written one number twice', () => {
    const of = (value: string) => [
      {
        id: 'note:1',
        kind: 'note' as const,
        fields: { text: writeField(undefined, value, undefined, writer('a', 1)) },
      },
    ];
    const merged = mergeEntries(of('甲'), of('乙'));
    expect(merged).toEqual(mergeEntries(of('乙'), of('甲')));
    expect(merged[0]!.fields.text!.said).toHaveLength(1);
  });

  it('keeps what was last written on every machine, unless somebody who saw it wrote anew', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const machines = replicas(list);
        const all = mergeEntries(mergeEntries(machines[0], machines[1]), machines[2]);
        for (const machine of machines)
          for (const { id, fields } of machine)
            for (const { value, site, n } of fields.value!.said) {
              const merged = all.find((one) => one.id === id)!.fields.value!;
              const there = merged.said.some((one) => one.site === site && one.n === n);
              const replaced = machines.some((other) => {
                const field = other.find((one) => one.id === id)?.fields.value;
                return (
                  (field?.seen[site] ?? 0) >= n && !field?.said.some((s) => s.site === site && s.n === n)
                );
              });
              expect(there || replaced, String(value)).toBe(true);
            }
      }),
      { numRuns: 1000 },
    );
  });

  it('lists as conflicts only values that differ and did not know of each other', () => {
    const start = writeField(undefined, '采纳', undefined, writer('a', 1));
    const mine = writeField(start, '不采纳', '采纳', writer('a', 2));
    const theirs = writeField(start, '部分采纳', '采纳', writer('b', 3));
    const same = writeField(start, '不采纳', '采纳', writer('c', 9));
    const entry = (value: Field) => ({ id: 'decision:f', kind: 'decision' as const, fields: { value } });
    const both = mergeEntries([entry(mine)], [entry(theirs)]);
    expect(
      conflictsIn(both).map(({ field, rivals: said }) => [field, said.map(({ value }) => value)]),
    ).toEqual([['value', ['部分采纳', '不采纳']]]);
    expect(conflictsIn(mergeEntries([entry(mine)], [entry(same)]))).toEqual([]);
    expect(conflictsIn(mergeEntries([entry(mine)], [entry(start)]))).toEqual([]);
    const settled = entry(settleField(both[0]!.fields.value, '不采纳', writer('a', 10)));
    const back = mergeEntries(mergeEntries([entry(theirs)], [settled]), [entry(mine)]);
    expect(conflictsIn(back)).toEqual([]);
    expect(shown(back[0]!.fields.value)).toBe('不采纳');
  });
});

describe('a field whose changes are part of the record', () => {
  it('keeps on every machine what was said before, whatever is merged first', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const [a, b, c] = replicas(list);
        const all = mergeEntries(mergeEntries(a, b), c);
        for (const { id, fields } of [...a, ...b, ...c]) {
          const { said, past = [] } = fields.value!;
          const merged = all.find((one) => one.id === id)!.fields.value!;
          const told = [...merged.said, ...(merged.past ?? [])].map(({ site, n }) => `${n}@${site}`);
          expect(told).toEqual(
            expect.arrayContaining([...said, ...past].map(({ site, n }) => `${n}@${site}`)),
          );
          expect(new Set(told).size).toBe(told.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('forgets the oldest of very many, and of words keeps the last only', () => {
    let value: Field | undefined;
    let text: Field | undefined;
    for (let n = 0; n < 80; n++) {
      value = writeField(value, `值${n}`, shown(value), writer('a', n), true);
      text = writeField(text, `文${n}`, shown(text), writer('a', n));
    }
    expect(value!.past).toHaveLength(50);
    expect(value!.past![0]!.value).toBe('值78');
    expect(text!.past).toBeUndefined();
    const note = (field: Field) => [{ id: 'note:1', kind: 'note' as const, fields: { text: field } }];
    const older = writeField(undefined, '旧文', undefined, writer('a', 1));
    const newer = writeField(older, '新文', '旧文', writer('a', 2));
    expect(JSON.stringify(mergeEntries(note(older), note(newer)))).not.toContain('旧文');
  });
});

describe('a field', () => {
  it('written over what its writer saw has one value; over what changed meanwhile it has both', () => {
    const first = writeField(undefined, '建', undefined, writer('a', 1));
    const second = writeField(first, '建议', '建', writer('a', 2));
    expect(second.said.map(({ value }) => value)).toEqual(['建议']);
    // The other tab still shows 建.
    const other = writeField(second, '建筑', '建', writer('a', 3));
    expect(rivals(other).map(({ value }) => value)).toEqual(['建筑', '建议']);
  });

  it('written as it is stays as it is, to the byte', () => {
    const field = writeField(undefined, { a: [1, '二'] }, undefined, writer('a', 1));
    expect(writeField(field, { a: [1, '二'] }, undefined, writer('b', 5))).toBe(field);
  });
});
