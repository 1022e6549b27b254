import type { Block, GlyphSpan } from '../../../model.ts';
import { TextComposer } from './compose.ts';
import { furnitureOf } from './furniture.ts';
import { type Line, linesOf, segmentOf } from './lines.ts';
import { cellMargins, type Margins, marginsOf } from './margins.ts';
import type { LayoutPage } from './page.ts';
import { footnotesOf, inOrder, type LayerText, layerTexts } from './page-order.ts';
import { isHeading, type Paragraph, paragraphsOf, type SetLine } from './paragraphs.ts';
import { type RuledTable, unruledRows } from './tables.ts';

/** A text as a reader would read it, with the place of every character but the line feeds and the mended spaces. */
export interface LaidOut {
  text: string;
  blocks: Block[];
  spans: GlyphSpan[];
}

/** A column with fewer lines is measured together with those of the other pages. */
const ENOUGH_LINES = 8;

type Step =
  | { kind: 'lines'; page: number; lines: Line[]; key: string }
  | { kind: 'table'; page: number; table: RuledTable }
  | { kind: 'notes'; page: number; lines: Line[] };

/**
 * Puts what stands on pages into reading order: running heads and page numbers left out, columns one after the other,
 * lines joined to paragraphs over line and page ends, tables cell by cell.
 * @param normalise one character for one, such as radicals to ideographs
 */
export function layOut(pages: readonly LayoutPage[], normalise: (text: string) => string): LaidOut {
  const steps = stepsOf(pages.map(layerTexts));
  const margins = commonMargins(steps);
  const composer = new TextComposer(normalise);
  let open: SetLine[] = [];
  let notes: Extract<Step, { kind: 'notes' }>[] = [];
  let tables = 0;
  const flushNotes = (before: number) => {
    for (const note of notes.filter(({ page }) => page < before)) {
      const set = setLines(note.lines, marginsOf(note.lines), note.page);
      for (const { lines } of paragraphsOf(set)) composer.block({ kind: 'note' }, lines);
    }
    notes = notes.filter(({ page }) => page >= before);
  };
  const close = () => {
    let row = -1;
    for (const paragraph of paragraphsOf(open)) {
      const first = paragraph.lines[0]!;
      flushNotes(first.page);
      if (!first.isRow) {
        row = -1;
        composer.block({ kind: isHeading(paragraph) ? 'heading' : 'paragraph' }, paragraph.lines);
        continue;
      }
      if (row < 0) tables++;
      row++;
      writeRow(composer, paragraph, { table: tables - 1, row });
    }
    open = [];
  };
  for (const step of steps) {
    if (step.kind === 'notes') notes.push(step);
    else if (step.kind === 'lines') {
      const rows = unruledRows(step.lines);
      open.push(...setLines(step.lines, marginsFor(step, margins), step.page, rows));
    } else {
      close();
      flushNotes(step.page);
      writeTable(composer, step.table, step.page, tables++);
    }
  }
  close();
  flushNotes(Number.POSITIVE_INFINITY);
  return { text: composer.text(), blocks: composer.blocks, spans: composer.spans };
}

function stepsOf(pages: readonly LayerText[][]): Step[] {
  const furniture = furnitureOf(
    pages.flatMap((layers) =>
      layers
        .slice(0, 1)
        .map(({ page, segments, top, height }) => ({ number: page.number, segments, top, height })),
    ),
  );
  const watermarks = repeatedSlants(pages);
  const steps: Step[] = [];
  for (const layers of pages) {
    for (const { page, layer, tables, segments } of layers) {
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
          steps.push({ kind: 'lines', page: page.number, lines: rest, key: `${key},${column}` });
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

function commonMargins(steps: readonly Step[]): Map<string, Margins> {
  const lines = new Map<string, Line[]>();
  for (const step of steps) {
    if (step.kind !== 'lines') continue;
    const known = lines.get(step.key);
    if (known) known.push(...step.lines);
    else lines.set(step.key, [...step.lines]);
  }
  return new Map([...lines].map(([key, all]) => [key, marginsOf(all)]));
}

/** A page's own margins where they can be told: pages are printed and scanned awry. */
function marginsFor(step: Extract<Step, { kind: 'lines' }>, common: ReadonlyMap<string, Margins>): Margins {
  const shared = common.get(step.key)!;
  if (step.lines.length < ENOUGH_LINES) return shared;
  const own = marginsOf(step.lines);
  const fits = own.right - own.left > 0.93 * (shared.right - shared.left);
  return fits ? { ...shared, left: own.left, right: own.right, pitch: own.pitch } : shared;
}

function setLines(
  lines: readonly Line[],
  margins: Margins,
  page: number,
  rows: ReadonlySet<Line> = new Set(),
): SetLine[] {
  return lines.map((line) => ({ line, margins, page, isRow: rows.has(line) }));
}

function writeRow(composer: TextComposer, { lines }: Paragraph, at: { table: number; row: number }): void {
  for (const { line, page } of lines) {
    line.segments.forEach((segment, column) => {
      const [cell] = linesOf([segmentOf(segment.pieces)]);
      composer.block({ kind: 'cell', cell: { ...at, column } }, [{ line: cell!, page }]);
    });
  }
}

function writeTable(composer: TextComposer, table: RuledTable, page: number, index: number): void {
  let row = -1;
  let column = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const { lines, ...box } of table.cells) {
    if (box.top > top + 3) {
      row++;
      column = 0;
      top = box.top;
    }
    const margins = cellMargins(lines, box);
    for (const paragraph of paragraphsOf(setLines(lines, margins, page))) {
      composer.block({ kind: 'cell', cell: { table: index, row, column } }, paragraph.lines);
    }
    column++;
  }
}
