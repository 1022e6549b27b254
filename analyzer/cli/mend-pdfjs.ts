import * as modules from 'node:module';
import { mendedWorker } from '../documents/read/pdf/mended-worker.ts';

let done = false;

/** From now on pdfjs is loaded with what is mended in it. Node before 22.15 loads it as it is. */
export function mendPdfjs(): void {
  if (done) return;
  done = true;
  const { registerHooks } = modules as Partial<typeof modules>;
  registerHooks?.({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs') || !loaded.source) return loaded;
      return { ...loaded, source: mendedWorker(Buffer.from(loaded.source as Uint8Array).toString('utf8')) };
    },
  });
}
