import type { Range } from '../../../../model.ts';
import { openPackage, type ZipPackage } from '../../../package/zip-package.ts';
import {
  addContentType,
  addRelationship,
  relationshipsOf,
  relationshipsPart,
  resolveTarget,
} from '../relationships.ts';
import { repack } from '../repack.ts';
import { addComments } from './comments-part.ts';
import { freeIds } from './free-ids.ts';
import { type Author, type CommentMark, markRuns, type Rewrite } from './mark-runs.ts';
import { decodePart, encodePart } from './part-text.ts';
import { type PlacesOf, wordsAt } from './place-words.ts';
import { rewritesOf } from './rewrites.ts';
import { runsOf } from './runs.ts';
import { relationshipType } from './word-names.ts';

/** What is to stand in the margin of a Word file. */
export interface WordNote {
  /** Null: it speaks of the whole draft. */
  range: Range | null;
  lines: string[];
  /** What the words shall become, as a tracked change; absent: they stay. */
  replacement?: string;
}

export interface AnnotatedDocx {
  bytes: Uint8Array<ArrayBuffer>;
  comments: number;
  changes: number;
}

const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/**
 * The Word file with a comment at the words of each note, and tracked changes where the note brings other words.
 * Parts of the package that hold neither keep their bytes, all others every character outside the marks.
 * @param whole the words that notes on the whole draft stand at: its title
 * @throws ReadError, RangeError where the package cannot be written anew
 */
export function annotateDocx(
  bytes: Uint8Array,
  notes: readonly WordNote[],
  placesOf: PlacesOf,
  { text, whole }: { text: string; whole: Range },
  author: Author,
): AnnotatedDocx {
  const zip = openPackage(bytes);
  const document = mainPart(zip);
  const body = decodePart(zip.read(document)!);
  const runs = runsOf(body.text);
  const relations = readText(zip, relationshipsPart(document));
  const related = (kind: string) => {
    const found = relationshipsOf(relations ?? '').find(({ type }) => type.endsWith(`/${kind}`));
    return found && zip.find(resolveTarget(document, found.target));
  };
  const commentsPart = related('comments');
  const comments = commentsPart === undefined ? undefined : decodePart(zip.read(commentsPart)!);
  const place = { document, runs, text, partText: (name: string) => readText(zip, name) };
  const ids = freeIds([body.text, comments?.text ?? ''], runs.names);

  const marks: CommentMark[] = [];
  const rewrites: Rewrite[] = [];
  const texts: { id: number; lines: string[] }[] = [];
  const taken: Range[] = [];
  for (const { range, lines, replacement } of notes) {
    const words = wordsAt(range ?? whole, placesOf, place);
    if (!words) continue;
    const id = ids();
    marks.push({ id, ...words });
    texts.push({ id, lines });
    if (range === null || replacement === undefined || taken.some((other) => meet(other, range))) continue;
    const made = rewritesOf(range, replacement, placesOf, place, ids);
    if (made.length > 0) taken.push(range);
    rewrites.push(...made);
  }
  const changed = new Map<string, Uint8Array>();
  if (marks.length > 0) {
    changed.set(document, encodePart({ ...body, text: markRuns(runs, marks, rewrites, author) }));
    addCommentsTo(changed);
  }
  return { bytes: repack(bytes, changed), comments: marks.length, changes: taken.length };

  function addCommentsTo(changed: Map<string, Uint8Array>): void {
    const names = comments === undefined ? runs.names : runsOf(comments.text).names;
    const xml = addComments(comments?.text, names, texts, author);
    if (commentsPart !== undefined && comments) {
      changed.set(commentsPart, encodePart({ ...comments, text: xml }));
      return;
    }
    const folder = document.slice(0, document.lastIndexOf('/') + 1);
    let name = 'comments.xml';
    for (let n = 2; zip.find(folder + name); n++) name = `comments${n}.xml`;
    const encode = (part: string) => new TextEncoder().encode(part);
    changed.set(folder + name, encode(xml));
    const type = relationshipType(runs.names, 'comments');
    const rels = zip.find(relationshipsPart(document)) ?? relationshipsPart(document);
    changed.set(rels, encode(addRelationship(relations, type, name)));
    const types = zip.find('[Content_Types].xml');
    if (types) changed.set(types, encode(addContentType(readText(zip, types)!, folder + name, commentsType)));
  }
}

const meet = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

function readText(zip: ZipPackage, name: string): string | undefined {
  const bytes = zip.read(name);
  return bytes && decodePart(bytes).text;
}

/** The part that the package itself names as its document. */
function mainPart(zip: ZipPackage): string {
  const relations = relationshipsOf(readText(zip, '_rels/.rels') ?? '');
  const main = relations.find(({ type }) => type.endsWith('/officeDocument'));
  // As the reader has it: a damaged list of parts does not hide the document.
  const name =
    zip.find(resolveTarget('', main?.target ?? '')) ??
    zip.find('word/document.xml') ??
    zip.names.find((one) => /^(?:word\/)?\w*document\d*\.xml$/i.test(one));
  if (name === undefined) throw new RangeError('the package holds no document');
  return name;
}
