import { markerAt } from '../draft/numbering.ts';
import { type Folded, fold, foldedAt } from './fold.ts';

/** What a comparison needs of a version: its text and its provisions, as a review holds them. */
export interface VersionText {
  text: string;
  provisions: readonly { id: string; label: string; start: number; end: number }[];
}

/** The smallest part of a draft that is aligned: the own words of one provision, or one paragraph of them. */
export interface Piece {
  /** In the source text. Pieces follow each other and cover all of it that holds words. */
  start: number;
  end: number;
  /** In the folded text. */
  from: number;
  to: number;
  /** Its words without number and layout: what is compared. */
  body: string;
  provision: { id: string; label: string };
}

export interface Version {
  text: string;
  folded: Folded;
  pieces: Piece[];
}

const NOWHERE = { id: '', label: '' };
/** A line that ends so was not broken by a page's width. */
const ENDS_LINE = /[。；：！？;:.!?”"）)】》]/;

/** Cuts a version where a provision begins, and where a paragraph ends inside one. */
export function cutVersion({ text, provisions }: VersionText): Version {
  const folded = fold(text);
  const cuts = new Map<number, Piece['provision']>([[0, NOWHERE]]);
  // A later provision at the same place is the inner one: 第九条第一款 of 第九条.
  for (const { id, label, start } of provisions) cuts.set(start, { id, label });
  const places = [...cuts].sort(([a], [b]) => a - b);
  const pieces: Piece[] = [];
  places.forEach(([start, provision], index) => {
    const end = places[index + 1]?.[0] ?? text.length;
    for (const [from, to] of paragraphs(text, start, end)) {
      const piece = pieceOf(text, folded, from, to, provision);
      if (piece) pieces.push(piece);
    }
  });
  return { text, folded, pieces };
}

/** The index of the piece that a source offset stands in. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end > offset) high = middle;
    else low = middle + 1;
  }
  return Math.min(low, pieces.length - 1);
}

function* paragraphs(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    let last = at - 1;
    while (last > from && text.charCodeAt(last) <= 32) last--;
    if (last <= from || !ENDS_LINE.test(text[last]!)) continue;
    yield [from, at + 1];
    from = at + 1;
  }
  if (from < end) yield [from, end];
}

function pieceOf(
  text: string,
  folded: Folded,
  start: number,
  end: number,
  provision: Piece['provision'],
): Piece | null {
  const from = foldedAt(folded, start);
  const to = foldedAt(folded, end);
  if (to <= from) return null;
  const marker = markerAt(text, folded.at[from]!);
  const words = marker ? foldedAt(folded, folded.at[from]! + marker.length) : from;
  return { start, end, from, to, body: folded.text.slice(Math.min(words, to), to), provision };
}
