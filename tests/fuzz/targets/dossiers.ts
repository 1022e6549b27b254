import { type Entry, mergeEntries } from '../../../analyzer/dossier/entry.ts';
import { shown, writeField } from '../../../analyzer/dossier/field.ts';
import { PackageError } from '../../../analyzer/dossier/package-error.ts';
import { type Dossier, readPackage, writePackage } from '../../../analyzer/dossier/package-file.ts';
import { mutatedFile } from '../bytes.ts';
import { type Random, randomOf } from '../random.ts';
import { must, type Target } from '../target.ts';
import { pieces } from '../texts.ts';

/** What several people said about a review, and the packages that carry it between them. */

const NAMES = ['value', 'reason', '评估'];
const SITES = ['a', 'b', 'c'];
/** What a forged package may call its fields and its makers. */
const FORGED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''];

/** What one machine holds after some writing; `known` is what it had before. */
function written(random: Random, site: string, known: readonly Entry[]): Entry[] {
  let entries = [...known];
  for (let n = random.int(8); n > 0; n--) {
    const id = `decision:${random.pick(NAMES)}`;
    const field = random.pick(NAMES);
    const before = entries.find((one) => one.id === id);
    const old = Object.hasOwn(before?.fields ?? {}, field) ? before?.fields[field] : undefined;
    const base = old && random.chance(0.5) ? shown(old) : undefined;
    const said = writeField(old, pieces(random, random.int(4)), base, { site, by: site, at: random.int(4) });
    const fields = Object.fromEntries([...Object.entries(before?.fields ?? {}), [field, said]]);
    entries = mergeEntries(
      entries.filter((one) => one.id !== id),
      [{ id, kind: 'decision', fields }],
    );
  }
  return entries;
}

/** As JSON with the keys of every object in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

const merging: Target = {
  name: 'merge',
  make: (random) => ({ texts: [String(random.int(2 ** 31))] }),
  async check({ texts: [seed = '0'] }) {
    const random = randomOf(Number(seed) || 0);
    const start = written(random, 's', []);
    const [a, b, c] = SITES.map((site) => written(random, site, random.chance(0.7) ? start : [])) as [
      Entry[],
      Entry[],
      Entry[],
    ];
    const same = (one: Entry[], other: Entry[], what: string) => must(inOrder(one) === inOrder(other), what);
    const ab = mergeEntries(a, b);
    same(ab, mergeEntries(b, a), 'a merge does not depend on its order');
    same(mergeEntries(ab, c), mergeEntries(a, mergeEntries(b, c)), 'nor on what was merged first');
    same(mergeEntries(ab, b), ab, 'the same again changes nothing');
  },
};

/** As much as a package is asked to hold: the rest is checked by who keeps it. */
function asVersion(value: unknown): Dossier['versions'][number] {
  if (typeof value !== 'object' || value === null || !('sha256' in value)) throw new Error('no version');
  return value as Dossier['versions'][number];
}

/** The same entry under names that every object has. */
function forged(entry: Entry, random: Random): Entry {
  const text = JSON.stringify(entry).replaceAll(
    `"${random.pick([...NAMES, ...SITES])}"`,
    JSON.stringify(random.pick(FORGED)),
  );
  return JSON.parse(text) as Entry;
}

const unpacking: Target = {
  name: 'package',
  make(random) {
    const version = {
      sha256: 'digest',
      at: 1,
      name: pieces(random, 3),
      language: 'zh',
      source: {},
      review: {},
      origin: {},
    };
    const dossiers = Array.from({ length: random.int(4) }, (_, i) => ({
      id: `review-${i}`,
      versions: [version] as unknown as Dossier['versions'],
      entries: written(random, 's', []).map((entry) => (random.chance(0.3) ? forged(entry, random) : entry)),
    }));
    const bytes = writePackage(dossiers, new Date(0));
    return {
      texts: [],
      file: { name: 'x.hengwen', bytes: random.chance(0.1) ? bytes : mutatedFile(bytes, random) },
    };
  },
  async check({ file }) {
    try {
      const { dossiers, setAside } = readPackage(file!.bytes, asVersion);
      for (const { why, where } of setAside) must(why !== '' && where !== '', 'what is set aside is named');
      for (const { id, entries } of dossiers) {
        must(typeof id === 'string', 'a review has its id');
        const once = mergeEntries(entries, entries);
        must(
          JSON.stringify(mergeEntries(once, entries)) === JSON.stringify(once),
          'what was read can be merged',
        );
      }
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
    }
  },
};

export const dossierTargets: readonly Target[] = [merging, unpacking];
