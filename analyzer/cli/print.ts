import { once } from 'node:events';
import { fstatSync, writeSync } from 'node:fs';
import { BROKEN_PIPE, endWithReader } from './closed-pipe.ts';

const STDOUT = 1;
let streamed = false;

/** Whether somebody reads along, for whom colours are. */
export function isTerminal(): boolean {
  return !takesBytes() && process.stdout.isTTY === true;
}

/**
 * Files and pipes are written to directly: to load Node's streams takes some milliseconds of the command's start. A
 * terminal needs them, as some take other letters than UTF-8. Waits where the reader is slower, so that memory stays
 * flat over any number of drafts.
 */
export async function print(text: Uint8Array | string): Promise<void> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const written = streamed || !takesBytes() ? 0 : writeDirectly(bytes);
  if (written === bytes.length) return;
  if (!streamed) endWithReader();
  streamed = true;
  if (!process.stdout.write(bytes.subarray(written))) await once(process.stdout, 'drain');
}

function takesBytes(): boolean {
  try {
    const out = fstatSync(STDOUT);
    return out.isFile() || out.isFIFO() || out.isSocket();
  } catch {
    return false;
  }
}

/** How much of it could be written: a pipe that never waits is full at some time, and a stream has to wait for it. */
function writeDirectly(bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(STDOUT, bytes, written);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EPIPE') process.exit(BROKEN_PIPE);
    if (code !== 'EAGAIN') throw error;
  }
  return written;
}
