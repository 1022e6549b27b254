import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openAnalyzer } from '../../../analyzer/cli/node.ts';
import type { Review } from '../../../analyzer/model.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const main = path('../../../analyzer/cli/main.ts');
const pack = path('../../fixtures/packs/library.yaml');
const draft = '读者须知\n第一条 自习室谢绝婴儿车进入。\n';

function run(args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args, '-'], { input: draft });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

test('--pack: the review is made with the pack, and papers say which rules are its own', () => {
  const { knowledge, findings } = JSON.parse(run(['--pack', pack, '--format', 'json']).out) as Review;
  expect(knowledge.packs?.map(({ id }) => id)).toEqual(['city-library']);
  expect(findings.map((finding) => finding.pack)).toContain('city-library');
  expect(run(['--pack', pack]).out).toContain('（规则包：市图书馆补充规则）');
  expect(run([]).out).not.toContain('规则包');
});

test('--pack: a pack that cannot be used ends the command with file, line and reason', () => {
  const broken = join(mkdtempSync(join(tmpdir(), 'hengwen-pack-')), 'broken.yaml');
  writeFileSync(broken, 'pack: { id: x, title: 一个包, version: "1" }\nrules:\n  - id: y\n');
  const { status, err } = run(['--pack', broken]);
  expect(status).toBe(2);
  expect(err).toMatch(new RegExp(`^${broken}:3: rules\\.0`));
  expect(run(['--pack', 'nowhere.yaml']).err).toContain('nowhere.yaml: 规则包无法读取');
});

test('the library opens packs by their paths', async () => {
  const analyzer = await openAnalyzer({ packs: [pack] });
  const { findings } = await analyzer.review({ name: 'd', format: 'text', sha256: '', text: draft });
  expect(findings.map((finding) => finding.rule)).toContain('city-library/prams-turned-away');
});
