import { AlignmentType, Footer, HeadingLevel, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import type { Paper } from '../paper.ts';
import { answerText, colon, evidenceText } from '../row-text.ts';
import { fieldTable, strong, table } from './cells.ts';
import { domainBars } from './domain-bars.ts';
import { citationTable } from './finding-tables.ts';
import { font } from './fonts.ts';
import { bodyLine, size, uprightText } from './measures.ts';
import { styleId } from './styles.ts';

export function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1, keepNext: true });
}

/** Body text, indented by two characters; with `keepNext` in one piece with what follows. */
export function body(text: string, keepNext = false): Paragraph {
  return new Paragraph({ text, style: styleId.body, keepNext, keepLines: keepNext });
}

/** Title, identity, outcome and criteria: what stands before the wide table. */
export function opening(paper: Paper): (Paragraph | Table)[] {
  const { sections, outcome } = paper;
  return [
    new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
    heading(sections.identity),
    fieldTable(paper.identity, uprightText),
    heading(sections.outcome),
    new Paragraph({
      style: styleId.body,
      children: [strong(`${outcome.letter}　${outcome.word}`)],
    }),
    body(outcome.note),
    new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, children: [] }),
    countTable(paper),
    new Paragraph({ text: paper.captions.spread, style: styleId.subheading, keepNext: true }),
    domainBars(paper, uprightText),
    heading(sections.criteria),
    criterionTable(paper),
  ];
}

function countTable({ counts }: Paper): Table {
  return table(
    counts.map(({ mark, word }) => ({ head: `${mark} ${word}`, share: 1, centred: true })),
    [counts.map(({ count }) => String(count))],
    uprightText,
  );
}

function criterionTable(paper: Paper): Table {
  const { captions, groups } = paper;
  return table(
    [
      { head: captions.criterion, share: 8, centred: true },
      { head: captions.question, share: 46 },
      { head: captions.answer, share: 14, centred: true },
      { head: captions.evidence, share: 32 },
    ],
    groups.flatMap((group) => [
      { band: `${group.id}　${group.title}`.trim() },
      ...group.rows.map((row) => [
        row.criterion,
        row.question,
        answerText(row, paper),
        evidenceText(row, paper),
      ]),
    ]),
    uprightText,
  );
}

/** Sources, statement, and where to sign. */
export function closing(paper: Paper): (Paragraph | Table)[] {
  const { captions } = paper;
  return [
    heading(paper.sections.sources),
    fieldTable(paper.sources, uprightText),
    ...(paper.citations.length === 0
      ? []
      : [
          new Paragraph({ text: captions.citations, style: styleId.subheading, keepNext: true }),
          citationTable(paper, uprightText),
        ]),
    new Paragraph({ keepNext: true, children: [] }),
    body(paper.statement, true),
    ...[captions.signature, captions.seal, captions.signedOn].map(
      (caption, i, all) =>
        new Paragraph({
          spacing: { line: bodyLine, lineRule: 'exact', before: i === 0 ? bodyLine : 0 },
          indent: { left: Math.floor(uprightText / 2) },
          keepNext: i < all.length - 1,
          text: caption + colon(paper),
        }),
    ),
  ];
}

/** — 1 —, outside on both sides of the sheet and one character in, as GB/T 9704 wants it. */
export function folio(page: 'odd' | 'even'): Footer {
  const figure = { font: font('folio'), size: size.四号 };
  return new Footer({
    children: [
      new Paragraph({
        alignment: page === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: page === 'odd' ? { right: 10 * size.四号 } : { left: 10 * size.四号 },
        children: [new TextRun({ ...figure, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
