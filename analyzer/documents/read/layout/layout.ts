import type { Block, GlyphSpan } from '../../../model.ts';
import { TextComposer } from './compose.ts';
import { type Line, linesOf, segmentOf } from './lines.ts';
import { cellMargins, type Margins, marginsOf, onSheet } from './margins.ts';
import type { LayoutPage, PageBox } from './page.ts';
import { layerTexts } from './page-order.ts';
import { isHeading, type Paragraph, paragraphsOf, type SetLine } from './paragraphs.ts';
import { type Step, stepsOf } from './steps.ts';
import { type RuledTable, unruledRows } from './tables.ts';

/** A text as a reader would read it, with the place of every character but the line feeds and the mended spaces. */
export interface LaidOut {
  text: string;
  blocks: Block[];
  spans: GlyphSpan[];
}

/** A column with fewer lines is measured together with those of the other pages. */
const ENOUGH_LINES = 8;

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

function commonMargins(steps: readonly Step[]): Map<string, Margins> {
  const flows = new Map<string, { lines: Line[]; sheet: PageBox | null }>();
  for (const { key, lines, sheet } of steps.filter((step) => step.kind === 'lines')) {
    const known = flows.get(key);
    if (known) known.lines.push(...lines);
    else flows.set(key, { lines: [...lines], sheet });
  }
  return new Map(
    [...flows].map(([key, { lines, sheet }]) => {
      const margins = marginsOf(lines);
      return [key, sheet ? onSheet(margins, lines, sheet) : margins];
    }),
  );
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
