import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import type { ReadHost, ReadOptions, ReadText } from '../formats.ts';
import type { LayoutPage, TextRun } from '../layout/page.ts';
import { readPages } from '../read-pages.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { annotationRuns } from './page-annotations.ts';
import { type Drawing, drawingOf } from './page-drawing.ts';
import { runOf } from './page-runs.ts';

/** A page with fewer characters beside a picture is a scan with a stamp or a page number on it. */
const FEW_CHARACTERS = 30;
const LARGE_PICTURE = 0.4;
const OUTLINES = 150;

/**
 * @throws ReadError `encrypted`, `wrong-password`, `damaged` or `no-text`; the signal's reason
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions, host: ReadHost): Promise<ReadText> {
  const open = await openPdf(bytes, options, host);
  try {
    return await readPages('pdf', open.pdf.numPages, (number) => readPage(open, number), options);
  } finally {
    await open.close();
  }
}

async function readPage(
  { pdf, pdfjs }: OpenPdf,
  number: number,
): Promise<{ page: LayoutPage; isPicture: boolean }> {
  const proxy = await pdf.getPage(number);
  try {
    const { width, height, transform } = proxy.getViewport({ scale: 1 });
    const { items, styles } = await proxy.getTextContent();
    const runs = items.flatMap((item): TextRun[] => {
      if (!isText(item)) return [];
      const run = runOf(item, styles[item.fontName]?.vertical === true, transform as number[]);
      return run ? [run] : [];
    });
    runs.push(...annotationRuns(await proxy.getAnnotations(), transform as number[]));
    const drawing = await drawingOn(proxy, pdfjs.OPS, transform as number[], { width, height });
    const characters = runs.reduce((sum, run) => sum + run.text.length, 0);
    const isPicture =
      characters === 0
        ? drawing.picture > 0.05 || drawing.paths > OUTLINES
        : characters < FEW_CHARACTERS && drawing.picture > LARGE_PICTURE;
    return { page: { number, width, height, runs, rules: drawing.rules }, isPicture };
  } finally {
    proxy.cleanup();
  }
}

async function drawingOn(
  proxy: PDFPageProxy,
  ops: OpenPdf['pdfjs']['OPS'],
  transform: number[],
  size: { width: number; height: number },
): Promise<Drawing> {
  return drawingOf(await proxy.getOperatorList(), ops, transform, size);
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item;
}
