import { type Table, TextRun, UnderlineType } from 'docx';
import type { Level } from '../../../model.ts';
import { citesText } from '../citations.ts';
import type { FindingRow, Paper } from '../paper.ts';
import { colon, criterionMark, decisionText, noteText } from '../row-text.ts';
import { strong, table } from './cells.ts';
import { sidewaysText } from './measures.ts';

/** The same line under the quotation as on the screen: the level can be told without colour. */
const underlines: Record<Level, (typeof UnderlineType)[keyof typeof UnderlineType]> = {
  revise: UnderlineType.SINGLE,
  explain: UnderlineType.DASH,
  consider: UnderlineType.DOTTED,
  credit: UnderlineType.WAVE,
};

/** 条文 | 问题 | 建议 | 依据 | 处理 | 意见. */
export function clauseTable(paper: Paper): Table {
  const { captions } = paper;
  return table(
    [
      { head: captions.number, share: 7, centred: true },
      { head: captions.provision, share: 22 },
      { head: captions.problem, share: 26 },
      { head: captions.suggestion, share: 23 },
      { head: captions.basis, share: 25 },
      { head: captions.decision, share: 13 },
      { head: captions.note, share: 15 },
    ],
    paper.clauses.map((row) => [
      String(row.n),
      clauseRuns(row),
      [[strong(`${row.mark} ${row.levelWord}`)], [new TextRun(row.message + criterionMark(row, paper))]],
      row.suggestion,
      citesText([row], paper.citations, paper.language),
      decisionText(row, paper),
      noteText(row),
    ]),
    sidewaysText,
  );
}

export function creditTable(paper: Paper, width: number): Table {
  const { captions } = paper;
  return table(
    [
      { head: captions.number, share: 7, centred: true },
      { head: captions.provision, share: 30 },
      { head: captions.practice, share: 30 },
      { head: captions.basis, share: 33 },
    ],
    paper.credits.map((row) => [
      String(row.n),
      clauseRuns(row),
      [
        [new TextRun(`${row.mark} ${row.message}${criterionMark(row, paper)}`)],
        ...row.notes.map((note) => [new TextRun(captions.note + colon(paper) + note)]),
      ],
      citesText([row], paper.citations, paper.language),
    ]),
    width,
  );
}

/** 编号 | 条款 | 原文: the words of all that the other tables refer to, below the law or plan they stand in. */
export function citationTable({ captions, citations }: Paper, width: number): Table {
  return table(
    [
      { head: captions.citation, share: 7, centred: true },
      { head: captions.cited, share: 26 },
      { head: captions.words, share: 67 },
    ],
    citations.flatMap(({ n, name, place, quote }, i) => [
      ...(name === '' || name === citations[i - 1]?.name ? [] : [{ band: name }]),
      [String(n), place, quote],
    ]),
    width,
  );
}

function clauseRuns({ provision, clause, level }: FindingRow): TextRun[][] {
  const label = [strong(provision)];
  if (clause.quote === '') return [label];
  const quotation = new TextRun({
    text: oneLine(clause.quote),
    underline: { type: underlines[level] },
  });
  const around = (text: string) => (text === '' ? [] : [new TextRun(oneLine(text))]);
  return [label, [...around(clause.before), quotation, ...around(clause.after)]];
}

const oneLine = (text: string) => text.replaceAll('\n', ' ');
