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
import { millimetres } from './measures.ts';
import { styleId } from './styles.ts';

/** A cell: its text (lines split by `\n`), or runs of its own making, one list a paragraph. */
type CellContent = string | TextRun[][];

interface Column {
  head: string;
  /** Share of the table's width. */
  share: number;
  centred?: boolean;
}

/** A row over all columns, kept with the row below it. */
interface Band {
  band: string;
}

/** From this many characters on a row may break across pages: it might not fit on one. */
const tallRow = 600;

/** A row of runs with its length in characters, which runs do not tell. */
interface LongRow {
  cells: CellContent[];
  length: number;
}

/** A table over the whole width whose first row is repeated on every page. */
export function table(columns: Column[], rows: (CellContent[] | LongRow | Band)[], width: number): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / shares));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) =>
      cell([[strong(column.head)]], { width: widths[i] ?? 0, centred: true, fill: 'EDEDED' }),
    ),
  });
  const body = rows.map((row) =>
    'band' in row ? bandRow(row, columns.length, width) : bodyRow(row, columns, widths),
  );
  return fixedTable([head, ...body], widths);
}

/** Two columns, names and values, without a header row. */
export function fieldTable(fields: { label: string; value: CellContent }[], width: number): Table {
  const [left, right] = [Math.floor(width * 0.3), Math.floor(width * 0.7)];
  const rows = fields.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: typeof value !== 'string' || value.length < tallRow,
        children: [
          cell([[strong(label)]], { width: left, style: styleId.field, fill: 'F7F7F7' }),
          cell(typeof value === 'string' ? linesOf(value) : value, { width: right, style: styleId.field }),
        ],
      }),
  );
  return fixedTable(rows, [left, right]);
}

/** Text in 黑体. */
export function strong(text: string): TextRun {
  return new TextRun({ text, style: styleId.strong });
}

function fixedTable(rows: TableRow[], widths: number[]): Table {
  const [vertical, horizontal] = [millimetres(1), millimetres(1.5)];
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: {
      top: vertical,
      bottom: vertical,
      left: horizontal,
      right: horizontal,
      marginUnitType: WidthType.DXA,
    },
    rows,
  });
}

function bodyRow(row: CellContent[] | LongRow, columns: Column[], widths: number[]): TableRow {
  const cells = 'cells' in row ? row.cells : row;
  const longest = 'cells' in row ? row.length : Math.max(...cells.map((one) => one.length));
  return new TableRow({
    cantSplit: longest < tallRow,
    children: cells.map((content, i) =>
      cell(typeof content === 'string' ? linesOf(content) : content, {
        width: widths[i] ?? 0,
        centred: columns[i]?.centred ?? false,
      }),
    ),
  });
}

function bandRow({ band }: Band, columnSpan: number, width: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [cell([[strong(band)]], { width, columnSpan, keepNext: true })],
  });
}

const linesOf = (text: string) => text.split('\n').map((line) => [new TextRun(line)]);

interface CellLook {
  width: number;
  style?: string;
  centred?: boolean;
  fill?: string;
  columnSpan?: number;
  keepNext?: boolean;
}

function cell(paragraphs: TextRun[][], look: CellLook): TableCell {
  const { width, style = styleId.cell, centred = false, fill, columnSpan, keepNext = false } = look;
  const layout = {
    style,
    ...(centred ? { alignment: AlignmentType.CENTER } : {}),
    ...(keepNext ? { keepNext } : {}),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(fill === undefined ? {} : { verticalAlign: VerticalAlignTable.CENTER, shading: { fill } }),
    ...(columnSpan === undefined ? {} : { columnSpan }),
    children: paragraphs.map((children) => new Paragraph({ ...layout, children })),
  });
}
