import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadHost, ReadOptions } from '../documents/read/formats.ts';
import { readDocument } from '../documents/read/read-document.ts';
import { ReadError } from '../documents/read/read-error.ts';
import type { SourceText } from '../model.ts';
import { isPassedOver } from '../triage/passed-over.ts';
import { mendPdfjs } from './mend-pdfjs.ts';
import { sha256 } from './sha256.ts';
import type { Told } from './told.ts';

/** An input that could not be read: a code for programs and a line for people. */
export interface InputError extends Told {
  code: string;
}

/** What is to be reviewed, by the name it was given. */
export interface Input {
  input: string;
  source: SourceText | InputError;
}

export const STDIN = '-';
/** What readers need of Node. */
export const readHost: ReadHost = {
  sha256,
  // Beside pdfjs, wherever npm has put it.
  pdfMap: async (name) => {
    const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return new Uint8Array(readFileSync(join(pdfjs, 'cmaps', name)));
  },
  beforePdf: mendPdfjs,
};

/** Files named on the command line, folders walked in order of their names; what nobody sees in them is left out. */
export function expandInputs(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => {
    if (!isFolder(input)) return [input];
    return readdirSync(input, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !isPassedOver(path.slice(input.length)))
      .sort();
  });
}

export function isFolder(path: string): boolean {
  return path !== STDIN && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Reads one input. Never throws for what a file may hold: an unreadable file is an InputError. */
export async function readInput(input: string, options: ReadOptions = {}): Promise<SourceText | InputError> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(input === STDIN ? 0 : input);
  } catch (error) {
    return fileError(error);
  }
  try {
    return await readDocument(bytes, input === STDIN ? 'stdin.txt' : input, readHost, options);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { code, message, messageEn } = error;
    return { code, message, messageEn };
  }
}

/** One after the other, each when it is asked for. */
export async function* readEach(inputs: readonly string[], options: ReadOptions): AsyncGenerator<Input> {
  for (const input of inputs) yield { input, source: await readInput(input, options) };
}

export function isInputError(result: SourceText | InputError): result is InputError {
  return 'code' in result;
}

function fileError(error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  if (code === 'ENOENT')
    return { code: 'not-found', message: '文件不存在', messageEn: 'there is no such file' };
  if (code === 'EACCES' || code === 'EPERM')
    return { code: 'no-permission', message: '没有权限读取', messageEn: 'it may not be read' };
  if (code === 'EISDIR')
    return { code: 'folder', message: '是文件夹，请给出文件', messageEn: 'it is a folder: name a file' };
  return {
    code: 'unreadable',
    message: `无法读取（${code}）`,
    messageEn: `it cannot be read (${code})`,
  };
}
