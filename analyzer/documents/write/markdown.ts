import type { Field, FindingRow, Paper } from './paper.ts';
import {
  answerText,
  basisText,
  clauseText,
  decisionText,
  evidenceText,
  noteText,
  problemText,
} from './row-text.ts';

/** The paper as CommonMark with GFM tables. Texts of the draft and the reviewer cannot become markup. */
export function writeMarkdown(paper: Paper): string {
  const { sections, captions } = paper;
  const parts = [
    `# ${inline(paper.title)}`,
    `## ${inline(sections.identity)}`,
    fieldTable(paper.identity, paper),
    `## ${inline(sections.outcome)}`,
    `**${paper.outcome.letter} ${inline(paper.outcome.word)}**`,
    inline(paper.outcome.note),
    table(
      [captions.level, captions.count],
      paper.counts.map(({ mark, word, count }) => [`${mark} ${word}`, String(count)]),
    ),
    `## ${inline(sections.criteria)}`,
    ...paper.groups.flatMap((group) => [
      `### ${inline(`${group.id} ${group.title}`.trim())}`,
      table(
        [captions.criterion, captions.question, captions.answer, captions.evidence],
        group.rows.map((row) => [
          row.criterion,
          row.question,
          answerText(row, paper),
          evidenceText(row, paper),
        ]),
      ),
    ]),
    `## ${inline(sections.clauses)}`,
    paper.clauses.length === 0 ? inline(captions.noFindings) : clauseTable(paper),
    ...looseNotes(paper),
    `## ${inline(sections.credits)}`,
    paper.credits.length === 0 ? inline(captions.noCredits) : creditTable(paper),
    `## ${inline(sections.sources)}`,
    fieldTable(paper.sources, paper),
    inline(paper.statement),
  ];
  return `${parts.join('\n\n')}\n`;
}

function clauseTable(paper: Paper): string {
  const { captions } = paper;
  return table(
    [
      captions.number,
      captions.provision,
      captions.problem,
      captions.suggestion,
      captions.basis,
      captions.decision,
      captions.note,
    ],
    paper.clauses.map((row) => [
      String(row.n),
      clauseText(row),
      problemText(row, paper),
      row.suggestion,
      basisText(row, paper),
      decisionText(row, paper),
      noteText(row),
    ]),
  );
}

function creditTable(paper: Paper): string {
  const { captions } = paper;
  const cells = (row: FindingRow) => [
    String(row.n),
    clauseText(row),
    row.message,
    basisText(row, paper),
    noteText(row),
  ];
  return table(
    [captions.number, captions.provision, captions.practice, captions.basis, captions.note],
    paper.credits.map(cells),
  );
}

function looseNotes({ captions, looseNotes: notes }: Paper): string[] {
  if (notes.length === 0) return [];
  return [`### ${inline(captions.looseNotes)}`, notes.map((note) => `- ${inline(note)}`).join('\n')];
}

function fieldTable(fields: Field[], { captions }: Paper): string {
  return table(
    [captions.item, captions.content],
    fields.map(({ label, value }) => [label, value]),
  );
}

function table(head: string[], rows: string[][]): string {
  const rule = `|${' --- |'.repeat(head.length)}`;
  return [tableRow(head), rule, ...rows.map(tableRow)].join('\n');
}

/** One line of a GFM table. */
export function tableRow(cells: string[]): string {
  return `| ${cells.map(inline).join(' | ')} |`;
}

/** Text that stays text: markup is escaped, HTML becomes entities, line ends become `<br>`. */
function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replaceAll('\n', '<br>');
}
