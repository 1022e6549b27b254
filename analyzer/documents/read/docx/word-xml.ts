import { decodeXml, readXml, type XmlElement } from '../../package/xml.ts';
import { draftParts } from '../draft-parts.ts';
import type { ReadOptions, ReadText } from '../formats.ts';
import { Numbering } from '../word/numbering.ts';
import { Story } from '../word/story.ts';
import { Body } from './body.ts';
import { listsOf } from './lists.ts';
import { docxPrefix } from './namespaces.ts';
import { Styles } from './styles.ts';

/**
 * Word in a single XML file: that of Word 2003, and the flat form of docx. Programs of offices fill templates of
 * this kind and name them .doc. Notes are left out, and nothing leads back into the file.
 * @throws ReadError
 */
export function readWordXml(bytes: Uint8Array, { changes = 'final' }: ReadOptions): ReadText {
  const xml = decodeXml(bytes);
  const trees = new Map<string, XmlElement>();
  readXml(xml, {
    prefixOf: docxPrefix,
    isUnit: (name) => name === 'w:styles' || name === 'w:numbering',
    unit: (element) => trees.set(element.name, element),
  });
  const styles = new Styles(trees.get('w:styles'));
  const lists = listsOf(trees.get('w:numbering'), (style) => styles.listOf(style));
  const story = new Story();
  const body = new Body(story, styles, new Numbering(lists), changes === 'original');
  let inBody = false;
  readXml(xml, {
    prefixOf: docxPrefix,
    isUnit: (name) => inBody && body.isUnit(name),
    unit: (element) => body.unit(element),
    open(name, attributes) {
      inBody ||= name === 'w:body';
      if (inBody) body.open(name, attributes);
    },
    close(name) {
      if (inBody) body.close(name);
      if (name === 'w:body') inBody = false;
    },
  });
  const { text, blocks } = story;
  const stretches = draftParts(text, blocks);
  return {
    format: 'doc',
    text,
    blocks,
    ...(stretches ? { parts: stretches } : {}),
    ...(story.changes.length > 0 ? { changes: story.changes } : {}),
  };
}
