import { decodeXml, readXml } from '../../package/xml.ts';
import { openPackage } from '../../package/zip-package.ts';
import { draftParts } from '../draft-parts.ts';
import type { ReadHost, ReadOptions, ReadText } from '../formats.ts';
import { damagedError } from '../read-error.ts';
import { Numbering } from '../word/numbering.ts';
import { Story } from '../word/story.ts';
import { Body } from './body.ts';
import { readChunks } from './chunks.ts';
import { listsOf } from './lists.ts';
import { commentsOf, docxParts, entriesOf, treeOf } from './parts.ts';
import { Styles } from './styles.ts';

/**
 * A Word file as its reader sees it: numbers of paragraphs, tables cell by cell, text boxes, the notes at the
 * end; without headers and footers. Comments and the other side of tracked changes are kept apart.
 * @throws ReadError
 */
export async function readDocx(bytes: Uint8Array, options: ReadOptions, host: ReadHost): Promise<ReadText> {
  const zip = openPackage(bytes);
  const parts = docxParts(zip);
  const main = zip.read(parts.main);
  if (!main) throw damagedError('缺少正文', 'its text is missing');
  const chunks = options.isWithin ? new Map() : await readChunks(zip, parts, options, host);
  const original = options.changes === 'original';
  const styles = new Styles(treeOf(parts, 'styles'));
  const numbering = new Numbering(listsOf(treeOf(parts, 'numbering'), (style) => styles.listOf(style)));
  const story = new Story();
  const body = new Body(story, styles, numbering, original, chunks);
  readXml(decodeXml(main), body);
  body.flush();
  const names = [parts.main, ...readNotes()];
  const { text, blocks } = story;
  const stretches = draftParts(text, blocks);
  const comments = story.comments(commentsOf(parts));
  return {
    format: 'docx',
    text,
    blocks,
    places: { kind: 'runs', parts: names, spans: story.spans },
    ...(stretches ? { parts: stretches } : {}),
    ...(story.changes.length > 0 ? { changes: story.changes } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(parts.remarks.length > 0 ? { remarks: parts.remarks } : {}),
  };

  /** The notes that the text refers to, after it, in order; notes within notes do not exist. */
  function readNotes(): string[] {
    const used: string[] = [];
    const references = body.notes.slice();
    body.kind = 'note';
    for (const kind of ['footnote', 'endnote'] as const) {
      const wanted = references.filter((note) => note.kind === kind);
      if (wanted.length === 0) continue;
      const { name, found } = entriesOf(parts, `${kind}s`, `w:${kind}`);
      const byId = new Map(found.map((note) => [note.attributes['w:id'], note]));
      used.push(name);
      body.part = used.length;
      for (const { id } of wanted) {
        const note = byId.get(id);
        if (note) body.feed(note);
        body.flush();
      }
    }
    return used;
  }
}
