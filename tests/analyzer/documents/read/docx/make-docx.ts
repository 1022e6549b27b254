import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../../../../analyzer/documents/read/read-document.ts';
import type { SourceText } from '../../../../../analyzer/model.ts';

/** Word files of our own, small and said in the test: the body's XML and, where needed, other parts. */
export interface Parts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  comments?: string;
  /** Files within the file, as they stand, by the ids that the text has for them. */
  chunks?: Readonly<Record<string, string | Uint8Array>>;
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces = `xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** As Word writes it, so that other programs open the file too. */
function contentTypes(names: readonly string[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`;
  const parts = names.map((name) => part(name, name));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${parts.join('')}</Types>`;
}

export const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const r = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A run of anything else than words. */
export const run = (content: string): string => `<w:r>${content}</w:r>`;
export const numbered = (list: number, level: number, text: string): string =>
  p(`<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`, r(text));
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
}

export function makeDocx({ body, chunks = {}, ...others }: Parts): Uint8Array {
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', comments: 'comments' };
  const names = Object.keys(others) as (keyof typeof others)[];
  const relations = names.map(
    (name) => `<Relationship Id="${name}" Type="${relationType}${name}" Target="${name}.xml"/>`,
  );
  for (const id of Object.keys(chunks))
    relations.push(`<Relationship Id="${id}" Type="${relationType}aFChunk" Target="/word/${id}.bin"/>`);
  const within = Object.entries(chunks).map(([id, chunk]) => [
    `word/${id}.bin`,
    typeof chunk === 'string' ? strToU8(chunk) : chunk,
  ]);
  const files = Object.fromEntries(
    names.map((name) => [
      `word/${name}.xml`,
      strToU8(`<w:${roots[name]} ${namespaces}>${others[name]}</w:${roots[name]}>`),
    ]),
  );
  return zipSync({
    '[Content_Types].xml': strToU8(contentTypes(names)),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relationships}"><Relationship Id="main" Type="${relationType}officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(documentXml(body)),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="${relationships}">${relations.join('')}</Relationships>`,
    ),
    ...files,
    ...Object.fromEntries(within),
  });
}

export const read = (parts: Parts, changes: 'final' | 'original' = 'final'): Promise<SourceText> =>
  readDocument(makeDocx(parts), 'a.docx', { sha256: async () => '' }, { changes });

export const textOf = async (body: string, others: Omit<Parts, 'body'> = {}): Promise<string> =>
  (await read({ body, ...others })).text;
