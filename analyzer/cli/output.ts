import { appendFileSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Given } from './arguments.ts';
import { isTerminal, print } from './print.ts';
import { UsageError } from './usage-error.ts';

/** Where results go: standard output, one file, or a folder with a file for each draft. */
export interface Output {
  /** `fileName` names the draft's own file where the output is a folder. */
  write(bytes: Uint8Array | string, fileName: string): Promise<void>;
  /** After the last draft: a file that nothing was written to does not stay. */
  close(): void;
}

const BINARY: ReadonlySet<string> = new Set(['docx', 'xlsx']);

/** Throws UsageError where the format cannot go where it is sent. */
export function openOutput({ format, out }: Pick<Given, 'format' | 'out'>, inputs: number): Output {
  if (out === null) {
    if (BINARY.has(format) && (isTerminal() || inputs > 1)) {
      throw new UsageError(
        `${format} 是二进制文件，请用 --out 指定写到哪里`,
        `${format} is a binary file: say with --out where to write it`,
      );
    }
    return { write: print, close: () => undefined };
  }
  const existing = statSync(out, { throwIfNoEntry: false });
  const toFolder =
    format !== 'ndjson' && (inputs > 1 || out.endsWith('/') || existing?.isDirectory() === true);
  if (!toFolder) {
    if (existing?.isDirectory() === true)
      throw new UsageError(`--out 是文件夹：${out}`, `--out is a folder: ${out}`);
    writable(out, () => writeFileSync(out, ''));
    return {
      write: async (bytes) => appendFileSync(out, bytes),
      close: () => {
        // What is no ordinary file (a pipe, a terminal) is not ours to take away.
        const made = statSync(out, { throwIfNoEntry: false });
        if (made?.isFile() && made.size === 0) rmSync(out);
      },
    };
  }
  if (existing !== undefined && !existing.isDirectory())
    throw new UsageError(
      `有多份草案，--out 应为文件夹：${out}`,
      `There are several drafts, so that --out has to be a folder: ${out}`,
    );
  writable(out, () => mkdirSync(out, { recursive: true }));
  return {
    write: async (bytes, fileName) => writeFileSync(freeName(out, fileName), bytes),
    close: () => undefined,
  };
}

/** Finds out before the first review, not after it. */
function writable(out: string, write: () => void): void {
  try {
    write();
  } catch {
    throw new UsageError(`--out 无法写入：${out}`, `--out cannot be written to: ${out}`);
  }
}

/** Two drafts may bear one title. */
function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`);
    if (!existsSync(path)) return path;
  }
}
