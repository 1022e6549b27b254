import type { ReadHost } from '../../../analyzer/documents/read/formats.ts';
import { unsupportedError } from '../../../analyzer/documents/read/read-error.ts';

export interface PageSize {
  width: number;
  height: number;
}

/** A document of pages that can be drawn. Pages are counted from 1, sizes are in points. */
export interface DrawnDocument {
  count: number;
  sizeOf(page: number): Promise<PageSize>;
  draw(page: number, context: OffscreenCanvasRenderingContext2D, scale: number): Promise<void>;
  close(): Promise<void>;
}

/** @throws ReadError where the file holds no pages that can be drawn, or needs a password */
export async function openDrawn(
  bytes: Uint8Array,
  password: string | undefined,
  host: ReadHost,
): Promise<DrawnDocument> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return (await import('./pdf-pages.ts')).drawnPdf(bytes, password, host);
  if (head.startsWith('PK')) return (await import('./ofd-pages.ts')).drawnOfd(bytes);
  throw unsupportedError('');
}

/** Larger pictures of a page cost memory and show no more. */
const MOST_PIXELS = 8_000_000;

/** A page, so many pixels wide. */
export async function drawPage(
  document: DrawnDocument,
  page: number,
  pixels: number,
): Promise<{ bitmap: ImageBitmap; size: PageSize }> {
  const size = await document.sizeOf(page);
  const most = Math.sqrt(MOST_PIXELS / (size.width * size.height));
  const scale = Math.min(pixels / size.width, most);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(size.width * scale)),
    Math.max(1, Math.round(size.height * scale)),
  );
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('the browser gives no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await document.draw(page, context, scale);
  return { bitmap: canvas.transferToImageBitmap(), size };
}
