import { byteOrderMark, csvRow } from '../csv.ts';
import { type BatchInput, batchTable } from './triage-table.ts';

/** The table of a batch as CSV, for Excel and WPS as well as for programs. */
export function batchCsv(input: BatchInput): string {
  const { head, rows } = batchTable(input);
  return byteOrderMark + csvRow(head) + rows.map((row) => csvRow(row.map(String))).join('');
}
