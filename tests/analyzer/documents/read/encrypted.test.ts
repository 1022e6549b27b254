import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { annotateOriginal } from '../../../../analyzer/documents/write/index.ts';
import { labelsFixture } from '../../../fixtures/labels.ts';
import { reviewFixture } from '../../../fixtures/review.ts';
import { paragraph, run, wordFile } from '../../../fixtures/word-file.ts';
import { makeOle } from '../package/make-ole.ts';
import { agileFile, standardFile } from './encrypt-fixture.ts';

const host = { sha256: async (bytes: Uint8Array) => `digest of ${bytes.length}` };
// Longer than one segment of 4,096 bytes, as what is inside is compressed.
const noise = Array.from({ length: 9000 }, (_none, i) =>
  String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000)),
);
const words = '协管员岗位仅限男性报考。';
const plain = wordFile([paragraph(run(words)), paragraph(run(noise.join('')))].join(''));
const open = (file: Uint8Array, password?: string) =>
  readDocument(file, '草案.docx', host, password === undefined ? {} : { password });
const code = (file: Uint8Array, password?: string) =>
  open(file, password).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );

describe.each([
  ['since Word 2010', agileFile],
  ['of Word 2007', standardFile],
])('a Word file under a password, as %s', (_name, protect) => {
  const file = protect(plain, '密码 a1');

  it('is read with it, as what is inside; its digest is the file’s', async () => {
    const source = await open(file, '密码 a1');
    expect(source.text).toBe(`${words}\n${noise.join('')}`);
    expect(source.format).toBe('docx');
    expect(source.sha256).toBe(`digest of ${file.length}`);
  });

  it('says whether a password is needed or wrong', async () => {
    expect(await code(file)).toBe('encrypted');
    expect(await code(file, '')).toBe('encrypted');
    expect(await code(file, '密码 a2')).toBe('wrong-password');
  });

  it('is damaged where it is cut off', async () => {
    expect(await code(file.slice(0, 3000), '密码 a1')).toBe('damaged');
  });
});

it('another kind of file under a password is told by what is inside', async () => {
  expect(await code(agileFile(new TextEncoder().encode('正文'.repeat(20)), 'a'), 'a')).toBe('read');
  expect(await code(agileFile(new Uint8Array(40).fill(0), 'a'), 'a')).not.toBe('read');
});

it('other ways of encryption are refused', async () => {
  const other = (info: Uint8Array) => makeOle({ EncryptionInfo: info, EncryptedPackage: new Uint8Array(64) });
  expect(await code(agileFile(plain, 'a', { chaining: 'CFB' }), 'a')).toBe('encrypted');
  expect(await code(other(Uint8Array.of(4, 0, 3, 0, 0, 0, 0, 0, 0, 0)), 'a')).toBe('encrypted');
  // So many rounds would keep the machine for minutes.
  expect(await code(agileFile(plain, 'a', { spins: 2_000_001 }), 'a')).toBe('encrypted');
  const short = Uint8Array.of(4, 0, 2, 0, 0, 0, 0, 0, 9, 9, 9, 9, ...new Uint8Array(8), 0x0e, 0x66, 0, 0);
  expect(await code(other(short), 'a')).toBe('damaged');
});

it('notes go into a copy without the password', async () => {
  const file = agileFile(plain, 'a');
  const source = await open(file, 'a');
  const review = {
    ...reviewFixture,
    source: { ...reviewFixture.source, sha256: source.sha256 },
    findings: [{ ...reviewFixture.findings[0]!, start: 5, end: 9, quote: '仅限男性' }],
  };
  const input = {
    review,
    labels: labelsFixture,
    at: new Date(0),
    language: 'zh',
    text: source.text,
  } as const;
  const made = await annotateOriginal(input, { bytes: file, source }, false, 'a');
  expect(made.comments).toBe(1);
  expect((await open(made.bytes)).comments?.[0]).toMatchObject({ start: 5, end: 9 });
});
