import { escapeXml } from '../../xml.ts';
import { insertLast } from '../relationships.ts';
import type { Author } from './mark-runs.ts';
import type { WordNames } from './word-names.ts';

/** A comment's words, one string a paragraph; the first is set in bold. */
export interface CommentText {
  id: number;
  lines: string[];
}

/** The part of the comments with these added behind those it has; a new part where there is none. */
export function addComments(
  existing: string | undefined,
  names: WordNames,
  comments: readonly CommentText[],
  author: Author,
): string {
  if (existing === undefined) {
    const root = `<w:comments xmlns:w="${names.namespace}">`;
    const own = { ...names, own: 'w:', declaration: '' };
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${all(comments, own, author)}</w:comments>`;
  }
  return insertLast(existing, () => all(comments, names, author));
}

const all = (comments: readonly CommentText[], names: WordNames, author: Author): string =>
  comments.map((comment) => commentXml(comment, names, author)).join('');

/** Its look is set here: a comment takes the draft's own body style else, which is often large and indented. */
function commentXml({ id, lines }: CommentText, { own: w, declaration }: WordNames, author: Author): string {
  const layout =
    `<${w}pPr><${w}spacing ${w}before="0" ${w}after="0" ${w}line="240" ${w}lineRule="auto"/>` +
    `<${w}ind ${w}left="0" ${w}right="0" ${w}firstLineChars="0" ${w}firstLine="0"/><${w}jc ${w}val="left"/></${w}pPr>`;
  const paragraphs = lines.map((line, i) => {
    const mark = i === 0 ? `<${w}r><${w}annotationRef/></${w}r>` : '';
    const bold = i === 0 ? `<${w}b/>` : '';
    const look = `<${w}rPr>${bold}<${w}sz ${w}val="20"/><${w}szCs ${w}val="20"/></${w}rPr>`;
    const text = `<${w}t xml:space="preserve">${escapeXml(line)}</${w}t>`;
    return `<${w}p>${layout}${mark}<${w}r>${look}${text}</${w}r></${w}p>`;
  });
  const initials = [...author.name].slice(0, 2).join('');
  return (
    `<${w}comment${declaration} ${w}id="${id}" ${w}author="${escapeXml(author.name)}" ` +
    `${w}date="${author.date}" ${w}initials="${escapeXml(initials)}">${paragraphs.join('')}</${w}comment>`
  );
}
