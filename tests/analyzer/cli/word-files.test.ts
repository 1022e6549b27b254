import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDoc } from '../documents/read/doc/make-doc.ts';
import { makeDocx, p, r } from '../documents/read/docx/make-docx.ts';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-word-'));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8' });

const change = 'w:author="a" w:date="2026-01-01T00:00:00Z"';
const body = [
  p(r('岚山市招聘办法')),
  p(
    r('第一条 协管员岗位'),
    `<w:del ${change}><w:r><w:delText>仅限男性</w:delText></w:r></w:del>`,
    `<w:ins ${change}>${r('向社会公开')}</w:ins>`,
    r('报考。'),
  ),
].join('');
writeFileSync(join(folder, 'a.docx'), makeDocx({ body }));
writeFileSync(join(folder, 'b.doc'), makeDoc({ paragraphs: [{ text: '甲\r' }], flags: 0x0100 }));
writeFileSync(join(folder, 'c.doc'), makeDoc({ paragraphs: [{ text: '第一条 保安仅限男性报考。\r' }] }));

test('the final text of a Word file is reviewed, or the original on request', () => {
  expect(run('a.docx').status).toBe(0);
  const original = run('--changes', 'original', '--format', 'json', 'a.docx');
  expect(original.status).toBe(1);
  expect(original.stdout).toContain('仅限男性');
  expect(run('--changes', 'both', 'a.docx').stderr).toContain('original');
});

test('a file that is refused does not stop the others', () => {
  const { status, stdout } = run('--format', 'ndjson', 'b.doc', 'c.doc');
  const [refused, read] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { error?: { code: string } });
  expect(status).toBe(2);
  expect(refused?.error?.code).toBe('encrypted');
  expect(read?.error).toBeUndefined();
});
