import type { ReadHost } from '../../../analyzer/documents/read/formats.ts';
import { loadPdfjs } from '../../../analyzer/documents/read/pdf/open-pdf.ts';
import type { Jobs } from '../protocol.ts';
import { type DrawnDocument, drawPage, openDrawn } from './drawn-document.ts';

/** The document that this worker draws: each worker for drawing has one. */
let open: DrawnDocument | null = null;

export async function warm(): Promise<null> {
  await loadPdfjs();
  // The first words that a worker draws are slow: the fonts of the machine are looked up.
  new OffscreenCanvas(1, 1).getContext('2d')?.fillText('\u5b57', 0, 1);
  return null;
}

export async function openPages(
  { bytes, password }: Jobs['pages']['input'],
  host: ReadHost,
): Promise<Jobs['pages']['output']> {
  await open?.close();
  open = await openDrawn(bytes, password, host);
  return { count: open.count, ...(await open.sizeOf(1)) };
}

export async function drawOne({ page, pixels }: Jobs['page']['input']): Promise<Jobs['page']['output']> {
  if (!open) throw new Error('no document is open');
  const { bitmap, size } = await drawPage(open, page, pixels);
  return { bitmap, ...size };
}
