import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { entrySchema } from '../../../analyzer/dossier/entry-schema.ts';
import { writeField } from '../../../analyzer/dossier/field.ts';
import { mergeDossier } from '../../../analyzer/dossier/merge-dossier.ts';
import {
  type Dossier,
  MOST_ATTACHED,
  readPackage,
  writePackage,
} from '../../../analyzer/dossier/package-file.ts';
import { draftText, reviewFixture } from '../../fixtures/review.ts';
import { deeds, replicas } from './replicas.ts';

const sha256 = reviewFixture.source.sha256;
const version: Dossier['versions'][number] = {
  sha256,
  at: 5,
  name: '征求意见稿',
  language: 'zh',
  source: { name: '办法.txt', format: 'text', sha256, text: draftText },
  review: reviewFixture,
  origin: { kind: 'file' },
};
const note = {
  id: 'note:1',
  kind: 'note' as const,
  fields: { text: writeField(undefined, '建议删去。', undefined, { site: 'a', by: '王', at: 1 }) },
};
const dossier: Dossier = { id: 'r-1', versions: [version], entries: [note] };
const made = new Date(0);
const read = (bytes: Uint8Array) => readPackage(bytes, (value) => value as Dossier['versions'][number]);
const bytes = () => writePackage([dossier], made);

/** The package with one of its files replaced. */
function withFile(name: string, content: string): Uint8Array {
  const files = unzipSync(bytes());
  return zipSync({ ...files, [name]: strToU8(content) });
}

const original = { sha256, name: '办法.docx', bytes: new Uint8Array([80, 75, 3, 4, 0, 255]) };

describe('a file that travels with a review', () => {
  const attached: Dossier = { ...dossier, originals: [original] };

  it('comes back byte for byte, and costs an older program nothing of the rest', () => {
    const written = writePackage([attached], made);
    expect(read(written)).toEqual({ dossiers: [attached], setAside: [], installation: null });
    const known = Object.entries(unzipSync(written)).filter(([name]) => !name.includes('/originals/'));
    expect(Object.fromEntries(known)).toEqual(unzipSync(bytes()));
  });

  it('that is damaged is set aside and named; without its version it is nobody’s', () => {
    const files = unzipSync(writePackage([attached], made));
    const damaged = zipSync({ ...files, [`reviews/1/originals/${sha256}.json`]: strToU8('{') });
    expect(read(damaged)).toEqual({
      dossiers: [dossier],
      setAside: [{ where: `reviews/1/originals/${sha256}.bin`, why: expect.any(String) as string }],
      installation: null,
    });
    const stray = zipSync({ ...unzipSync(bytes()), 'reviews/1/originals/other.bin': strToU8('x') });
    expect(read(stray)).toEqual({ dossiers: [dossier], setAside: [], installation: null });
  });

  it('is refused where all of them are too much for a package', () => {
    const large = { ...original, bytes: new Uint8Array(MOST_ATTACHED) };
    const more = { ...dossier, originals: [large, { ...original, sha256: 'other' }] };
    expect(() => writePackage([more], made)).toThrow(expect.objectContaining({ code: 'large' }));
  });

  it('is merged alike from whichever side, once', () => {
    const file = fc.record({
      sha256: fc.constantFrom('a', 'b', 'c'),
      name: fc.constantFrom('甲.docx', '乙.docx'),
    });
    const side = fc.uniqueArray(file, { selector: (one) => one.sha256, maxLength: 3 }).map((files) => ({
      ...dossier,
      originals: files.map((one) => ({ ...one, bytes: strToU8(one.sha256) as Uint8Array<ArrayBuffer> })),
    }));
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        expect(mergeDossier(a, b)).toEqual(mergeDossier(b, a));
        expect(mergeDossier(mergeDossier(a, b), c)).toEqual(mergeDossier(a, mergeDossier(b, c)));
        const once = mergeDossier(a, b);
        expect(mergeDossier(once, b)).toEqual(once);
        expect((once.originals ?? []).map((one) => one.sha256)).toEqual(
          [...new Set([...a.originals, ...b.originals].map((one) => one.sha256))].sort(),
        );
      }),
    );
  });
});

describe('the packs and settings of a full backup', () => {
  const installation = {
    packs: [{ name: 'library.yaml', text: 'pack: {}', on: false }],
    settings: { omissions: 3, later: { much: true } },
    unit: { name: 'unit.yaml', at: 7, settings: { families: { A1: false } } },
    criteria: 'groups: []',
  };

  it('come back with the reviews, and without any', () => {
    expect(read(writePackage([dossier], made, installation))).toEqual({
      dossiers: [dossier],
      setAside: [],
      installation,
    });
    expect(read(writePackage([], made, installation)).installation).toEqual(installation);
  });

  it('that are damaged are set aside, and the reviews come in', () => {
    const files = unzipSync(writePackage([dossier], made, installation));
    for (const wrong of [{ packs: 1 }, { packs: [{ name: 'a' }] }, { unit: { name: 1 } }, { criteria: [] }]) {
      const content = strToU8(JSON.stringify({ ...installation, ...wrong }));
      expect(read(zipSync({ ...files, 'installation.json': content }))).toMatchObject({
        dossiers: [{ id: dossier.id }],
        setAside: [{ where: 'installation.json' }],
        installation: null,
      });
    }
  });
});

