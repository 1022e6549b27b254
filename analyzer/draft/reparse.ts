import type { DraftForms } from '../knowledge/draft-schema.ts';
import type { Language, SourceText } from '../model.ts';
import type { Draft } from './draft.ts';
import { fullLine, type LineLengths, lineLengths } from './lines.ts';
import type { NormalText } from './normalise.ts';
import { type Parsed, SAMPLE, TITLE_LINES } from './parse-draft.ts';
import { type Structure, sameOutline } from './same-outline.ts';
import type { Segment } from './segments.ts';

/** What became of a text: `start..end` of the old one gave way to `inserted` units of the new one. */
export interface Edit {
  start: number;
  end: number;
  inserted: number;
}

/** The stages of parsing, for a whole source or a part of it. */
export interface Reading {
  forms: DraftForms;
  normalise(source: Pick<SourceText, 'text' | 'parts'>, full?: number): NormalText;
  segments(normal: NormalText): Segment[];
  draft(source: SourceText, normal: NormalText, segments: Segment[], known?: Known): Draft;
}

/** What is known of a draft before it is looked at. */
export interface Known {
  structure?: Structure;
  title?: string;
  language?: Language;
}

export interface Reparsed {
  parsed: Parsed;
  /** Whether every unit hangs on the same units as before. */
  isSameOutline: boolean;
  /** The units before this one are the same. */
  first: number;
  /** The units from these on are the same, moved: in the old draft and in the new. */
  oldAfter: number;
  newAfter: number;
}

/**
 * A numbering may be broken over three paragraphs (第, 三, 条), and is told where it begins: so far before an edit
 * paragraphs are read anew.
 */
const BEFORE = 3;

export function reparse(reading: Reading, old: Parsed, source: SourceText, edit: Edit): Reparsed | null {
  const { text } = source;
  const { normal } = old.draft;
  const { paragraphs, toSource } = normal;
  if (old.source.blocks || old.source.parts || source.blocks || source.parts) return null;
  if (old.source.name !== source.name || old.source.title !== source.title) return null;
  const starts = (offset: number) => firstFrom(paragraphs, (p) => toSource[p.start]! >= offset);
  // Paragraphs [a, b) of the old text are read anew; the one before b is untouched, so that b begins where it did.
  const a = Math.max(0, starts(edit.start + 1) - 1 - BEFORE);
  // Untouched is a paragraph before which an end of line was left: what is put in front of its first line is joined to it.
  const untouched = firstFrom(paragraphs, (p) => lineStart(old.source.text, toSource[p.start]!) > edit.end);
  const b = Math.min(paragraphs.length, untouched + 1);
  const moved = edit.inserted - (edit.end - edit.start);
  const from = a === 0 ? 0 : lineStart(old.source.text, toSource[paragraphs[a]!.start]!);
  const oldTo =
    b === paragraphs.length
      ? old.source.text.length
      : lineStart(old.source.text, toSource[paragraphs[b]!.start]!);
  const lengths = lengthsAfter(old, text, from, oldTo, moved);
  const full = fullLine(lengths);
  if (full !== fullLine(old.lengths!)) return null;

  const part = reading.normalise({ text, parts: [{ start: from, end: oldTo + moved }] }, full);
  const at = paragraphs[a]?.start ?? 0;
  const oldBehind = paragraphs[b]?.start ?? normal.codes.length;
  const next = spliced(normal, part, { a, b, at, behind: oldBehind, moved });
  const behind = oldBehind + next.codes.length - normal.codes.length;

  const firstSegment = firstFrom(old.segments, (s) => s.start >= at);
  const oldAfter = firstFrom(old.segments, (s) => s.start >= oldBehind);
  const read = reading.segments({
    ...next,
    paragraphs: next.paragraphs.slice(a, a + part.paragraphs.length),
  });
  const shift = behind - oldBehind;
  const segments = [
    ...old.segments.slice(0, firstSegment),
    ...read,
    ...(shift === 0
      ? old.segments.slice(oldAfter)
      : old.segments.slice(oldAfter).map(({ start, end, marker, isHeading, isAside }) => ({
          start: start + shift,
          end: end + shift,
          marker,
          isHeading,
          isAside,
        }))),
  ];
  const replaced = { from: firstSegment, to: oldAfter, at, behind: oldBehind };
  const structure = sameOutline(old, next.text, read, replaced);
  const draft = reading.draft(source, next, segments, {
    ...(structure && { structure }),
    ...(firstSegment > TITLE_LINES && { title: old.draft.title }),
    ...(at > SAMPLE && { language: old.draft.language }),
  });
  const parsed = { source, draft, segments, lengths };
  const same = sameUnits(old, parsed, edit, {
    from: firstSegment,
    oldTo: oldAfter,
    newTo: firstSegment + read.length,
  });
  return { parsed, isSameOutline: structure !== null, ...same };
}

