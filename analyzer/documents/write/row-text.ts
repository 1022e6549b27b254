import type { FindingRow, Paper } from './paper.ts';

/** How the parts of a row read where a cell is plain text. Lines are split by `\n`. */

export function clauseText({ provision, clause }: FindingRow): string {
  const quotation = clause.before + clause.quote + clause.after;
  return quotation === '' ? provision : `${provision}\n${quotation}`;
}

export function problemText(row: FindingRow, { language }: Paper): string {
  const criterion = language === 'zh' ? `（${row.criterion}）` : ` (${row.criterion})`;
  return `${row.mark} ${row.levelWord}${criterion}\n${row.message}`;
}

export function basisText({ basis }: FindingRow, paper: Paper): string {
  return basis.map((one) => one.label + quoted(one.quote, paper)).join('\n');
}

export function decisionText({ decision }: FindingRow, { captions, language }: Paper): string {
  if (decision.reason === '') return decision.word;
  return `${decision.word}\n${captions.reason}${language === 'zh' ? '：' : ': '}${decision.reason}`;
}

export function noteText({ notes }: FindingRow): string {
  return notes.join('\n');
}

/** A quotation behind its label, in the quotation marks of the paper's language. */
export function quoted(quote: string, { language }: Paper): string {
  if (quote === '') return '';
  return language === 'zh' ? `：“${quote}”` : `: “${quote}”`;
}
