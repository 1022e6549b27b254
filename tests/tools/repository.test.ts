import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packedProject, root, run } from './packed-project.ts';

/**
 * What docs/library.md gives for repositories of drafts, run as it stands there: the steps of both workflows, and the
 * hook of pre-commit with the files that it would be given. Only what installs the package is left out: it is there.
 */
interface Workflow {
  jobs: Record<string, { steps: { run?: string; uses?: string; with?: Record<string, string> }[] }>;
}
interface Hooks {
  repos: { repo: string; hooks: { id: string; entry: string; language: string; files: string }[] }[];
}

const blocks = [
  ...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g),
].map(([, text]) => parse(text!) as unknown);
const workflows = blocks.filter(
  (one): one is Workflow => typeof one === 'object' && one !== null && 'jobs' in one,
);
const stepsOf = (workflow: Workflow) => Object.values(workflow.jobs).flatMap(({ steps }) => steps);

let repository: string;

/** As GitHub runs a step: bash that stops at the first failure. */
const bash = (script: string, ...args: string[]) =>
  run('bash', ['-e', '-c', script, 'bash', ...args], repository);

beforeAll(() => {
  repository = packedProject();
  mkdirSync(join(repository, 'drafts'));
  writeFileSync(join(repository, 'drafts/坏.txt'), '岚山市招聘办法\n第一条　本次招聘仅限男性报名。\n');
  writeFileSync(join(repository, 'drafts/好.txt'), '岚山市服务办法\n第一条　服务窗口公布办事指南。\n');
  writeFileSync(join(repository, 'readme.md'), '本次招聘仅限男性报名。\n');
}, 180_000);

test('the workflow with SARIF writes a file that can be uploaded, and does not fail for findings', () => {
  const sarif = workflows.find((one) => JSON.stringify(one).includes('sarif'))!;
  const steps = stepsOf(sarif);
  for (const { run: script } of steps)
    if (script && !script.startsWith('npm install')) expect(bash(script)).toMatchObject({ status: 0 });
  const upload = steps.find(({ uses }) => uses?.includes('upload-sarif'))!;
  const { version, runs } = JSON.parse(readFileSync(join(repository, upload.with!.sarif_file!), 'utf8')) as {
    version: string;
    runs: { results: { ruleId: string; locations: { physicalLocation: unknown }[] }[]; tool: unknown }[];
  };
  expect(version).toBe('2.1.0');
  expect(runs).toHaveLength(1);
  expect(runs[0]!.results.map(({ locations }) => locations[0]!.physicalLocation)).toContainEqual({
    artifactLocation: { uri: encodeURI('drafts/坏.txt'), index: expect.any(Number) as number },
    region: expect.objectContaining({ startLine: 2, startColumn: 9 }) as object,
  });
});

test('the workflow with annotations names file and line, and fails where something should be revised', () => {
  const annotated = workflows.find((one) => !JSON.stringify(one).includes('sarif'))!;
  const script = stepsOf(annotated).flatMap(({ run: one }) =>
    one && !one.startsWith('npm install') ? [one] : [],
  );
  expect(script).toHaveLength(1);
  const { status, stdout } = bash(script[0]!);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=drafts\/坏\.txt,line=2,col=\d+/m);
  expect(stdout).not.toContain('好.txt');
});

test('the hook before a commit stops a draft with such a finding, and lets another pass', () => {
  const [hook] = blocks
    .filter((one): one is Hooks => typeof one === 'object' && one !== null && 'repos' in one)
    .flatMap(({ repos }) => repos.flatMap(({ hooks }) => hooks));
  expect(hook).toMatchObject({ id: 'hengwen', language: 'system' });
  const wanted = new RegExp(hook!.files);
  const given = ['drafts/坏.txt', 'drafts/好.txt', 'readme.md'].filter((path) => wanted.test(path));
  expect(given).toEqual(['drafts/坏.txt', 'drafts/好.txt']);
  const commit = (...files: string[]) => bash(`${hook!.entry} "$@"`, ...files);
  const stopped = commit(...given);
  expect(stopped.status).toBe(1);
  expect(stopped.stdout).toContain('仅限男性');
  expect(commit('drafts/好.txt')).toMatchObject({ status: 0, stdout: '' });
});

test('git itself is stopped by the same line as its own hook', () => {
  const entry = 'npx hengwen --format annotations';
  const hook = join(repository, '.git/hooks/pre-commit');
  const git = (...args: string[]) =>
    run(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'core.hooksPath=.git/hooks', ...args],
      repository,
    );
  expect(git('init', '--quiet').status).toBe(0);
  mkdirSync(dirname(hook), { recursive: true });
  writeFileSync(
    hook,
    `#!/bin/sh\nPATH="${process.env.PATH ?? ''}${delimiter}$PATH"\nexec ${entry} drafts/\n`,
  );
  chmodSync(hook, 0o755);
  expect(git('add', 'drafts').status).toBe(0);
  expect(git('commit', '--quiet', '-m', 'drafts').status).toBe(1);
  expect(git('rm', '--quiet', '--cached', 'drafts/坏.txt').status).toBe(0);
  writeFileSync(join(repository, 'drafts/坏.txt'), '岚山市招聘办法\n第一条　本次招聘男女均可报名。\n');
  expect(git('commit', '--quiet', '-m', 'drafts')).toMatchObject({ status: 0 });
});
