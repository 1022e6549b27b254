import type { ReadHost } from '../../../analyzer/documents/read/formats.ts';
import { openPdf } from '../../../analyzer/documents/read/pdf/open-pdf.ts';
import type { DrawnDocument } from './drawn-document.ts';

/** Larger pictures are left out: they are no text, and decoding one may take all the memory there is. */
const MOST_IMAGE_PIXELS = 32_000_000;

/**
 * A PDF whose pages pdfjs draws in this worker: the page that shows them stays in use meanwhile. What pdfjs asks of a
 * document it is given here; fonts that the file does not bring come from the machine.
 */
export async function drawnPdf(
  bytes: Uint8Array,
  password: string | undefined,
  host: ReadHost,
): Promise<DrawnDocument> {
  const { fonts } = globalThis as unknown as { fonts: FontFaceSet };
  const { pdf, pdfjs, close } = await openPdf(bytes, password === undefined ? {} : { password }, host, {
    maxImageSize: MOST_IMAGE_PIXELS,
    disableFontFace: false,
    useSystemFonts: true,
    // Scans are JBIG2, JPEG 2000 or fax: what decodes these lies in the package.
    useWasm: true,
    isOffscreenCanvasSupported: true,
    ownerDocument: { fonts } as unknown as HTMLDocument,
    CanvasFactory: OffscreenFactory,
    FilterFactory: NoFilters,
  });
  return {
    count: pdf.numPages,
    close,
    async sizeOf(page) {
      const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(page, context, scale) {
      const proxy = await pdf.getPage(page);
      try {
        await proxy.render({
          canvas: null,
          canvasContext: context as unknown as CanvasRenderingContext2D,
          viewport: proxy.getViewport({ scale }),
          annotationMode: pdfjs.AnnotationMode.ENABLE,
        }).promise;
      } finally {
        proxy.cleanup();
      }
    },
  };
}

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** The canvases that pdfjs draws parts of a page on, without a document to make them. */
class OffscreenFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  destroy(made: CanvasAndContext): void {
    if (made.canvas) Object.assign(made.canvas, { width: 0, height: 0 });
    made.canvas = null;
    made.context = null;
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}

/** Filters are elements of a document: there is none here, and drafts have no use for them. */
class NoFilters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionFilter = none;

  createSelectionStyle(): null {
    return null;
  }

  destroy(): void {}
}

function none(): string {
  return 'none';
}
