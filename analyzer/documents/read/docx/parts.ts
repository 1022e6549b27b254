import type { ReadRemark, SourceComment } from '../../../model.ts';
import { decodeXml, elements, parseXml, readXml, type XmlElement } from '../../package/xml.ts';
import type { ZipPackage } from '../../package/zip-package.ts';
import { damagedError, ReadError } from '../read-error.ts';
import { docxPrefix, relationshipKind } from './namespaces.ts';

/** The parts of a Word file, led to by their relationships, and by their usual names where these are missing. */
export interface DocxParts {
  main: string;
  /** The part that the main one relates to in that way, with its name. */
  related(kind: string): { name: string; xml: string } | undefined;
  /** Files whose text stands within the main part's, by the ids that it has for them. */
  chunks: ReadonlyMap<string, string>;
  remarks: ReadRemark[];
}

/** @throws ReadError `damaged` */
export function docxParts(zip: ZipPackage): DocxParts {
  const main = mainPart(zip);
  const relations = relationships(zip, main);
  const chunks = relations.filter(({ kind }) => kind === 'aFChunk');
  const remarks: ReadRemark[] = [];
  return {
    main,
    remarks,
    chunks: new Map(chunks.map(({ id, target }) => [id, target])),
    related(kind) {
      const name = zip.find(targetOf(relations, kind) ?? `${folderOf(main)}${kind}.xml`);
      if (name === undefined) return undefined;
      try {
        const bytes = zip.read(name);
        return bytes && { name, xml: decodeXml(bytes) };
      } catch (error) {
        remarks.push(remarkOn(error, name));
        return undefined;
      }
    },
  };
}

/** The tree of a side part; one that is broken is passed over with a remark, as the text stands elsewhere. */
export function treeOf(parts: DocxParts, kind: string): XmlElement | undefined {
  const part = parts.related(kind);
  if (!part) return undefined;
  try {
    return parseXml(part.xml, docxPrefix);
  } catch (error) {
    parts.remarks.push(remarkOn(error, part.name));
    return undefined;
  }
}

/** The children of that name in a side part, with its name. */
export function entriesOf(
  parts: DocxParts,
  kind: string,
  element: string,
): { name: string; found: XmlElement[] } {
  const part = parts.related(kind);
  const found: XmlElement[] = [];
  if (!part) return { name: '', found };
  try {
    readXml(part.xml, {
      prefixOf: docxPrefix,
      isUnit: (name) => name === element,
      unit: (unit) => found.push(unit),
    });
  } catch (error) {
    parts.remarks.push(remarkOn(error, part.name));
  }
  return { name: part.name, found };
}

/** The comments of a file by their ids, without their places. */
export function commentsOf(parts: DocxParts): Map<string, Omit<SourceComment, 'start' | 'end'>> {
  const comments = new Map<string, Omit<SourceComment, 'start' | 'end'>>();
  for (const comment of entriesOf(parts, 'comments', 'w:comment').found) {
    const { attributes } = comment;
    comments.set(attributes['w:id'] ?? '', {
      text: elements(comment, 'w:p').map(plainText).join('\n').trim(),
      author: attributes['w:author'] ?? '',
      date: attributes['w:date'] ?? '',
    });
  }
  return comments;
}

function plainText(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (typeof node === 'string') return element.name === 'w:t' ? node : '';
      return node.name === 'w:del' ? '' : plainText(node);
    })
    .join('');
}

function remarkOn(error: unknown, part: string): ReadRemark {
  if (!(error instanceof ReadError) || error.code === 'unsafe') throw error;
  return {
    code: 'damaged-part',
    message: `文件的一部分（${part}）已损坏，没有读取；自动编号或注释可能缺失。`,
    messageEn: `A part of the file (${part}) is damaged and was not read; numbers of paragraphs or notes may be missing.`,
  };
}

function mainPart(zip: ZipPackage): string {
  const related = zip.find(targetOf(relationships(zip, ''), 'officeDocument') ?? '');
  const name =
    related ??
    zip.find('word/document.xml') ??
    zip.names.find((one) => /^(?:word\/)?\w*document\d*\.xml$/i.test(one));
  if (name === undefined) throw damagedError('缺少正文', 'its text is missing');
  return name;
}

interface Relation {
  id: string;
  kind: string;
  target: string;
}

/** The first of a kind is meant. */
function targetOf(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.target;
}

/** What a part leads to within the package. @param part '' for the package itself */
function relationships(zip: ZipPackage, part: string): Relation[] {
  const folder = folderOf(part);
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  try {
    readXml(decodeXml(bytes), {
      prefixOf: () => undefined,
      isUnit: (name) => name === 'Relationship',
      unit: ({ attributes }) => {
        const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
        if (mode !== 'External')
          relations.push({ id, kind: relationshipKind(type), target: resolve(folder, target) });
      },
    });
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === 'unsafe') throw error;
  }
  return relations;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target within the package; `..` never leads out of it. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
