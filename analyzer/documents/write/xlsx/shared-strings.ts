import type { Rich, Stretch } from '../form/filled.ts';
import { escapeXml } from '../xml.ts';

/** A text of the workbook as it stands among the shared strings. */
export function textItem(text: string): string {
  return `<si>${textElement(text)}</si>`;
}

/** A text with marks in it. Once one stretch has a look of its own, every one needs its font told. */
export function richItem(rich: Rich): string {
  const runs = rich.map(({ text, mark }) => `<r>${look(mark)}${textElement(text)}</r>`);
  return `<si>${runs.join('')}</si>`;
}

const looks: Record<NonNullable<Stretch['mark']>, [before: string, colour: string]> = {
  out: ['<strike/>', 'FFA02020'],
  in: ['<u/>', 'FF1A5FB4'],
  quote: ['<u/>', 'FF000000'],
  strong: ['<b/>', 'FF000000'],
};

/** In the order that the schema wants: strike, size and colour before the underline. */
function look(mark: Stretch['mark']): string {
  const [sign, colour] = mark ? looks[mark] : ['', 'FF000000'];
  const [first, last] = sign === '<u/>' ? ['', sign] : [sign, ''];
  return `<rPr>${first}<sz val="11"/><color rgb="${colour}"/><rFont val="宋体"/><charset val="134"/>${last}</rPr>`;
}

const textElement = (text: string) => `<t xml:space="preserve">${spell(text)}</t>`;

/** Excel reads `_x0041_` in a text as the character it names: the underscore has to be spelt out. */
function spell(text: string): string {
  return escapeXml(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
