import {
  Document,
  type IRunOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
  UnderlineType,
} from 'docx';
import { type FilledBlock, type FilledPaper, plainText, type Rich, type Stretch } from '../form/filled.ts';
import { fieldTable, table } from './cells.ts';
import { fontTableXml } from './fonts.ts';
import { bodyLine, sideways, sidewaysText, upright, uprightText } from './measures.ts';
import { folio, heading } from './parts.ts';
import { styleId, styles } from './styles.ts';

/** A filled paper as a Word document laid out like the papers of a Chinese office. */
export async function writePaperDocx(paper: FilledPaper): Promise<Uint8Array<ArrayBuffer>> {
  const wide = paper.page === 'sideways';
  const { margin, width, height } = wide ? sideways : upright;
  const orientation = wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const textWidth = wide ? sidewaysText : uprightText;
  const document = new Document({
    creator: '衡文',
    title: paper.title,
    evenAndOddHeaderAndFooters: true,
    styles: styles(paper.language),
    sections: [
      {
        properties: { page: { size: { width, height, orientation }, margin } },
        footers: { default: folio('odd'), even: folio('even') },
        children: [
          new Paragraph({ text: paper.title, style: 'Title' }),
          ...paper.blocks.flatMap((block, i) => [
            ...(paper.blocks[i - 1]?.kind === 'text' && isTable(block) ? [gap()] : []),
            ...blockParts(block, textWidth, paper.language, paper.blocks[i + 1]?.kind === 'signature'),
          ]),
        ],
      },
    ],
  });
  const overrides = [{ path: 'word/fontTable.xml', data: fontTableXml }];
  return new Uint8Array(await Packer.toArrayBuffer(document, undefined, overrides));
}

const isTable = (block: FilledBlock) =>
  block.kind === 'fields' || (block.kind === 'table' && block.rows.length > 0);

/** A table has no room of its own above it. */
const gap = () => new Paragraph({ spacing: { line: 160, lineRule: 'exact' }, keepNext: true, children: [] });

/** @param signed a signature follows: it takes the words before it along to its page */
function blockParts(
  block: FilledBlock,
  width: number,
  language: 'zh' | 'en',
  signed: boolean,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text)];
    case 'text':
      return bodyLines(block.text, signed);
    case 'fields':
      return [
        fieldTable(
          block.rows.map(({ label, value }) => ({ label, value: paragraphsOf(value).map(runsOf) })),
          width,
        ),
      ];
    case 'table':
      if (block.rows.length === 0) return bodyLines([{ text: block.empty }]);
      return [
        table(
          block.columns,
          block.rows.map((row) =>
            'band' in row
              ? row
              : {
                  cells: row.map((cell) => paragraphsOf(cell).map(runsOf)),
                  length: Math.max(...row.map((cell) => plainText(cell).length)),
                },
          ),
          width,
        ),
      ];
    case 'entry':
      return entry(block, language);
    case 'signature':
      return signature(block.lines, width, language);
  }
}

const bodyLines = (text: Rich, keepNext = false): Paragraph[] =>
  paragraphsOf(text).map((line) => new Paragraph({ style: styleId.body, keepNext, children: runsOf(line) }));

/** An opinion: its title in 楷体, then its lines, each behind its label; the title keeps with the first. */
function entry(
  { title, lines }: Extract<FilledBlock, { kind: 'entry' }>,
  language: 'zh' | 'en',
): Paragraph[] {
  const colon = language === 'zh' ? '：' : ': ';
  return [
    new Paragraph({ style: styleId.entry, children: runsOf(title), keepNext: true }),
    ...lines.flatMap(({ label, value }) =>
      paragraphsOf(value).map((line, i) => {
        const head = i === 0 ? [new TextRun({ text: label + colon, style: styleId.strong })] : [];
        return new Paragraph({ style: styleId.body, children: [...head, ...runsOf(line)] });
      }),
    ),
  ];
}

/** On the right half, with room above for a seal; in one piece with the words before it. */
function signature(lines: string[], width: number, language: 'zh' | 'en'): Paragraph[] {
  const colon = language === 'zh' ? '：' : ': ';
  return lines.map(
    (line, i) =>
      new Paragraph({
        spacing: { line: bodyLine, lineRule: 'exact', before: i === 0 ? 2 * bodyLine : 0 },
        indent: { left: Math.floor(width * 0.45) },
        keepNext: i < lines.length - 1,
        keepLines: true,
        text: line + colon,
      }),
  );
}

/** The words parted at line feeds. */
function paragraphsOf(rich: Rich): Rich[] {
  const lines: Rich[] = [[]];
  for (const { text, ...mark } of rich)
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, ...mark });
    });
  return lines;
}

const marks: Record<NonNullable<Stretch['mark']>, Partial<IRunOptions>> = {
  // Told apart in black and white as well: a line through, a line below, a wave below.
  out: { strike: true, color: 'A02020' },
  in: { underline: { type: UnderlineType.SINGLE }, color: '1A5FB4', style: styleId.strong },
  quote: { underline: { type: UnderlineType.SINGLE } },
  strong: { style: styleId.strong },
};

const runsOf = (rich: Rich): TextRun[] =>
  rich.map(({ text, mark }) => new TextRun({ text, ...(mark ? marks[mark] : {}) }));
