import { startsFormula } from './formula.ts';
import type { FindingRow, Paper } from './paper.ts';
import { basisText, clauseText, decisionText, noteText, problemText } from './row-text.ts';

export const byteOrderMark = '\ufeff';

/** One row a finding, credits last; RFC 4180, with the byte order mark that Excel and WPS need for Chinese. */
export function writeCsv(paper: Paper): string {
  const { captions } = paper;
  const head = [
    captions.number,
    captions.provision,
    captions.problem,
    captions.suggestion,
    captions.basis,
    captions.decision,
    captions.note,
    captions.level,
    captions.quote,
    captions.replacement,
    captions.criterion,
    captions.domains,
    captions.rule,
    captions.start,
    captions.end,
    captions.finding,
  ];
  const rows = [...paper.clauses, ...paper.credits].map((row) => csvRow(cellsOf(row, paper)));
  return byteOrderMark + csvRow(head) + rows.join('');
}

function cellsOf(row: FindingRow, paper: Paper): string[] {
  return [
    String(row.n),
    clauseText(row),
    problemText(row, paper),
    row.suggestion,
    basisText(row, paper),
    decisionText(row, paper),
    noteText(row),
    row.levelWord,
    row.clause.quote,
    row.replacement,
    row.criterion,
    row.domains,
    row.rule,
    row.start === null ? '' : String(row.start),
    row.end === null ? '' : String(row.end),
    row.id,
  ];
}

/** One record with its line end. Cells that a spreadsheet would take for a formula get a `'` in front. */
export function csvRow(cells: string[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = startsFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
