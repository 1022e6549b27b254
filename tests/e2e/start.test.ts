import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Review } from '../../analyzer/model.ts';
import { allWordsOf } from './support/office-file.ts';

/** `npm start` on a machine without a display, as README.md tells a newcomer to run it. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hengwen-start-'));

interface Outcome {
  status: number;
  out: string;
  err: string[];
  /** The files it says it has left, by what they are. */
  files: Map<string, string>;
}

function start(...args: string[]): Promise<Outcome> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return new Promise((resolve) => {
    execFile('npm', ['start', '--silent', '--', ...args], { cwd: root, env }, (error, out, err) => {
      const named = out.split('\n').filter((line) => line.startsWith('out/'));
      resolve({
        status: error ? Number(error.code) : 0,
        out,
        // npm itself may have something to say of the machine's settings.
        err: err.split('\n').filter((line) => line !== '' && !line.startsWith('npm ')),
        files: new Map(named.map((path) => [extname(path), join(root, path)])),
      });
    });
  });
}

function draft(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const reviewIn = ({ files }: Outcome) => JSON.parse(readFileSync(files.get('.json')!, 'utf8')) as Review;

describe('npm start', () => {
  let sample: Outcome;
  const begun = Date.now();
  beforeAll(async () => {
    sample = await start();
  });

  test('reviews the sample and prints the findings', () => {
    expect(sample.err).toEqual([]);
    expect(sample.status).toBe(0);
    expect(sample.out).toContain('青禾市公共服务与用工管理办法');
    expect(sample.out).toContain('仅限男性');
    expect(sample.out).toContain('《妇女权益保障法》');
  });

  test('leaves a picture of the page with its panel, and the checklist', () => {
    expect([...sample.files.keys()]).toEqual(['.png', '.docx', '.xlsx', '.json']);
    for (const path of sample.files.values()) expect(statSync(path).mtimeMs).toBeGreaterThanOrEqual(begun);
    const picture = readFileSync(sample.files.get('.png')!);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(1300); // the page and 360 px of panel
    const words = allWordsOf(sample.files.get('.docx')!);
    for (const { quote } of reviewIn(sample).findings.filter(({ level }) => level === 'revise'))
      expect(words).toContain(quote);
  });
});

test('npm start -- my-draft.txt reviews that file, its broken lines joined', async () => {
  const text = `岚山市招聘办法
第一条　为了规范招聘工作，保护应聘人员的合法权益，维护公平竞争的市场秩序，根据有关法律、
法规，结合本市实际，制定本办法。
第二条　城市管理协管员应当熟悉本市的道路和公共设施，能够适应夜间值守，岗位仅限男
性报考，报名时间另行公布，应聘人员应当提交身份证和学历证书，并对材料的真实性负责。
`;
  const outcome = await start(draft('my-draft.txt', text));
  expect(outcome.err).toEqual([]);
  expect(outcome.status).toBe(0);
  const { draft: reviewed, findings } = reviewIn(outcome);
  expect(reviewed.title).toBe('岚山市招聘办法');
  const revised = findings.filter(({ level }) => level === 'revise').map(({ quote }) => quote);
  expect(revised.map((quote) => quote?.replace(/\s/g, ''))).toEqual(['仅限男性']);
  expect(outcome.out).toContain('仅限男性');
});

test.each([
  ['a missing file', () => join(folder, 'nothing.txt'), '文件不存在'],
  ['a folder', () => folder, '是文件夹'],
  ['an empty file', () => draft('empty.txt', ''), '没有文字'],
  ['binary bytes', () => draft('bytes.txt', Uint8Array.of(0, 1, 2, 255, 254, 0, 7)), '不是文本文件'],
  ['an unknown option', () => '--fast', '没有选项 --fast'],
  [
    'a text in another language',
    () =>
      draft('russe.txt', 'Настоящее положение устанавливает порядок приема на работу служащих. '.repeat(3)),
    '不是中文',
  ],
])('%s: one line says so, and nothing else is printed', async (_, argument, words) => {
  const { status, out, err } = await start(argument());
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toEqual([expect.stringContaining(words)]);
});
