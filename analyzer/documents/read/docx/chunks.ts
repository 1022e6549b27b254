import type { ZipPackage } from '../../package/zip-package.ts';
import type { ReadHost, ReadOptions, ReadText } from '../formats.ts';
import { readBytes } from '../read-document.ts';
import { ReadError } from '../read-error.ts';
import type { DocxParts } from './parts.ts';

/** Files within a Word file, by the ids that the text names them by. */
export type Chunks = ReadonlyMap<string, ReadText>;

const MOST = 200;

/**
 * Programs put a draft together from whole files (web pages, Word files), and leave it to Word to merge them
 * (`altChunk`). Those within such a file again are not followed.
 * @throws ReadError `unsafe`
 */
export async function readChunks(
  zip: ZipPackage,
  parts: DocxParts,
  options: ReadOptions,
  host: ReadHost,
): Promise<Chunks> {
  const chunks = new Map<string, ReadText>();
  for (const [id, name] of [...parts.chunks].slice(0, MOST)) {
    try {
      const bytes = zip.read(name);
      if (bytes) chunks.set(id, await readBytes(bytes, name, host, { ...options, isWithin: true }));
    } catch (error) {
      if (!(error instanceof ReadError) || error.code === 'unsafe') throw error;
      if (error.code === 'empty') continue;
      parts.remarks.push({
        code: 'damaged-part',
        message: `文件里嵌入的另一份文件（${name}）没有读取：${error.message}`,
        messageEn: `Another file within this one (${name}) was not read: ${error.messageEn}`,
      });
    }
  }
  return chunks;
}
