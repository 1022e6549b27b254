import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { packedProject, root, run as runIn } from './packed-project.ts';

/** `npm pack` in an empty project: used from a module, by its command, and by a program whose types are checked. */
let project: string;
let installed: string;

const run = (command: string, args: string[]) => {
  const { status, said } = runIn(command, args, project);
  return { status, said };
};

beforeAll(() => {
  project = packedProject();
  installed = join(project, 'node_modules/hengwen');
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(project, 'draft.txt'), '岚山市招聘公告\n第一条　本次招聘仅限男性报名。\n');
}, 180_000);

const program = `
import { openAnalyzer, readDraft } from 'hengwen/node';
import { type Finding } from 'hengwen';

const analyzer = await openAnalyzer({ language: 'en' });
const draft = await readDraft('draft.txt');
if (!('text' in draft)) throw new Error(draft.code);
const { findings } = await analyzer.review(draft);
const first: Finding | undefined = findings[0];
console.log(first?.level, first?.quote);
`;

test('is used from a module', () => {
  writeFileSync(
    join(project, 'use.js'),
    program.replace(/import \{ type.*\n/, '').replace(': Finding | undefined', ''),
  );
  expect(run(process.execPath, ['use.js'])).toEqual({ status: 0, said: 'revise 仅限男性\n' });
});

test('has types for whoever checks them', () => {
  writeFileSync(join(project, 'use.ts'), program);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const strict = [
    '--strict',
    '--noEmit',
    '--skipLibCheck',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
  ];
  const types = ['--typeRoots', join(root, 'node_modules/@types')];
  writeFileSync(join(project, 'wrong.ts'), program.replace('first?.quote', 'first?.nothing'));
  const { said } = run(process.execPath, [compiler, ...strict, ...types, 'use.ts', 'wrong.ts']);
  expect(said.trim().split('\n')).toEqual([
    expect.stringMatching(/^wrong\.ts.*Property 'nothing' does not exist on type 'Finding'/),
  ]);
});

test('brings the command', () => {
  const command = join(installed, 'analyzer/cli/hengwen.cjs');
  const { status, said } = run(process.execPath, [command, '--format', 'json', 'draft.txt']);
  expect(status).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ schema: 'hengwen/review@1', source: { name: 'draft.txt' } });
});

test('brings the command for Node 20, which keeps no compiled code', () => {
  const older = join(project, 'older.cjs');
  writeFileSync(older, "delete require('node:module').enableCompileCache;");
  const command = join(installed, 'analyzer/cli/hengwen.cjs');
  const { status, said } = run(process.execPath, [
    '--require',
    older,
    command,
    '--format',
    'sarif',
    'draft.txt',
  ]);
  expect(status).toBe(1);
  expect(JSON.parse(said)).toMatchObject({ version: '2.1.0' });
});