/** Of the units that were read anew, most are what they were: the same text, of which nothing was edited. */
function sameUnits(
  old: Parsed,
  parsed: Parsed,
  edit: Edit,
  { from, oldTo, newTo }: { from: number; oldTo: number; newTo: number },
): Pick<Reparsed, 'first' | 'oldAfter' | 'newAfter'> {
  const { text, toSource } = parsed.draft.normal;
  const isSame = (o: number, n: number): boolean => {
    const before = old.segments[o]!;
    const now = parsed.segments[n]!;
    return (
      before.end - before.start === now.end - now.start &&
      before.isHeading === now.isHeading &&
      before.isAside === now.isAside &&
      before.marker?.length === now.marker?.length &&
      old.draft.normal.text.slice(before.start, before.end) === text.slice(now.start, now.end)
    );
  };
  const isBefore = (n: number) => toSource[parsed.segments[n]!.end - 1]! < edit.start;
  const isBehind = (n: number) => toSource[parsed.segments[n]!.start]! >= edit.start + edit.inserted;
  let first = from;
  while (first < oldTo && first < newTo && isBefore(first) && isSame(first, first)) first++;
  let oldAfter = oldTo;
  let newAfter = newTo;
  while (
    oldAfter > first &&
    newAfter > first &&
    isBehind(newAfter - 1) &&
    isSame(oldAfter - 1, newAfter - 1)
  ) {
    oldAfter--;
    newAfter--;
  }
  return { first, oldAfter, newAfter };
}

/** The lines of the new text by length; those of the old text are counted when it is first edited. */
function lengthsAfter(old: Parsed, text: string, from: number, oldTo: number, moved: number): LineLengths {
  const before = old.source.text;
  old.lengths ??= lineLengths(before, 0, before.length);
  const lengths = old.lengths.slice();
  const gone = lineLengths(before, from, oldTo);
  const come = lineLengths(text, from, oldTo + moved);
  for (let i = 0; i < lengths.length; i++) lengths[i] = lengths[i]! - gone[i]! + come[i]!;
  return lengths;
}

interface Place {
  /** Paragraphs [a, b), from `at` to `behind`, are replaced; the source behind them moved. */
  a: number;
  b: number;
  at: number;
  behind: number;
  moved: number;
}

function spliced(old: NormalText, part: NormalText, { a, b, at, behind, moved }: Place): NormalText {
  const size = part.codes.length;
  const rest = old.codes.length - behind;
  const codes = new Uint16Array(at + size + rest);
  codes.set(old.codes.subarray(0, at));
  codes.set(part.codes, at);
  codes.set(old.codes.subarray(behind), at + size);
  const toSource = new Int32Array(codes.length + 1);
  toSource.set(old.toSource.subarray(0, at));
  toSource.set(part.toSource.subarray(0, size), at);
  toSource.set(old.toSource.subarray(behind), at + size);
  if (moved !== 0) for (let i = at + size; i < toSource.length; i++) toSource[i] = toSource[i]! + moved;
  const shift = at + size - behind;
  return {
    text: old.text.slice(0, at) + part.text + old.text.slice(behind),
    paragraphs: [
      ...old.paragraphs.slice(0, a),
      ...part.paragraphs.map((p) => ({ ...p, start: p.start + at, end: p.end + at })),
      ...(shift === 0
        ? old.paragraphs.slice(b)
        : old.paragraphs
            .slice(b)
            .map(({ start, end, kind }) => ({ start: start + shift, end: end + shift, kind }))),
    ],
    toSource,
    codes,
  };
}

/** Where the line begins that an offset stands in (lines.ts). */
function lineStart(text: string, offset: number): number {
  let at = offset;
  for (; at > 0; at--) {
    const code = text.charCodeAt(at - 1);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
  }
  return at;
}

/** The first of an ordered row that has a property which all behind it have too. */
function firstFrom<T>(row: readonly T[], has: (one: T) => boolean): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(row[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
