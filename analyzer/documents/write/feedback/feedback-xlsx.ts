import type { Cell, CellStyle, Sheet } from '../xlsx/sheet.ts';
import { writeWorkbook } from '../xlsx/xlsx.ts';
import type { Feedback } from './feedback.ts';

/** Wide characters in all columns together. */
const WIDTH = 150;
/** Excel's limit for the name of a sheet. */
const LONGEST_NAME = 31;

/** The drafter's answers as a workbook: one sheet, the fields above the head of the table. */
export function feedbackXlsx(feedback: Feedback): Uint8Array<ArrayBuffer> {
  const { columns, fields, rows } = feedback;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const above: Cell[][] = [
    [cell(feedback.title, 'title')],
    ...fields.map(({ label, value }) => [cell(`${label}：${value}`, 'label')]),
    [cell(feedback.summary, 'label')],
  ];
  const sheet: Sheet = {
    name: [...feedback.title.replace(/[[\]/\\:*?']/g, ' ')].slice(0, LONGEST_NAME).join(''),
    widths: columns.map(({ share }) => Math.max(6, Math.round((WIDTH * share) / shares))),
    headRow: above.length + 1,
    rows: [
      ...above,
      columns.map(({ head }) => cell(head, 'head')),
      ...rows.map((row) => row.map((value, i) => cell(value, columns[i]?.centred ? 'centre' : 'text'))),
    ],
  };
  return writeWorkbook([sheet]);
}

const cell = (value: string, style: CellStyle): Cell => ({ value, style });
