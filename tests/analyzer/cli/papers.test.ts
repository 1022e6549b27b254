import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { paragraph, run as textRun, wordFile } from '../../fixtures/word-file.ts';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-papers-'));
const word = join(folder, '草案.docx');
const text = join(folder, '草案.txt');
writeFileSync(
  word,
  wordFile(['某招聘公告', '第一条 本岗位仅限男性报考。'].map((line) => paragraph(textRun(line))).join('')),
);
writeFileSync(text, '某招聘公告\n第一条 本岗位仅限男性报考。\n');

function run(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder });
  return { status, err: stderr.toString() };
}

test('a paper is a Word file where no format is named', () => {
  expect(run('--paper', 'opinion', '--out', 'o.docx', text).status).toBe(1);
  const parts = unzipSync(readFileSync(join(folder, 'o.docx')));
  expect(strFromU8(parts['word/document.xml']!)).toContain('评估意见书');
});

test('the original comes back with comments at the words', () => {
  expect(run('--paper', 'annotated', '--out', 'a.docx', word).status).toBe(1);
  const parts = unzipSync(readFileSync(join(folder, 'a.docx')));
  expect(strFromU8(parts['word/comments.xml']!)).toContain('w:author="衡文"');
});

test('what cannot carry notes is refused in one line, and leaves no file', () => {
  const { status, err } = run('--paper', 'annotated', '--out', 'none.docx', text);
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain('（no-notes）');
  expect(existsSync(join(folder, 'none.docx'))).toBe(false);
});

test.each([
  ['--paper', 'nothing', 'x.txt'],
  ['--paper', 'opinion', '--format', 'csv', 'x.txt'],
  ['--paper', 'annotated', '--format', 'docx', 'x.txt'],
])('wrong usage: %s %s %s', (...args) => {
  expect(run(...args).status).toBe(2);
});
