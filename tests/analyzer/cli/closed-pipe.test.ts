import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../analyzer/cli/main.ts', import.meta.url));

/** More than a pipe holds. */
const draft = `某招聘公告\n${'第一条 本岗位仅限男性报考。\n'.repeat(400)}`;

test('a reader who has enough ends the command without a word', async () => {
  const child = spawn(process.execPath, [main, '--format', 'json', '-']);
  let said = '';
  child.stderr.on('data', (words) => {
    said += String(words);
  });
  child.stdin.end(draft);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = await once(child, 'close');
  expect({ status, said }).toEqual({ status: 141, said: '' });
});
