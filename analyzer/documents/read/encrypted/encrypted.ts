import type { ReadHost, ReadOptions, ReadText } from '../formats.ts';
import { readBytes } from '../read-document.ts';
import { decryptPackage } from './decrypt-package.ts';

/** An Office file under a password: what is inside is read as if it had come by itself. */
export function readEncrypted(bytes: Uint8Array, options: ReadOptions, host: ReadHost): Promise<ReadText> {
  return readBytes(decryptPackage(bytes, options.password), '', host, options);
}
