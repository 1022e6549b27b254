import jieba from '../../node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm?packed';
import knowledge from '../../seeds/.compiled/knowledge.bin?packed';
import type { PackageFile } from '../worker/package-files.ts';

const files: Record<PackageFile, string> = { 'knowledge.bin': knowledge, 'jieba.wasm': jieba };

/** The files beside the program, packed into it (gzip, Base64). */
export async function packageFile(name: PackageFile): Promise<ArrayBuffer> {
  const packed = Uint8Array.from(atob(files[name]), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
