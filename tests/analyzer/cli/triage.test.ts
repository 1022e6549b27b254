import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-triage-'));
const drafts = join(folder, 'drafts');
mkdirSync(join(drafts, 'more'), { recursive: true });
writeFileSync(join(drafts, 'bad.txt'), '某招聘公告\n第一条 本岗位仅限男性报考。\n');
writeFileSync(join(drafts, 'more', 'good.txt'), '某档案管理办法\n第一条 为规范管理，制定本办法。\n');
writeFileSync(join(drafts, '~$bad.docx'), 'a lock');

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: folder });
  return { status, out: stdout.toString(), err: stderr.toString() };
}
const rowsOf = (csv: string) => csv.trim().split('\r\n').slice(1);

test('a folder as csv is one table, the first to assess on top, and only what a person sees as a file', () => {
  const { status, out } = run('--format', 'csv', drafts);
  expect(status).toBe(1);
  expect(rowsOf(out).map((row) => row.split(',').slice(0, 2).join())).toEqual(['1,■ 优先评估', '2,○ 无需']);
  expect(rowsOf(out)[0]).toContain(join(drafts, 'bad.txt'));
});

test('the table is the same whatever the number of threads, and named files count as a folder', () => {
  const one = run('--format', 'csv', '--jobs', '1', drafts);
  expect(run('--format', 'csv', '--jobs', '2', drafts).out).toBe(one.out);
  const named = run('--format', 'csv', join(drafts, 'bad.txt'), join(drafts, 'more', 'good.txt'));
  expect(named.out).toBe(one.out);
});

test('what cannot be read is a row with its reason, and the status says so', () => {
  const empty = join(folder, 'empty.docx');
  writeFileSync(empty, '');
  const { status, out, err } = run('--format', 'csv', empty, join(drafts, 'bad.txt'));
  expect(status).toBe(2);
  expect(rowsOf(out).at(-1)).toMatch(/^2,未能评估,,.*empty\.docx,文件里没有文字/);
  expect(err).toContain('empty.docx');
});

test('xlsx goes to the file that is named', () => {
  const out = join(folder, 'table.xlsx');
  expect(run('--format', 'xlsx', '--out', out, drafts).status).toBe(1);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

test('to a folder goes a checklist for each, as --paper checklist asks; one file is its checklist', () => {
  const out = join(folder, 'lists');
  expect(run('--format', 'xlsx', '--out', `${out}/`, drafts).status).toBe(1);
  expect(readdirSync(out)).toHaveLength(2);
  expect(readdirSync(out)[0]).toMatch(/^性别平等评估清单-/);
  expect(run('--format', 'csv', join(drafts, 'bad.txt')).out).toContain('序号,条文,问题');
});

test('the table can be asked for by its name, of one draft too, and has no other format', () => {
  expect(rowsOf(run('--paper', 'triage', '--format', 'csv', join(drafts, 'bad.txt')).out)).toHaveLength(1);
  const { status, err } = run('--paper', 'triage', '--format', 'md', drafts);
  expect(status).toBe(2);
  expect(err).toContain('triage 没有格式 md');
  const nowhere = join(folder, 'none', 'table.csv');
  expect(run('--format', 'csv', '--out', nowhere, drafts).status).toBe(2);
  expect(existsSync(nowhere)).toBe(false);
});

test('a unit’s own template is filled, and what does not fit is told', async () => {
  const template = join(folder, '模板.docx');
  const document = new Document({
    sections: [{ children: [new Paragraph('文件：{{文件名称}} {{nonsense}}{{#意见}}{{问题}}{{/意见}}')] }],
  });
  writeFileSync(template, new Uint8Array(await Packer.toArrayBuffer(document)));
  const out = join(folder, '填好.docx');
  const draft = join(drafts, 'bad.txt');
  const { status, err } = run('--paper', 'self', '--template', template, '--out', out, draft);
  expect(status).toBe(1);
  expect(err).toContain('不认识的栏目，已留空：nonsense');
  expect(err).toContain('评估要点.评估问题');
  const words = strFromU8(unzipSync(readFileSync(out))['word/document.xml']!);
  expect(words).toContain('某招聘公告');
  expect(run('--paper', 'annotated', '--template', template, draft).status).toBe(2);
  expect(run('--template', join(folder, 'none.docx'), draft).err).toContain('没有模板');
});