describe('a package', () => {
  it('gives back what was put into it', () => {
    expect(read(bytes())).toEqual({ dossiers: [dossier], setAside: [], installation: null });
    const many = [dossier, { ...dossier, id: 'r-2', entries: [] }];
    expect(read(writePackage(many, made)).dossiers).toEqual(many);
  });

  it('merges alike in both directions', () => {
    fc.assert(
      fc.property(deeds, (list) => {
        const [a, b] = replicas(list).map((entries) => ({ ...dossier, entries }));
        expect(mergeDossier(a!, b!)).toEqual(mergeDossier(b!, a!));
        const once = mergeDossier(a!, b!);
        expect(mergeDossier(once, read(writePackage([b!], made)).dossiers[0]!)).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });

  it('of a review that two people have opened is the same review from whichever side', () => {
    const mine = { ...dossier, id: 'r-2', versions: [{ ...version, at: 3, name: '先到' }] };
    const theirs = { ...dossier, versions: [{ ...version, name: '后到' }] };
    const merged = mergeDossier(mine, theirs);
    expect(merged).toEqual(mergeDossier(theirs, mine));
    expect(merged).toMatchObject({ id: 'r-1', versions: [{ at: 3, name: '先到' }] });
    expect(merged.versions).toHaveLength(1);
  });

  it('of a newer program is refused with a word about it', () => {
    const newer = withFile('hengwen.json', JSON.stringify({ format: 'hengwen/package', schema: 2 }));
    expect(() => read(newer)).toThrow(
      expect.objectContaining({ code: 'newer', message: expect.stringContaining('更新') }),
    );
  });

  it.each([
    ['something else', strToU8('第一条　制定本办法。')],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['a zip that only calls itself so', withFile('hengwen.json', '{"format":"other/package","schema":1}')],
    ['a package cut off', new Uint8Array(bytes().slice(0, 400))],
    ['nothing', new Uint8Array()],
  ])('that is %s is refused', (_case, content) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code: 'foreign' }));
  });

  it('with a damaged record keeps the rest, and names the record', () => {
    const good = JSON.stringify(note);
    const damaged = withFile(
      'reviews/1/entries.ndjson',
      `{"id":\n${good}\n{"id":"x","kind":"spell","fields":{}}\n`,
    );
    const { dossiers, setAside } = read(damaged);
    expect(dossiers[0]?.entries).toEqual([note]);
    expect(setAside.map(({ where }) => where)).toEqual([
      'reviews/1/entries.ndjson:1',
      'reviews/1/entries.ndjson:3',
    ]);
  });

  it('with a damaged version keeps the others, and without any is refused', () => {
    const files = unzipSync(writePackage([dossier, { ...dossier, id: 'r-2' }], made));
    files[`reviews/1/versions/${sha256}.json`] = strToU8('{');
    const { dossiers, setAside } = read(zipSync(files));
    expect(dossiers.map(({ id }) => id)).toEqual(['r-2']);
    expect(setAside.map(({ where }) => where)).toEqual([`reviews/1/versions/${sha256}.json`, 'reviews/1']);
    expect(() => read(withFile(`reviews/1/versions/${sha256}.json`, '{'))).toThrow(
      expect.objectContaining({ code: 'empty' }),
    );
  });

  it('changed anywhere gives a typed error or its records, never anything else', () => {
    const whole = bytes();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const broken = new Uint8Array(whole);
        broken[at] = byte;
        try {
          read(broken);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^(foreign|empty|newer)$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes no record whose fields or makers have names that every object has', () => {
    const field = { said: [{ value: 1, at: 1, by: 'a', site: 'a', n: 1 }], seen: { a: 1 } };
    const entry = { id: 'note:1', kind: 'note', fields: { text: field } };
    expect(entrySchema.safeParse(entry).success).toBe(true);
    for (const name of ['constructor', 'toString', 'hasOwnProperty']) {
      const said = [{ ...field.said[0], site: name }];
      for (const wrong of [
        { [name]: field },
        { text: { ...field, said } },
        { text: { ...field, seen: { [name]: 1 } } },
      ])
        expect(entrySchema.safeParse({ ...entry, fields: wrong }).success).toBe(false);
    }
  });

  it('takes no record without an end', () => {
    const said = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ value: n, at: n, by: 'a', site: 'a', n }));
    const takes = (field: object) =>
      entrySchema.safeParse({ id: 'note:1', kind: 'note', fields: { text: { seen: { a: 1 }, ...field } } })
        .success;
    expect(takes({ said: said(200), past: said(200) })).toBe(true);
    expect(takes({ said: said(201) })).toBe(false);
    expect(takes({ said: said(1), past: said(201) })).toBe(false);
    expect(takes({ said: [] })).toBe(false);
  });
});
