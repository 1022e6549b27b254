import jieba from '../../node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm?packed';
import maps from '../../node_modules/pdfjs-dist/cmaps?packed-maps';
import jbig2 from '../../node_modules/pdfjs-dist/wasm/jbig2.wasm?packed';
import openjpeg from '../../node_modules/pdfjs-dist/wasm/openjpeg.wasm?packed';
import knowledge from '../../seeds/.compiled/knowledge.bin?packed';
import type { PackageFile } from '../worker/package-files.ts';

const files: Readonly<Record<string, string>> = {
  'knowledge.bin': knowledge,
  'jieba.wasm': jieba,
  'pdf-wasm/jbig2.wasm': jbig2,
  'pdf-wasm/openjpeg.wasm': openjpeg,
  ...Object.fromEntries(Object.entries(maps).map(([name, map]) => [`pdf-cmaps/${name}`, map])),
};

/** The files beside the program, packed into it (gzip, Base64). */
export async function packageFile(name: PackageFile): Promise<ArrayBuffer> {
  const file = files[name];
  if (file === undefined) throw new Error(`not in this file: ${name}`);
  const packed = Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
