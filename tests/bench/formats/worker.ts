import { readFileSync } from 'node:fs';
import { readHost } from '../../../analyzer/cli/inputs.ts';
import { readDocument } from '../../../analyzer/documents/read/read-document.ts';
import { ReadError } from '../../../analyzer/documents/read/read-error.ts';
import type { Answer } from './child.ts';

/** Reads the files it is told of, and answers for each. */
process.on('message', (file: string) => {
  void answerFor(file).then((answer) => process.send?.(answer));
});

async function answerFor(file: string): Promise<Answer> {
  const bytes = readFileSync(file);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  const spent = () => ({
    milliseconds: performance.now() - began,
    megabytes: Math.max(0, Math.round((process.memoryUsage().rss - before) / (1 << 20))),
  });
  try {
    const { format, text, title } = await readDocument(bytes, file, readHost);
    // A web page's heading is delivered beside the text.
    const whole = title && !text.includes(title) ? `${title}\n${text}` : text;
    return { kind: 'read', format, text: whole, ...spent() };
  } catch (error) {
    if (error instanceof ReadError)
      return { kind: 'refused', code: error.code, message: error.message, ...spent() };
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { kind: 'crashed', reason, ...spent() };
  }
}
