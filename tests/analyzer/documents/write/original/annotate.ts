import { strFromU8, unzipSync } from 'fflate';
import type { RunPlace } from '../../../../../analyzer/documents/places.ts';
import {
  annotateDocx,
  type WordNote,
} from '../../../../../analyzer/documents/write/original/docx/annotate-docx.ts';
import type { PlacesOf } from '../../../../../analyzer/documents/write/original/docx/place-words.ts';
import { runsOf } from '../../../../../analyzer/documents/write/original/docx/runs.ts';

const reviewer = { name: '李某', date: '2026-11-23T09:30:00Z' };

/** The text of a part as its runs spell it, a line a paragraph, with the way back: a reader of the tests' own. */
export function readRuns(xml: string, part = 'word/document.xml'): { text: string; placesOf: PlacesOf } {
  let text = '';
  const spans: (RunPlace & { start: number })[] = [];
  let last = -1;
  for (const one of [...runsOf(xml).runs.values()].sort((a, b) => a.start - b.start)) {
    const own = one.items.map((item) => item.text).join('');
    if (own === '') continue;
    if (last >= 0 && last !== one.paragraph) text += '\n';
    last = one.paragraph;
    spans.push({
      part,
      paragraph: one.paragraph,
      run: one.start,
      from: 0,
      to: own.length,
      start: text.length,
    });
    text += own;
  }
  const placesOf: PlacesOf = ({ start, end }) =>
    spans.flatMap((span) => {
      const from = Math.max(start, span.start) - span.start;
      const to = Math.min(end, span.start + span.to) - span.start;
      return from < to ? [{ ...span, from, to }] : [];
    });
  return { text, placesOf };
}

/** The file annotated, its document, and the comments' part. */
export function annotate(file: Uint8Array, notes: (text: string) => WordNote[], author = reviewer) {
  const { text, placesOf } = readRuns(strFromU8(unzipSync(file)['word/document.xml']!));
  const made = annotateDocx(file, notes(text), placesOf, { text, whole: { start: 0, end: 1 } }, author);
  const parts = unzipSync(made.bytes);
  return { ...made, text, parts, xml: strFromU8(parts['word/document.xml']!) };
}

/** The words that stand between the marks of every comment, by its id; deleted ones in brackets. */
export function commented(xml: string): Map<string, string> {
  const open = new Set<string>();
  const words = new Map<string, string>();
  const token =
    /<w:commentRangeStart w:id="(\d+)"\/>|<w:commentRangeEnd w:id="(\d+)"\/>|<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(t|delText)>|<w:(tab|br)\/>/g;
  for (const [, start, end, text, kind, sign] of xml.matchAll(token)) {
    if (start !== undefined) open.add(start);
    else if (end !== undefined) open.delete(end);
    else
      for (const id of open) {
        const read = sign === undefined ? plain(text ?? '') : sign === 'tab' ? '\t' : '\n';
        words.set(id, (words.get(id) ?? '') + (kind === 'delText' ? `[${read}]` : read));
      }
  }
  return words;
}

const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
