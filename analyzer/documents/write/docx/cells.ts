import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Face, font } from './fonts.ts';
import { millimetres, size } from './measures.ts';

/** A cell: its text (lines split by `\n`), or runs of its own making, one list a paragraph. */
export type CellContent = string | TextRun[][];

export interface Column {
  head: string;
  /** Share of the table's width. */
  share: number;
  centred?: boolean;
}

/** Above this many characters a row may break across pages: it might not fit on one. */
const tallRow = 600;

/** A row over all columns, kept with the row below it. */
export interface Band {
  band: string;
}

/** A table over the whole width whose first row is repeated on every page. */
export function table(columns: Column[], rows: (CellContent[] | Band)[], width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text }, i) =>
      cell([[run(text, 'heading')]], { width: widths[i] ?? 0, centred: true, fill: 'EDEDED' }),
    ),
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: padding(1, 1.5),
    rows: [
      head,
      ...rows.map((row) =>
        'band' in row ? bandRow(row, columns.length, width) : bodyRow(row, columns, widths),
      ),
    ],
  });
}

function bodyRow(row: CellContent[], columns: Column[], widths: number[]): TableRow {
  return new TableRow({
    cantSplit: row.every((content) => typeof content !== 'string' || content.length < tallRow),
    children: row.map((content, i) =>
      cell(typeof content === 'string' ? content.split('\n').map((line) => [run(line)]) : content, {
        width: widths[i] ?? 0,
        centred: columns[i]?.centred ?? false,
      }),
    ),
  });
}

function bandRow({ band }: Band, columnSpan: number, width: number): TableRow {
  const content = [[run(band, 'heading')]];
  return new TableRow({ cantSplit: true, children: [cell(content, { width, columnSpan, keepNext: true })] });
}

/** Two columns, names and values, without a header row. */
export function fieldTable(fields: { label: string; value: string }[], width: number): Table {
  const widths = [Math.floor(width * 0.3), Math.floor(width * 0.7)];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: padding(1.2, 2),
    rows: fields.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell([[run(label, 'heading', size.小四)]], { width: widths[0] ?? 0, fill: 'F7F7F7' }),
            cell(
              value.split('\n').map((line) => [run(line, 'body', size.小四)]),
              { width: widths[1] ?? 0 },
            ),
          ],
        }),
    ),
  });
}

export function run(text: string, face: Face = 'body', halfPoints: number = size.五号): TextRun {
  return new TextRun({ text, font: font(face), size: halfPoints });
}

interface CellLook {
  width: number;
  centred?: boolean;
  fill?: string;
  columnSpan?: number;
  keepNext?: boolean;
}

function cell(paragraphs: TextRun[][], { width, centred, fill, columnSpan, keepNext }: CellLook): TableCell {
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: fill === undefined ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(fill === undefined ? {} : { shading: { fill } }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    children: paragraphs.map(
      (children) =>
        new Paragraph({ alignment, spacing: { line: 300 }, keepNext: keepNext ?? false, children }),
    ),
  });
}

const padding = (vertical: number, horizontal: number) => ({
  top: millimetres(vertical),
  bottom: millimetres(vertical),
  left: millimetres(horizontal),
  right: millimetres(horizontal),
  marginUnitType: WidthType.DXA,
});
