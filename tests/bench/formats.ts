import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, readInProcess } from './formats/child.ts';
import { compare, expectedTexts } from './formats/expected.ts';
import { printTable } from './formats/table.ts';

/**
 * `npm run -s bench:formats -- FOLDER [--texts FOLDER] [--all]`: reads every file of a folder as the command
 * line and the workbench do, each with a limit of time and memory. Where a text of the same name stands beside
 * it or in the folder of texts, the words are compared.
 */
const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
};
const [folder] = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--texts');
if (folder === undefined || !existsSync(folder)) {
  console.error('用法：npm run -s bench:formats -- 文件夹 [--texts 对照文本文件夹] [--all]');
  process.exit(2);
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const texts = expectedTexts(option('texts'));
const outcomes: Outcome[] = [];
for await (const outcome of readInProcess(files)) {
  outcomes.push('text' in outcome ? { ...outcome, agreement: compare(outcome, texts) } : outcome);
}
printTable(outcomes, folder, args.includes('--all'));
process.exitCode = outcomes.some((outcome) => outcome.kind === 'crashed') ? 1 : 0;
