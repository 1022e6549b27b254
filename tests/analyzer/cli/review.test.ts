import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-cli-'));
const bad = '某招聘公告\n第一条 本岗位仅限男性报考。\n';
const good = '某办法\n第一条 为规范管理，制定本办法。\n';

function run(args: string[], input?: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { input, cwd: folder });
  return { status, out: stdout.toString(), bytes: stdout, err: stderr.toString() };
}

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('exit status', () => {
  test('0 without a revise finding, 1 with one', () => {
    expect(run([file('good.txt', good)]).status).toBe(0);
    expect(run([file('bad.txt', bad)]).status).toBe(1);
  });

  test.each([
    ['no input', []],
    ['an unknown option', ['--fast', 'x.txt']],
    ['an unknown format', ['--format', 'pdf', 'x.txt']],
    ['an unknown plan', ['--plans', 'sh-145', 'x.txt']],
    ['an option without its value', ['--format']],
    ['lines of drafts for a person', ['--input', 'ndjson', '-']],
    ['a number of omissions that is none', ['--omissions', 'few', 'x.txt']],
  ])('2 for %s, with one line that says so', (_, args) => {
    const { status, err, out } = run(args);
    expect(status).toBe(2);
    expect(err.split('\n')[0]).toMatch(/没有|缺少/);
    expect(out).toBe('');
  });

  test.each([
    ['a missing file', 'nothing.txt', null, 'not-found'],
    ['an empty file', 'empty.txt', Buffer.alloc(0), 'empty'],
    [
      'binary bytes named .txt',
      'binary.txt',
      Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3, 0, 255, 254, 0, 7, 0, 0, 9, 0]),
      'binary',
    ],
  ])('2 for %s, with one line', (_, name, content, code) => {
    const path = content === null ? join(folder, name) : file(name, content);
    const { status, err } = run([path]);
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(code);
  });
});

describe('formats', () => {
  test('json is one Review, from standard input too', () => {
    const { out } = run(['--format', 'json', '-'], bad);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'hengwen/review@1',
      outcome: 'E',
      source: { chars: bad.length },
    });
  });

  test('omissions: at most five, as many as asked, or all', () => {
    const draft =
      '公共厕所和避难场所应当设置标志。\n社区公园应当设置座椅。\n专家委员会由五人组成。\n公开招聘按照程序进行。\n人民调解员应当公道。\n';
    const count = (...more: string[]) =>
      JSON.parse(run(['--format', 'json', ...more, '-'], draft).out).findings.filter(
        (f: { kind: string }) => f.kind === 'omission',
      ).length;
    expect(count()).toBe(5);
    expect(count('--omissions', '2')).toBe(2);
    expect(count('--omissions', 'all')).toBeGreaterThan(5);
  });

  test('a file of settings holds, but for what the command line says itself', () => {
    const settings = file(
      'unit.yaml',
      'omissions: 0\nlanguage: en\nallowed:\n  - phrase: 本岗位仅限男性报考\n    reason: 法定岗位\n',
    );
    const made = (...more: string[]) =>
      JSON.parse(run(['--format', 'json', '--settings', settings, ...more, '-'], bad).out);
    expect(made()).toMatchObject({
      findings: [],
      allowed: [{ phrase: '本岗位仅限男性报考', reason: '法定岗位', finding: { quote: '仅限男性' } }],
    });
    expect(made().allowed[0].finding.message).toMatch(/^[\x20-\x7e’–]+$/);
    expect(made('--language', 'zh').allowed[0].finding.message).toMatch(/\p{Script=Han}/u);
    expect(run(['--settings', settings, '--language', 'zh', '-'], bad)).toMatchObject({ status: 0 });
    const { out } = run(['--settings', settings, '--language', 'zh', '--format', 'md', '-'], bad);
    expect(out).toContain('允许的表述');
    expect(out).toContain('法定岗位');
  });

  test('a file of settings that is none is refused with its line, and so is what nobody knows', () => {
    expect(run(['--settings', file('wrong.yaml', 'omissions: 3\ntheme: purple\n'), '-'], bad)).toMatchObject({
      status: 2,
      err: expect.stringContaining('wrong.yaml:2'),
    });
    expect(run(['--settings', 'nowhere.yaml', '-'], bad).err).toContain('没有设置文件');
    const strange = file('strange.yaml', 'families: { Z9: false }\n');
    expect(run(['--settings', strange, '-'], bad).err).toContain('没有评估要点 Z9');
  });

  test('ndjson prints one line a draft, in order, errors among them', () => {
    const inner = join(folder, 'batch', 'inner');
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(folder, 'batch', 'a.txt'), bad);
    writeFileSync(join(folder, 'batch', 'b.txt'), '');
    writeFileSync(join(inner, 'c.txt'), good);
    const { status, out } = run(['--format', 'ndjson', join(folder, 'batch')]);
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: string; review?: object; error?: object });
    expect(rows.map((r) => r.source.slice(folder.length + 7))).toEqual(['a.txt', 'b.txt', 'inner/c.txt']);
    expect(rows.map((r) => Object.keys(r)[1])).toEqual(['review', 'error', 'review']);
    expect(rows[1]!.error).toMatchObject({ code: 'empty' });
    expect(status).toBe(2);
  });

  test('lines of drafts from standard input: one result a line, in order, whatever a line holds', () => {
    const lines = [
      JSON.stringify({ source: 'a', text: bad }),
      '{"source": "b"',
      '',
      JSON.stringify({ source: 'c', text: ' ' }),
      '[1]',
      JSON.stringify({ source: 'd', text: good }),
    ];
    const { out, status } = run(['--format', 'ndjson', '--input', 'ndjson', '-'], lines.join('\n'));
    const rows = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { source: string; error?: { code: string } });
    expect(rows.map((row) => row.source)).toEqual(['a', 'line 2', 'c', 'line 5', 'd']);
    expect(rows.map((row) => row.error?.code)).toEqual([
      undefined,
      'not-a-record',
      'empty',
      'not-a-record',
      undefined,
    ]);
    expect(status).toBe(2);
  });

  test.each(['pretty', 'md', 'csv', 'sarif'])('%s names the finding', (format) => {
    const { out, status } = run(['--format', format, file('bad.txt', bad)]);
    expect(status).toBe(1);
    expect(out).toContain('仅限男性');
  });

  test.each(['docx', 'xlsx'])('%s goes to a file or a pipe', (format) => {
    const path = join(folder, `out.${format}`);
    expect(run(['--format', format, '--out', path, file('bad.txt', bad)]).status).toBe(1);
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    expect(
      run(['--format', format, file('bad.txt', bad)])
        .bytes.subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('several drafts go into a folder, also with one title', () => {
    const out = join(folder, 'reports');
    run(['--format', 'md', '--out', out, file('one.txt', bad), file('two.txt', bad)]);
    expect(readdirSync(out)).toHaveLength(2);
    expect(existsSync(out)).toBe(true);
  });
});
