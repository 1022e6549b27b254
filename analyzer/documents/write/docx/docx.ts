import { Document, type ISectionOptions, Packer, PageOrientation, Paragraph } from 'docx';
import type { Paper } from '../paper.ts';
import { clauseTable, creditTable } from './finding-tables.ts';
import { fontTableXml } from './fonts.ts';
import { sideways, upright, uprightText } from './measures.ts';
import { body, closing, folio, heading, opening } from './parts.ts';
import { styleId, styles } from './styles.ts';

/** The paper as a Word document laid out like the papers of a Chinese office. */
export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    creator: '衡文',
    title: paper.title,
    description: paper.draftTitle,
    evenAndOddHeaderAndFooters: true,
    styles: styles(paper.language),
    sections: [
      section(upright, PageOrientation.PORTRAIT, opening(paper)),
      section(sideways, PageOrientation.LANDSCAPE, provisions(paper)),
      section(upright, PageOrientation.PORTRAIT, [...credits(paper), ...closing(paper)]),
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTableXml }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

function section(
  { margin, width, height }: typeof upright,
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  children: NonNullable<ISectionOptions['children']>,
): ISectionOptions {
  return {
    properties: { page: { size: { width, height, orientation }, margin } },
    footers: { default: folio('odd'), even: folio('even') },
    children,
  };
}

function provisions(paper: Paper): NonNullable<ISectionOptions['children']> {
  const { captions, sections, clauses, looseNotes } = paper;
  return [
    heading(sections.clauses),
    clauses.length === 0 ? body(captions.noFindings) : clauseTable(paper),
    ...(looseNotes.length === 0
      ? []
      : [
          new Paragraph({ text: captions.looseNotes, style: styleId.subheading }),
          ...looseNotes.flatMap((note) => note.split('\n').map((line) => body(line))),
        ]),
  ];
}

function credits(paper: Paper): NonNullable<ISectionOptions['children']> {
  return [
    heading(paper.sections.credits),
    paper.credits.length === 0 ? body(paper.captions.noCredits) : creditTable(paper, uprightText),
  ];
}
