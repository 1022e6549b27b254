import { furnitureOf } from './furniture.ts';
import type { Line } from './lines.ts';
import { marginsOf } from './margins.ts';
import type { PageBox } from './page.ts';
import { footnotesOf, inOrder, type LayerText } from './page-order.ts';
import type { RuledTable } from './tables.ts';

/**
 * `key` tells which lines share their margins; `sheet` is the paper around the only column of a page.
 */
export type Step =
  | { kind: 'lines'; page: number; lines: Line[]; key: string; sheet: PageBox | null }
  | { kind: 'table'; page: number; table: RuledTable }
  | { kind: 'notes'; page: number; lines: Line[] };

/** The pages' text in reading order: what is no text left out, tables and flows one after the other. */
export function stepsOf(pages: readonly LayerText[][]): Step[] {
  const furniture = furnitureOf(
    pages.flatMap((layers) =>
      layers.slice(0, 1).map(({ page, segments, sheet }) => ({
        number: page.number,
        segments,
        top: sheet.top,
        height: sheet.bottom - sheet.top,
      })),
    ),
  );
  const watermarks = repeatedSlants(pages);
  const steps: Step[] = [];
  for (const layers of pages) {
    for (const { page, layer, tables, segments, sheet } of layers) {
      if (layer.slanted && watermarks.has(slantText(layer.pieces))) continue;
      // Left and right pages are often set to different margins.
      const key = `${layer.dx},${layer.dy},${Math.round(page.width / 20)},${page.number % 2}`;
      const kept = segments.filter((segment) => !furniture.has(segment));
      for (const element of inOrder(tables, kept)) {
        if (element.kind === 'table') steps.push({ kind: 'table', page: page.number, table: element.table });
        else {
          const { lines, column } = element.flow;
          const small = footnotesOf(lines, marginsOf(lines).size);
          const rest = small.length > 0 ? lines.filter((line) => !small.includes(line)) : lines;
          steps.push({
            kind: 'lines',
            page: page.number,
            lines: rest,
            key: `${key},${column}`,
            sheet: column === 0 ? sheet : null,
          });
          if (small.length > 0) steps.push({ kind: 'notes', page: page.number, lines: small });
        }
      }
    }
  }
  return steps;
}

const slantText = (pieces: readonly { text: string }[]) => pieces.map((piece) => piece.text).join('');

/** Slanting words that stand on more than one page, or beside upright text: watermarks. */
function repeatedSlants(pages: readonly LayerText[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const layers of pages) {
    const texts = layers.filter(({ layer }) => layer.slanted).map(({ layer }) => slantText(layer.pieces));
    for (const text of new Set(texts)) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, count]) => count > 1).map(([text]) => text));
}
