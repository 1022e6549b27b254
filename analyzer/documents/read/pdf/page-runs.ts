import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { TextRun } from '../layout/page.ts';
import { type Matrix, multiply } from '../matrix.ts';

/**
 * A text item of pdfjs as the layout engine takes it; null for what is only space.
 * @param toPage from the PDF's coordinates to the page's as shown
 */
export function runOf(item: TextItem, isVertical: boolean, toPage: Matrix): TextRun | null {
  // What a font without a map shows has no name: a replacement for it is no text.
  const text = item.str.replace(/[\ufffd-\uffff]/g, '').trim();
  if (text === '') return null;
  const m = multiply(toPage, item.transform as Matrix);
  const [a, b, c, d] = [m[0]!, m[1]!, m[2]!, m[3]!];
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const lengthwise = isVertical ? item.height : item.width;
  const scale = Math.hypot(toPage[0]!, toPage[1]!);
  const along = Math.hypot(a, b);
  // In vertical writing text runs against the y axis of its own coordinates.
  const [dx, dy] = isVertical ? [-c / (size || 1), -d / (size || 1)] : [a / (along || 1), b / (along || 1)];
  const advance = lengthwise * scale;
  const share = advance / Math.max(item.str.length, 1);
  const lead = item.str.length - item.str.trimStart().length;
  const spaces = item.str.length - text.length;
  return {
    text,
    x: m[4]! + dx * share * lead * 0.5,
    y: m[5]! + dy * share * lead * 0.5,
    advance: advance - share * spaces * 0.5,
    size,
    dx: dx || 0,
    dy: dy || 0,
    ...(isVertical ? { vertical: true } : {}),
  };
}
