import * as modules from 'node:module';
import { limitMaps } from '../documents/read/pdf/limit-maps.ts';

let done = false;

/** From now on pdfjs is loaded with its cap on maps of characters. Node before 22.15 loads it as it is. */
export function limitPdfMaps(): void {
  if (done) return;
  done = true;
  const { registerHooks } = modules as Partial<typeof modules>;
  registerHooks?.({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith('/pdfjs-dist/legacy/build/pdf.worker.mjs') || !loaded.source) return loaded;
      return { ...loaded, source: limitMaps(Buffer.from(loaded.source as Uint8Array).toString('utf8')) };
    },
  });
}
