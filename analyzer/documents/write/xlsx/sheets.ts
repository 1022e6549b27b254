import type { FindingRow, Paper } from '../paper.ts';
import { answerText, basisText, clauseText, decisionText, evidenceText, noteText } from '../row-text.ts';
import type { Cell, CellStyle, Sheet } from './sheet.ts';

/** The paper as four sheets: overview, provisions, checklist, good practice. */
export function sheetsOf(paper: Paper): Sheet[] {
  return [overview(paper), clauses(paper), criteria(paper), credits(paper)];
}

const cell = (value: string | number, style: CellStyle = 'text'): Cell => ({ value, style });
const centre = (value: string | number) => cell(value, 'centre');
const head = (words: string[]) => words.map((word) => cell(word, 'head'));

function overview(paper: Paper): Sheet {
  const { captions, outcome } = paper;
  const field = (label: string, value: string | number) => [cell(label, 'label'), cell(value)];
  return {
    name: paper.sheets.overview,
    widths: [34, 80],
    headRow: 2,
    rows: [
      [cell(paper.title, 'title')],
      head([captions.item, captions.content]),
      ...paper.identity.map(({ label, value }) => field(label, value)),
      field(captions.outcome, `${outcome.letter} ${outcome.word}\n${outcome.note}`),
      ...paper.counts.map(({ mark, word, count }) => field(`${mark} ${word}`, count)),
      ...paper.sources.map(({ label, value }) => field(label, value)),
      ...paper.looseNotes.map((note) => field(captions.looseNotes, note)),
      field(captions.statement, paper.statement),
    ],
  };
}

function clauses(paper: Paper): Sheet {
  const { captions } = paper;
  return {
    name: paper.sheets.clauses,
    widths: [6, 18, 30, 34, 34, 36, 16, 24, 8, 16],
    headRow: 1,
    rows: [
      head([
        captions.number,
        captions.level,
        captions.provision,
        captions.problem,
        captions.suggestion,
        captions.basis,
        captions.decision,
        captions.note,
        captions.criterion,
        captions.domains,
      ]),
      ...paper.clauses.map((row) => [
        centre(row.n),
        cell(`${row.mark} ${row.levelWord}`),
        cell(clauseText(row)),
        cell(row.message),
        cell(row.suggestion),
        cell(basisText(row, paper)),
        cell(decisionText(row, paper)),
        cell(noteText(row)),
        centre(row.criterion),
        cell(row.domains),
      ]),
    ],
  };
}

function criteria(paper: Paper): Sheet {
  const { captions } = paper;
  return {
    name: paper.sheets.criteria,
    widths: [22, 8, 60, 12, 50],
    headRow: 1,
    rows: [
      head([captions.group, captions.criterion, captions.question, captions.answer, captions.evidence]),
      ...paper.groups.flatMap((group) =>
        group.rows.map((row) => [
          cell(`${group.id} ${group.title}`.trim()),
          centre(row.criterion),
          cell(row.question),
          centre(answerText(row, paper)),
          cell(evidenceText(row, paper)),
        ]),
      ),
    ],
  };
}

function credits(paper: Paper): Sheet {
  const { captions } = paper;
  const row = (one: FindingRow) => [
    centre(one.n),
    cell(clauseText(one)),
    centre(one.criterion),
    cell(one.message),
    cell(basisText(one, paper)),
    cell(noteText(one)),
  ];
  return {
    name: paper.sheets.credits,
    widths: [6, 50, 8, 44, 50, 30],
    headRow: 1,
    rows: [
      head([
        captions.number,
        captions.provision,
        captions.criterion,
        captions.practice,
        captions.basis,
        captions.note,
      ]),
      ...paper.credits.map(row),
    ],
  };
}
