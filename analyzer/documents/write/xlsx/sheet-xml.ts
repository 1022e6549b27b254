import { cut } from '../clean-text.ts';
import { plainText } from '../form/filled.ts';
import { startsFormula } from '../formula.ts';
import { richItem, textItem } from './shared-strings.ts';
import type { Cell, Sheet } from './sheet.ts';
import { styleIndex } from './styles.ts';

/** Excel refuses a file with a longer cell. */
const longestCell = 32_767;

/** The texts of a workbook as XML, each once, in order of first use. */
export type SharedStrings = Map<string, number>;

/** `xl/worksheets/sheet….xml` without its XML declaration; adds its texts to `strings`. */
export function sheetXml(sheet: Sheet, selected: boolean, strings: SharedStrings): string {
  const { headRow, rows, widths } = sheet;
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const data = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, strings));
    return `<row r="${r + 1}" ht="${rowHeight(row, widths)}">${cells.join('')}</row>`;
  });
  return (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/>` +
    `</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${data.join('')}</sheetData>` +
    (hasFilter(sheet) ? `<autoFilter ref="${filterRange(sheet)}"/>` : '') +
    '<pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter></worksheet>'
  );
}

export function hasFilter({ headRow, rows }: Sheet): boolean {
  return rows.length > headRow;
}

/** From the header to the last row: `A1:K12`, or with `$` signs as names of a workbook want it. */
export function filterRange({ headRow, rows, widths }: Sheet, absolute = false): string {
  const at = absolute ? '$' : '';
  return `${at}A${at}${headRow}:${at}${columnName(widths.length - 1)}${at}${rows.length}`;
}

function cellXml({ value, style }: Cell, reference: string, strings: SharedStrings): string {
  if (typeof value === 'number')
    return `<c r="${reference}" s="${styleIndex(style, false)}"><v>${value}</v></c>`;
  const plain = typeof value === 'string' ? value : plainText(value);
  const s = styleIndex(style, startsFormula(plain));
  if (plain === '') return `<c r="${reference}" s="${s}"/>`;
  // Marks are given up before words are: what is too long is cut as plain text.
  const isMarked = typeof value !== 'string' && value.some(({ mark }) => mark) && plain.length <= longestCell;
  const item = isMarked ? richItem(value) : textItem(cut(plain, longestCell));
  const index = strings.get(item) ?? strings.size;
  strings.set(item, index);
  return `<c r="${reference}" s="${s}" t="s"><v>${index}</v></c>`;
}

const lineHeight = 16;
const tallestRow = 409;

/** In points. Not every program fits wrapped text on opening; without `customHeight` they still do on editing. */
function rowHeight(row: Cell[], widths: number[]): number {
  const lines = row.map(({ value, style }, c) =>
    style === 'title' || style === 'note'
      ? 1 + Number(style === 'title')
      : linesIn(typeof value === 'object' ? plainText(value) : String(value), (widths[c] ?? 10) - 2),
  );
  return Math.min(tallestRow, lineHeight * Math.max(1, ...lines));
}

function linesIn(text: string, width: number): number {
  // Wide characters are those from the CJK punctuation on; near enough for a height.
  const length = (line: string) => line.length + (line.match(/[\u2e80-\uffff]/g)?.length ?? 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(length(line) / width)), 0);
}

/** Sheets here have fewer than 26 columns. */
function columnName(index: number): string {
  return String.fromCharCode(65 + index);
}
