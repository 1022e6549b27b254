import type { FindingRow, Paper } from './paper.ts';

/** How the parts of a row read where a cell is plain text. Lines are split by `\n`. */

export function clauseText({ provision, clause }: FindingRow): string {
  const quotation = clause.before + clause.quote + clause.after;
  return quotation === '' ? provision : `${provision}\n${quotation}`;
}

export function problemText(row: FindingRow, paper: Paper): string {
  return `${row.mark} ${row.levelWord}${criterionMark(row, paper)}\n${row.message}`;
}

export function basisText({ basis }: FindingRow, paper: Paper): string {
  return basis.map((one) => one.label + quoted(one.quote, paper)).join('\n');
}

export function decisionText({ decision }: FindingRow, paper: Paper): string {
  if (decision.reason === '') return decision.word;
  return `${decision.word}\n${paper.captions.reason}${colon(paper)}${decision.reason}`;
}

export function noteText({ notes }: FindingRow): string {
  return notes.join('\n');
}

/** A quotation behind its label, in the quotation marks of the paper's language. */
export function quoted(quote: string, paper: Paper): string {
  return quote === '' ? '' : `${colon(paper)}“${quote}”`;
}

/** The criterion in brackets, to stand behind a text. */
export function criterionMark({ criterion }: FindingRow, { language }: Paper): string {
  return language === 'zh' ? `（${criterion}）` : ` (${criterion})`;
}

export function colon({ language }: Paper): string {
  return language === 'zh' ? '：' : ': ';
}
