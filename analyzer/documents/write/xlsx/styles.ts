import type { CellStyle } from './sheet.ts';

const order: CellStyle[] = ['text', 'centre', 'head', 'title', 'label', 'note'];

/**
 * The index of a style in `styles.xml`. Text that looks like a formula gets the variant with `quotePrefix`, the
 * mark Excel itself sets for a typed `'`: it stays text when somebody edits the cell, and no character is added.
 */
export function styleIndex(style: CellStyle, looksLikeFormula: boolean): number {
  return 1 + 2 * order.indexOf(style) + (looksLikeFormula ? 1 : 0);
}

const formats: Record<CellStyle, string> = {
  text: 'fontId="0" fillId="0" borderId="1"><alignment horizontal="left" vertical="top" wrapText="1"/>',
  centre: 'fontId="0" fillId="0" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1"/>',
  head: 'fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/>',
  title: 'fontId="2" fillId="0" borderId="0"><alignment vertical="center"/>',
  note: 'fontId="0" fillId="0" borderId="0"><alignment vertical="center"/>',
  label: 'fontId="1" fillId="0" borderId="1"><alignment vertical="top" wrapText="1"/>',
};

const side = (name: string) => `<${name} style="thin"><color rgb="FF8C8C8C"/></${name}>`;
const font = (name: string, size: number, bold = '') =>
  `<font>${bold}<sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><charset val="134"/></font>`;
const xf = (format: string, prefix: string) =>
  `<xf numFmtId="0" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${prefix} ${format}</xf>`;

const cellFormats = order.flatMap((style) => [
  xf(formats[style], ''),
  xf(formats[style], ' quotePrefix="1"'),
]);

/** `xl/styles.xml` without its XML declaration. */
export const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  `<fonts count="3">${font('宋体', 11)}${font('黑体', 11)}${font('黑体', 16)}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${1 + cellFormats.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `${cellFormats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
