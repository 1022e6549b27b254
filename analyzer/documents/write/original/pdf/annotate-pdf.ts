import { groupBy } from '../../../../group-by.ts';
import type { Level } from '../../../../model.ts';
import type { PageRectangle } from '../../../page-rectangles.ts';
import { type OpenPdf, openPdf } from '../../../read/pdf/open-pdf.ts';

/** What is to be highlighted, and what its note says. All rectangles of one note belong together. */
export interface PdfNote {
  rectangles: PageRectangle[];
  text: string;
  level: Level;
}

/** The screen's levels as highlighters: dark type stays readable on each, and in grey they still differ. */
const colours: Record<Level, [red: number, green: number, blue: number]> = {
  revise: [255, 170, 160],
  explain: [255, 214, 120],
  consider: [180, 210, 255],
  credit: [190, 230, 180],
};

/** pdfjs knows new annotations by this name, and highlights by this number. */
const editorKey = 'pdfjs_internal_editor_';
const highlight = 9;
const popup = { width: 220, height: 160 };

/**
 * The PDF with highlights and their notes, added behind its own bytes (an incremental update, as pdfjs saves what
 * its users mark): every byte of the original stays.
 * @throws ReadError where pdfjs cannot open the file
 */
export async function annotatePdf(
  bytes: Uint8Array,
  notes: readonly PdfNote[],
  author: { name: string; date: Date },
  password?: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; comments: number }> {
  const opened = await openPdf(bytes, password === undefined ? {} : { password }, { sha256: async () => '' });
  try {
    let comments = 0;
    for (const note of notes) {
      const pages = groupBy(note.rectangles, ({ page }) => page);
      for (const [page, rectangles] of pages) {
        // Words that go on over the page are marked on both; the note hangs on the first.
        const isFirst = page === note.rectangles[0]?.page;
        await mark(opened, page, rectangles, note, author, isFirst);
        if (isFirst) comments++;
      }
    }
    if (comments === 0) return { bytes: new Uint8Array(bytes), comments };
    return { bytes: new Uint8Array(await opened.pdf.saveDocument()), comments };
  } finally {
    await opened.close();
  }
}

async function mark(
  { pdf }: OpenPdf,
  pageNumber: number,
  rectangles: readonly PageRectangle[],
  { text, level }: PdfNote,
  author: { name: string; date: Date },
  withNote: boolean,
): Promise<void> {
  const page = await pdf.getPage(pageNumber);
  const view = page.getViewport({ scale: 1 });
  const corners = rectangles.map(({ x, y, width, height }) => {
    const [left, top] = view.convertToPdfPoint(x, y) as [number, number];
    const [right, bottom] = view.convertToPdfPoint(x + width, y + height) as [number, number];
    return {
      left: Math.min(left, right),
      right: Math.max(left, right),
      bottom: Math.min(top, bottom),
      top: Math.max(top, bottom),
    };
  });
  const rect = [
    Math.min(...corners.map(({ left }) => left)),
    Math.min(...corners.map(({ bottom }) => bottom)),
    Math.max(...corners.map(({ right }) => right)),
    Math.max(...corners.map(({ top }) => top)),
  ] as const;
  const side = page.view[2] ?? rect[2];
  pdf.annotationStorage.setValue(`${editorKey}${pdf.annotationStorage.size}`, {
    annotationType: highlight,
    pageIndex: pageNumber - 1,
    rotation: 0,
    color: colours[level],
    opacity: 1,
    rect,
    // Upper left, upper right, lower left, lower right: the order that programs read, whatever the standard says.
    quadPoints: corners.flatMap(({ left, right, top, bottom }) => [
      ...[left, top, right, top],
      ...[left, bottom, right, bottom],
    ]),
    outlines: corners.map(({ left, right, top, bottom }) => [
      ...[left, top, right, top],
      ...[right, bottom, left, bottom],
    ]),
    user: author.name,
    date: author.date,
    ...(withNote
      ? { popup: { contents: text, rect: [side, rect[3] - popup.height, side + popup.width, rect[3]] } }
      : {}),
  });
}
