import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { languageAsked } from '../../../analyzer/cli/arguments.ts';
import * as readErrors from '../../../analyzer/documents/read/read-error.ts';
import { paragraph, run as textRun, wordFile } from '../../fixtures/word-file.ts';

/** What the command refuses, it refuses in the language that it was asked to speak. */
const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-language-'));
const han = /\p{Script=Han}/u;

function run(args: readonly string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

writeFileSync(join(folder, 'good.txt'), 'Rules\n第一条 为规范管理，制定本办法。\n');
writeFileSync(join(folder, 'empty.txt'), '');
writeFileSync(join(folder, 'wrong.yaml'), 'language: en\ntheme: purple\n');
writeFileSync(join(folder, 'strange.yaml'), 'language: en\nfamilies: { Z9: false }\n');
writeFileSync(join(folder, 'pack.yaml'), 'pack: { id: x, title: A pack, version: "1" }\nrules:\n  - id: y\n');
writeFileSync(join(folder, 'plain.docx'), wordFile(paragraph(textRun('Rules'))));
writeFileSync(join(folder, 'open.docx'), wordFile(paragraph(textRun('{{#opinions}}'))));

const wrong: [string, string[]][] = [
  ['no input', []],
  ['an unknown option', ['--fast', 'good.txt']],
  ['an option without its value', ['good.txt', '--format']],
  ['a format', ['--format', 'pdf', 'good.txt']],
  ['a paper', ['--paper', 'poem', 'good.txt']],
  ['a paper in a format that it lacks', ['--paper', 'opinion', '--format', 'md', 'good.txt']],
  ['a table of drafts as text', ['--paper', 'triage', '--format', 'md', 'good.txt']],
  ['the original in a format', ['--paper', 'annotated', '--format', 'docx', 'good.txt']],
  ['the original of standard input', ['--paper', 'annotated', '-']],
  ['a template as a table', ['--template', 'plain.docx', '--format', 'csv', 'good.txt']],
  ['a template that is not there', ['--template', 'none.docx', 'good.txt']],
  ['a plan', ['--plans', 'sh-145', 'good.txt']],
  ['a number of omissions', ['--omissions', 'few', 'good.txt']],
  ['a side of tracked changes', ['--changes', 'both', 'good.txt']],
  ['a number of threads', ['--jobs', 'many', 'good.txt']],
  ['a format of input', ['--input', 'csv', 'good.txt']],
  ['half of what lines of drafts take', ['--input', 'ndjson', 'good.txt']],
  ['binary files for a terminal', ['--format', 'docx', 'good.txt', 'good.txt']],
  ['an output that cannot be written', ['--out', 'no/such/x.md', '--format', 'md', 'good.txt']],
  ['an output that is a folder', ['--out', '.', '--format', 'ndjson', 'good.txt']],
  ['a file where a folder is needed', ['--out', 'empty.txt', '--format', 'md', 'good.txt', 'good.txt']],
  ['a file of settings that is not there', ['--settings', 'none.yaml', 'good.txt']],
  ['settings that are none', ['--settings', 'wrong.yaml', 'good.txt']],
  ['a rule pack that is not there', ['--pack', 'none.yaml', 'good.txt']],
  ['a rule pack that cannot be used', ['--pack', 'pack.yaml', 'good.txt']],
];

describe('wrong usage', () => {
  test.each(wrong)('%s', (_, args) => {
    const english = run(['--language', 'en', ...args]);
    expect(english.status).toBe(2);
    expect(english.err).toMatch(/\w/);
    expect(english.err).not.toMatch(han);
    expect(english.out).toBe('');
    const chinese = run(args);
    expect(chinese.status).toBe(2);
    expect(chinese.err).toMatch(han);
    expect(chinese.out).toBe('');
  });

  test('settings name the language of what is said after they are read', () => {
    const { status, err } = run(['--settings', 'strange.yaml', 'good.txt']);
    expect(status).toBe(2);
    expect(err).toContain('There is no criterion Z9');
    expect(run(['--settings', 'strange.yaml', '--language', 'zh', 'good.txt']).err).toContain(
      '没有评估要点 Z9',
    );
  });

  test('the language is found whatever else is wrong', () => {
    expect(languageAsked(['--fast', '--language=en', '--format'])).toBe('en');
    expect(languageAsked(['--language', 'zh', 'x'])).toBe('zh');
    expect(languageAsked(['--language', 'fr', 'x'])).toBeNull();
    expect(languageAsked(['x', '--language'])).toBeNull();
    expect(languageAsked(['--', '--language', 'en'])).toBeNull();
  });
});

const refused: [string, string[], string][] = [
  ['not-found', ['none.txt'], ''],
  ['empty', ['empty.txt'], ''],
  ['no-notes', ['--paper', 'annotated', '--out', 'made.docx', 'good.txt'], ''],
  ['bad-template', ['--template', 'open.docx', '--out', 'made.docx', 'good.txt'], ''],
  ['other-language', ['-'], 'Настоящее положение устанавливает порядок приема. '.repeat(4)],
  ['garbled', ['-'], new TextDecoder('gb18030').decode(Buffer.from('协管员岗位仅限男性报考。'.repeat(9)))],
];

describe('what is said of a draft', () => {
  test.each(refused)('%s', (code, args, input) => {
    const english = run(['--language', 'en', ...args], input).err;
    expect(english).toMatch(new RegExp(`^[\\w.-]+: \\w.* \\(${code}\\)\\n$`));
    expect(english).not.toMatch(han);
    const chinese = run(args, input).err;
    expect(chinese).toMatch(new RegExp(`^[\\w.-]+: .*（${code}）\\n$`));
    expect(chinese).toMatch(han);
  });

  test('what a template lacks', () => {
    const args = ['--paper', 'self', '--template', 'plain.docx', '--out', 'made.docx', 'good.txt'];
    expect(run(['--language', 'en', ...args]).err).toMatch(
      /^Fields of the program’s own paper [^\p{Script=Han}]*$/u,
    );
    expect(run(args).err).toContain('模板没有的栏目');
  });

  test('lines and tables hold it too, one way or with many threads', () => {
    const messageOf = (...args: string[]) =>
      JSON.parse(run(['--format', 'ndjson', ...args]).out.split('\n')[0]!).error;
    const english = { code: 'empty', message: 'There is no text in this file.' };
    expect(messageOf('--language', 'en', 'empty.txt')).toEqual(english);
    expect(messageOf('--language', 'en', '--jobs', '2', 'empty.txt', 'good.txt')).toEqual(english);
    expect(messageOf('empty.txt')).toEqual({ code: 'empty', message: '文件里没有文字。' });
    const table = ['--paper', 'triage', '--format', 'csv', 'none.txt', 'good.txt'];
    expect(run(['--language', 'en', ...table]).out).toContain('there is no such file');
    expect(run(table).out).toContain('文件不存在');
    const lines = ['--format', 'ndjson', '--input', 'ndjson', '-'];
    expect(run(['--language', 'en', ...lines], '[1]\n').out).not.toMatch(han);
    expect(run(lines, '[1]\n').out).toMatch(han);
  });
});

test('whatever a reader refuses, it says so in both languages', () => {
  const words = ['词', 'word'] as const;
  const made = [
    readErrors.emptyError(),
    readErrors.binaryError(),
    readErrors.pictureError('PNG'),
    readErrors.archiveError('ZIP'),
    readErrors.unsupportedError('X'),
    readErrors.oldWordError('Word 95'),
    readErrors.noTextError('1-3'),
    readErrors.passwordError(true),
    readErrors.passwordError(false),
    readErrors.encryptedError(),
    readErrors.damagedError(...words),
    readErrors.unsafeError(...words),
    readErrors.tooLargeError(3),
    readErrors.encodingError(),
  ];
  const makers = Object.keys(readErrors).filter((name) => name.endsWith('Error') && name !== 'ReadError');
  expect(new Set(makers).size).toBe(made.length - 1);
  for (const { message, messageEn } of made) {
    expect(message).toMatch(han);
    expect(messageEn).not.toMatch(han);
    expect(messageEn.length).toBeGreaterThan(20);
  }
});

test.each([
  [['--help'], '用法：'],
  [['-h', '--language', 'en'], 'Usage: '],
])('%j tells how the command is used, and is no failure', (args, beginning) => {
  const { status, out, err } = run(args);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.startsWith(beginning)).toBe(true);
});
