import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textOf } from '../../bench/texts/generate.ts';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));
const hasParallel = spawnSync('parallel', ['--version']).status === 0;

/** As docs/stream.md has it. */
test.runIf(hasParallel)('what GNU parallel makes of a stream is what one command makes of it', () => {
  const lines = Array.from({ length: 60 }, (_, i) =>
    i % 20 === 7 ? '{' : JSON.stringify({ source: `draft-${i}`, text: textOf(1500, 'zh', i + 1) }),
  );
  const input = `${lines.join('\n')}\n`;
  const command = [process.execPath, main, '--format', 'ndjson', '--input', 'ndjson', '-'];
  const alone = spawnSync(command[0]!, command.slice(1), { input, maxBuffer: 1 << 28 });
  const together = spawnSync('parallel', ['--pipe', '--keep-order', '--block', '100k', '-j2', ...command], {
    input,
    maxBuffer: 1 << 28,
  });
  const results = (bytes: Buffer) =>
    bytes
      .toString()
      .trim()
      .split('\n')
      // A line that is no record is named by its place in what the command was given.
      .map((line) => line.replace(/"source":"line \d+"/, '"source":"line"'));
  expect(results(together.stdout)).toEqual(results(alone.stdout));
  expect(results(alone.stdout)).toHaveLength(lines.length);
});

test('what two threads make of a folder is what one makes of it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hengwen-jobs-'));
  for (let i = 0; i < 30; i++)
    writeFileSync(join(folder, `${i}.txt`), i % 10 === 3 ? '' : textOf(1500, 'zh', i + 1));
  const run = (jobs: string) =>
    spawnSync(process.execPath, [main, '--format', 'ndjson', '--jobs', jobs, folder], { maxBuffer: 1 << 28 });
  const [alone, together] = [run('1'), run('2')];
  expect(together.stderr.toString()).toBe('');
  expect(together.stdout.equals(alone.stdout)).toBe(true);
  expect(together.status).toBe(alone.status);
  expect(alone.stdout.toString().trim().split('\n')).toHaveLength(30);
});
