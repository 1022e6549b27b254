import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api';
import type { ReadHost, ReadOptions } from '../formats.ts';
import { damagedError, passwordError, ReadError, unsupportedError } from '../read-error.ts';

type Pdfjs = typeof import('pdfjs-dist');

/**
 * pdfjs, both halves of it in this thread: the one that reads already is a worker in the browser, and the same
 * code then runs in Node. The legacy build is the one that older browsers and Node can run.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}

export interface OpenPdf {
  pdf: PDFDocumentProxy;
  pdfjs: Pdfjs;
  close(): Promise<void>;
}

/**
 * @param drawing what pdfjs needs beyond reading, where pages are to be drawn
 * @throws ReadError `encrypted`, `wrong-password` or `damaged`
 */
export async function openPdf(
  bytes: Uint8Array,
  options: ReadOptions,
  host: ReadHost,
  drawing: DocumentInitParameters = {},
): Promise<OpenPdf> {
  host.beforePdf?.();
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer over: the caller still needs its own.
    data: new Uint8Array(bytes),
    ...(options.password === undefined ? {} : { password: options.password }),
    BinaryDataFactory: filesOf(host),
    cMapPacked: true,
    // Pictures hold no text: none is decoded.
    maxImageSize: 1,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    ...drawing,
  });
  const close = () => task.destroy();
  try {
    const pdf = await task.promise;
    if (await isProgram(pdf)) throw unsupportedError('XFA (.pdf)');
    return { pdf, pdfjs, close };
  } catch (error) {
    await close();
    throw error instanceof ReadError ? error : openingError(error, options.password !== undefined);
  }
}

/**
 * A form that is a program (XFA) and has no fields of PDF: its one page only asks to be patient, and what it would show
 * is known to Adobe's programs alone.
 */
async function isProgram(pdf: PDFDocumentProxy): Promise<boolean> {
  if (pdf.numPages > 1) return false;
  const about = await pdf.getMetadata().catch(() => null);
  const { IsXFAPresent: isForm, IsAcroFormPresent: hasFields } = (about?.info ?? {}) as Record<
    string,
    unknown
  >;
  return isForm === true && hasFields !== true;
}

/** What pdfjs asks for beside the PDF: there are maps of characters, and to draw what decodes pictures; no fonts. */
function filesOf({ pdfMap, pdfDecoder }: ReadHost) {
  return class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const file = kind === 'cMapUrl' ? pdfMap : kind === 'wasmUrl' ? pdfDecoder : undefined;
      if (!file) throw new Error(`not needed here: ${filename}`);
      return file(filename);
    }
  };
}

function openingError(error: unknown, hadPassword: boolean): ReadError {
  if (error instanceof Error && error.name === 'PasswordException') return passwordError(hadPassword);
  const detail = error instanceof Error ? error.message : String(error);
  return damagedError(`不是完整的 PDF：${detail}`, `not a whole PDF: ${detail}`);
}
