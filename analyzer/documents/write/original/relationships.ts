import { escapeXml } from '../xml.ts';
import { attribute } from './xml-tags.ts';

const packages = 'http://schemas.openxmlformats.org/package/2006';

interface Relationship {
  id: string;
  type: string;
  /** As it is written: relative to the folder of the part it belongs to. */
  target: string;
}

/** `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(xml: string): Relationship[] {
  return [...xml.matchAll(/<(?:\w+:)?Relationship\s(?:[^"'>]|"[^"]*"|'[^']*')*>/g)].map(([tag]) => ({
    id: attribute(tag, 'Id') ?? '',
    type: attribute(tag, 'Type') ?? '',
    target: attribute(tag, 'Target') ?? '',
  }));
}

/** The name of the part that a target leads to. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

/** The part with one relationship more, under an id that it does not use. */
export function addRelationship(xml: string | undefined, type: string, target: string): string {
  const used = new Set(relationshipsOf(xml ?? '').map(({ id }) => id));
  let n = used.size + 1;
  while (used.has(`rId${n}`)) n++;
  const attributes = `Id="rId${n}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (xml === undefined)
    return `${head}<Relationships xmlns="${packages}/relationships"><Relationship ${attributes}/></Relationships>`;
  return insertLast(xml, (prefix) => `<${prefix}Relationship ${attributes}/>`);
}

/** The part with the type of one part more. */
export function addContentType(xml: string, part: string, type: string): string {
  const entry = `PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"`;
  return insertLast(xml, (prefix) => `<${prefix}Override ${entry}/>`);
}

/** Puts an element behind the last child of the root; it takes the root's prefix. */
export function insertLast(xml: string, element: (prefix: string) => string): string {
  const closed = /<\/((?:[^\s>:]+:)?)[^\s>]+\s*>\s*$/.exec(xml);
  if (closed) return xml.slice(0, closed.index) + element(closed[1] ?? '') + xml.slice(closed.index);
  // A root without children may be one empty element.
  const empty = /<((?:[^\s/>!?:]+:)?)([^\s/>!?]+)(?:[^"'>]|"[^"]*"|'[^']*')*\/>\s*$/.exec(xml);
  if (!empty) return xml;
  const [, prefix = '', name] = empty;
  return `${xml.slice(0, xml.lastIndexOf('/>'))}>${element(prefix)}</${prefix}${name}>`;
}
