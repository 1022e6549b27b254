import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Review } from '../../../analyzer/model.ts';
import { encode } from '../documents/read/encodings.ts';
import { makePdf } from '../documents/read/pdf-fixture.ts';

/** Each gets a correct review or one clear line: never a crash, never a hang. */
const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-bad-'));

function run(args: string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr.split('\n').filter((line) => line !== '') };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

/** The review of a file, whose every quotation must stand where it is said to. */
function review(name: string, text: string): Review {
  const { out, err, status } = run(['--format', 'json', name]);
  expect(err).toEqual([]);
  const made = JSON.parse(out) as Review;
  for (const { start, end, quote } of made.findings)
    if (start !== null && end !== null) expect(text.slice(start, end)).toBe(quote);
  expect(status).toBe(made.findings.some(({ level }) => level === 'revise') ? 1 : 0);
  return made;
}

const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n`;
const revised = (made: Review) =>
  made.findings.filter(({ level }) => level === 'revise').map(({ quote }) => quote);
const draft = '岚山市招聘办法\n第一条 为了规范招聘工作，制定本办法。\n第二条 协管员岗位仅限男性报考。\n';

describe('texts that are large or strange are reviewed', () => {
  test('5 MB', () => {
    const filler = '公共服务机构应当在办事场所公布服务项目、依据、条件、程序和期限，并接受社会监督。\n';
    const text = draft + filler.repeat(Math.ceil((5 << 20) / (filler.length * 3)));
    expect(revised(review(file('large.txt', text), text))).toEqual(['仅限男性']);
  }, 60_000);

  test('5 MB in one line', () => {
    const text = `岗位仅限男性报考${'，应当公布服务项目和期限'.repeat(150_000)}。`;
    expect(revised(review(file('line.txt', text), text))).toEqual(['仅限男性']);
  }, 60_000);

  test.each([
    ['10,000 nested brackets', `第一条 ${'（'.repeat(10_000)}${'）'.repeat(10_000)}。\n${draft}`],
    ['10,000 brackets that never close', `第一条 ${'（【《“'.repeat(2500)}\n${draft}`],
    ['10,000 lead-ins', `${'下列人员：\n'.repeat(10_000)}${draft}`],
    ['characters beyond the first plane', `第一条 😀𠮷岗位仅限男性报考😀。\n${draft}`],
  ])('%s', (name, text) => {
    expect(revised(review(file(`${name.length}.txt`, text), text)).at(-1)).toBe('仅限男性');
  });

  test('lone surrogates, in a file of UTF-16', () => {
    const text = draft.replaceAll('，', '\ud83d，').replace('仅限', '\udc00仅限');
    const bytes = encode(`\ufeff${text}`, 'utf-16le');
    // Decoding makes each of them the one replacement character: nothing moves.
    expect(revised(review(file('surrogates.txt', bytes), text.toWellFormed()))).toEqual(['仅限男性']);
  });

  test('10,000 nested elements', () => {
    const page = `<html><body>${'<div>'.repeat(10_000)}<p>第二条　岗位仅限男性报考。</p></body></html>`;
    const { out, status } = run(['--format', 'json', file('nested.html', page)]);
    expect(revised(JSON.parse(out) as Review)).toEqual(['仅限男性']);
    expect(status).toBe(1);
  });
});

describe('what a page declares of its encoding is not believed', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"><title>办法</title></head><body><p>第二条　协管员岗位仅限男性报考。</p></body></html>`;
  test.each([
    ['gb18030 declared as UTF-8', encode(page('utf-8'), 'gb18030')],
    ['UTF-8 declared as gb18030', new TextEncoder().encode(page('gb18030'))],
    ['UTF-8 declared as nonsense', new TextEncoder().encode(page('x-nonsense'))],
  ])('%s', (name, bytes) => {
    const { out, err } = run(['--format', 'json', file(`${name}.html`, bytes)]);
    expect(err).toEqual([]);
    expect(revised(JSON.parse(out) as Review)).toEqual(['仅限男性']);
  });
});

describe('one line says what is wrong', () => {
  test.each([
    ['nothing but white space', '  \u3000\r\n\t', 'empty'],
    ['bytes of a program', Uint8Array.from({ length: 5000 }, (_, i) => i * 7919), 'binary'],
    ['a picture named .txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'picture'],
    ['a Word file cut off', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), 'damaged'],
  ])('%s, as a file and on standard input', (_, content, code) => {
    for (const { status, out, err } of [run([file('bad.txt', content)]), run(['-'], content)]) {
      expect(status).toBe(2);
      expect(out).toBe('');
      expect(err).toEqual([expect.stringContaining(code)]);
    }
  });

  test.each([
    ['another language', 'Настоящее положение устанавливает порядок приема. '.repeat(4), 'other-language'],
    ['garbled text', new TextDecoder('gb18030').decode(new TextEncoder().encode(draft.repeat(3))), 'garbled'],
  ])('%s is reviewed all the same, with a warning', (_, text, code) => {
    const { status, out, err } = run(['--format', 'json', file('foreign.txt', text)]);
    expect(err).toEqual([expect.stringContaining(code)]);
    expect((JSON.parse(out) as Review).schema).toBe('hengwen/review@1');
    expect(status).toBe(0);
  });

  test('a file among many that cannot be read is one line, and the rest is reviewed', () => {
    mkdirSync(join(folder, 'many'));
    for (const [name, content] of [
      ['a.txt', draft],
      ['b.txt', ''],
      ['c.txt', Uint8Array.of(0, 1, 2, 3, 0, 9)],
      ['d.txt', draft],
    ] as const)
      file(join('many', name), content);
    const { status, out } = run(['--format', 'ndjson', 'many']);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { error?: { code: string } });
    expect(rows.map(({ error }) => error?.code)).toEqual([undefined, 'empty', 'binary', undefined]);
    expect(status).toBe(2);
  });

  test('a PDF that misleads as to where its pages are is read, and the next file as well', () => {
    const page = (text: string) => ({ texts: [{ text, x: 90, y: 700 }] });
    const pdf = Buffer.from(makePdf(['甲', '乙', '丙'].map((sign) => page(`岗位${sign}仅限男性报考。`))));
    const sound = pdf.toString('latin1');
    // The table of the objects: each page stands one byte further on than it says.
    const pages = [...sound.matchAll(/\d+ 0 obj\n<< \/Type \/Page \//g)].map(({ index }) => index);
    const misleading = pages.reduce((made, at) => made.replace(entry(at), entry(at + 1)), sound);
    const names = [file('misleading.pdf', Buffer.from(misleading, 'latin1')), file('next.txt', draft)];
    const { out, err } = run(['--format', 'ndjson', ...names]);
    expect(err).toEqual([]);
    const rows = out
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as { review: Review });
    expect(rows.map(({ review }) => revised(review).length)).toEqual([3, 1]);
  });

  test('a place that cannot be written to', () => {
    const { status, err } = run(['--format', 'md', '--out', 'no/such/folder/x.md', file('good.txt', draft)]);
    expect(status).toBe(2);
    expect(err[0]).toContain('--out');
    expect(() => readFileSync(join(folder, 'no'))).toThrow();
  });
});
