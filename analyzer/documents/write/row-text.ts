import type { CriterionRow, FindingRow, Paper } from './paper.ts';

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

/** The reviewer's answer where there is one, with what the text alone says below it; else that. */
export function answerText({ own, answer }: CriterionRow, paper: Paper): string {
  if (own === null || own.word === '') return answer;
  return `${own.word}\n${paper.captions.hint}${colon(paper)}${answer}`;
}

/** The places that the program found, then what the reviewer said to the question. */
export function evidenceText({ own, evidence }: CriterionRow, paper: Paper): string {
  const said = (['remark', 'places', 'checked'] as const).flatMap((field) =>
    own?.[field] ? [`${paper.captions[field]}${colon(paper)}${own[field]}`] : [],
  );
  return [evidence, ...said].filter((line) => line !== '').join('\n');
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
