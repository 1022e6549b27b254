import type { ReadRemark } from '../../model.ts';
import { draftParts } from './draft-parts.ts';
import type { ReadOptions, ReadText } from './formats.ts';
import { layOut } from './layout/layout.ts';
import type { LayoutPage } from './layout/page.ts';
import { withoutRadicals } from './radicals.ts';
import { damagedError, noTextError } from './read-error.ts';

/** What reading one page brought; a page that only holds a picture of its text is named to the user. */
export interface ReadPage {
  page: LayoutPage;
  isPicture: boolean;
}

/**
 * Reads a document page by page and lays its text out. A page that fails is left out and named; the document fails
 * only where no page can be read.
 * @throws ReadError `damaged` or `no-text`; the signal's reason
 */
export async function readPages(
  format: 'pdf' | 'ofd',
  total: number,
  readPage: (number: number) => Promise<ReadPage> | ReadPage,
  { onProgress, signal }: ReadOptions,
): Promise<ReadText> {
  const pages: LayoutPage[] = [];
  const pictures: number[] = [];
  const failed: number[] = [];
  let reason = '';
  for (let number = 1; number <= total; number++) {
    signal?.throwIfAborted();
    try {
      const { page, isPicture } = await readPage(number);
      pages.push(page);
      if (isPicture) pictures.push(number);
    } catch (error) {
      signal?.throwIfAborted();
      reason = error instanceof Error ? error.message : String(error);
      failed.push(number);
      pages.push({ number, width: 0, height: 0, runs: [] });
    }
    onProgress?.(number, total);
    await untilNextTurn(number);
  }
  if (total === 0) throw damagedError('一页也没有', 'it has no pages');
  if (failed.length === total)
    throw damagedError(`没有一页能读出：${reason}`, `no page can be read: ${reason}`);
  const { text, blocks, spans } = layOut(pages, withoutRadicals);
  if (text.trim() === '' && pictures.length > 0) throw noTextError(inRanges(pictures));
  const remarks = [...unreadRemark(pictures), ...failedRemark(failed)];
  const parts = draftParts(text, blocks);
  return {
    format,
    text,
    blocks,
    ...(parts ? { parts } : {}),
    places: { kind: 'pages', pages: pages.map(({ width, height }) => ({ width, height })), spans },
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** Lets a cancellation through: where all the reading is done in one thread, promises alone never do. */
async function untilNextTurn(page: number): Promise<void> {
  if (page % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
}

function unreadRemark(pages: number[]): ReadRemark[] {
  if (pages.length === 0) return [];
  return [
    {
      code: 'pages-without-text',
      message: `第 ${inRanges(pages)} 页是图片，没有可以读取的文字，未评估。`,
      messageEn: `Pages ${inRanges(pages)} are pictures without text and were not reviewed.`,
      pages,
    },
  ];
}

function failedRemark(pages: number[]): ReadRemark[] {
  if (pages.length === 0) return [];
  return [
    {
      code: 'damaged-part',
      message: `第 ${inRanges(pages)} 页已损坏，未能读取。`,
      messageEn: `Pages ${inRanges(pages)} are damaged and were not read.`,
      pages,
    },
  ];
}

/** 1-3, 5: as page numbers are written. */
function inRanges(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
