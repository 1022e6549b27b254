import { type FilledPaper, plainText, type Rich } from '../form/filled.ts';
import type { Cell, CellStyle, Sheet } from './sheet.ts';
import { writeWorkbook } from './xlsx.ts';

/** Wide characters in all columns of a table. */
const totalWidth = 150;
const longestName = 31;

/** The tables of a filled paper as an Excel workbook: a sheet for each, with the words before it above its head. */
export function writePaperXlsx(paper: FilledPaper): Uint8Array<ArrayBuffer> {
  const sheets: Sheet[] = [];
  let above: Cell[][] = [[cell(paper.title, 'title')]];
  for (const block of paper.blocks) {
    if (block.kind === 'heading') above.push([cell(block.text, 'note')]);
    else if (block.kind === 'text') above.push([cell(plainText(block.text), 'note')]);
    else if (block.kind === 'fields')
      above.push(...block.rows.map((row) => [cell(fieldText(row, paper.language), 'note')]));
    else if (block.kind === 'table') {
      const shares = block.columns.reduce((sum, { share }) => sum + share, 0);
      sheets.push({
        name: sheetName(paper.title, sheets.length),
        widths: block.columns.map(({ share }) => Math.max(6, Math.round((totalWidth * share) / shares))),
        headRow: above.length + 1,
        rows: [
          ...above,
          block.columns.map(({ head }) => cell(head, 'head')),
          ...block.rows.map((row) =>
            'band' in row
              ? [cell(row.band, 'note')]
              : row.map(
                  (value, i): Cell => ({ value, style: block.columns[i]?.centred ? 'centre' : 'text' }),
                ),
          ),
        ],
      });
      above = [[cell(paper.title, 'title')]];
    }
  }
  return writeWorkbook(sheets);
}

const cell = (value: string, style: CellStyle): Cell => ({ value, style });

/** A field in one line above the head: names do not stretch a column there. */
function fieldText({ label, value }: { label: string; value: Rich }, language: 'zh' | 'en'): string {
  return label + (language === 'zh' ? '：' : ': ') + plainText(value).replaceAll('\n', '　');
}

function sheetName(title: string, index: number): string {
  const end = index === 0 ? '' : ` ${index + 1}`;
  return [...title.replace(/[[\]/\\:*?']/g, ' ')].slice(0, longestName - end.length).join('') + end;
}
