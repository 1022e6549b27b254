import { Document, HeadingLevel, Packer, PageOrientation, Paragraph } from 'docx';
import { fieldTable, table } from '../docx/cells.ts';
import { fontTableXml } from '../docx/fonts.ts';
import { bodyLine, sideways, sidewaysText } from '../docx/measures.ts';
import { body, folio } from '../docx/parts.ts';
import { styles } from '../docx/styles.ts';
import type { Feedback } from './feedback.ts';

/** The drafter's answers as a Word document: A4 on its side, the head of the table repeated on every page. */
export async function feedbackDocx(feedback: Feedback): Promise<Uint8Array<ArrayBuffer>> {
  const { margin, width, height } = sideways;
  const document = new Document({
    creator: '衡文',
    title: feedback.title,
    description: feedback.draftTitle,
    evenAndOddHeaderAndFooters: true,
    styles: styles(feedback.language),
    sections: [
      {
        properties: { page: { size: { width, height, orientation: PageOrientation.LANDSCAPE }, margin } },
        footers: { default: folio('odd'), even: folio('even') },
        children: [
          new Paragraph({ text: feedback.title, heading: HeadingLevel.TITLE }),
          fieldTable(feedback.fields, sidewaysText),
          body(feedback.summary, true),
          feedback.rows.length === 0
            ? body(feedback.empty)
            : table(feedback.columns, feedback.rows, sidewaysText),
          ...feedback.signature.map(
            (line, index, all) =>
              new Paragraph({
                text: line,
                spacing: { line: bodyLine, lineRule: 'exact', before: index === 0 ? bodyLine : 0 },
                indent: { left: Math.floor((sidewaysText * 3) / 5) },
                keepNext: index < all.length - 1,
              }),
          ),
        ],
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTableXml }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}
