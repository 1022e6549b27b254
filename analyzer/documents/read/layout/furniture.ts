import { linesOf, type Segment } from './lines.ts';

/** What one page offers as running heads and feet: its segments in one direction. */
export interface PageSegments {
  number: number;
  segments: readonly Segment[];
  /** The page's upper edge and height along the text. */
  top: number;
  height: number;
}

interface Edge {
  page: number;
  /** From the page's end inwards: 0 is the outermost line. */
  depth: number;
  at: number;
  text: string;
  shape: string;
  numbers: number[];
  /** From its baseline to that of the line further in, in its own size. */
  gap: number;
  segments: Segment[];
}

/** So many lines at an end of a page may be furniture. */
const DEEPEST = 4;
const LONGEST = 120;
/** Heads stand at the same height on every page, give or take this share of it. */
const SAME_HEIGHT = 0.012;
/** A foot hardly stands above this share of a page, a head below its counterpart. */
const MARGIN = 0.3;
/** In sizes of its own, from baseline to baseline. */
const APART = 2.2;

/**
 * The segments that are no text of the draft but of its pages: running heads, feet and page numbers. They are told by
 * repetition (the same words at the same height) and by numbers that grow with the pages; no words are known.
 */
export function furnitureOf(pages: readonly PageSegments[]): Set<Segment> {
  const furniture = new Set<Segment>();
  for (const isTop of [true, false]) {
    const edges = pages.map((page) => edgesOf(page, isTop));
    const tell = judge(edges.flat(), pages);
    for (const edge of edges.flatMap((all) => outermost(all, tell)))
      for (const segment of edge.segments) furniture.add(segment);
  }
  return furniture;
}

/** Heads lie at the very end: what stands further in than a line of text is text. */
function outermost(edges: readonly Edge[], isFurniture: (edge: Edge) => boolean): Edge[] {
  const end = edges.findIndex((edge) => !isFurniture(edge));
  return end < 0 ? [...edges] : edges.slice(0, end);
}

function edgesOf({ number, segments, top, height }: PageSegments, isTop: boolean): Edge[] {
  const lines = linesOf(segments);
  const ordered = isTop ? lines : [...lines].reverse();
  return ordered.slice(0, DEEPEST).flatMap((line, depth): Edge[] => {
    const at = (line.base - top) / height;
    if (isTop ? at > MARGIN : at < 1 - MARGIN) return [];
    const text = textOf(line);
    if (text.length > LONGEST) return [];
    const inner = ordered[depth + 1];
    const gap = inner ? Math.abs(inner.base - line.base) / line.size : 0;
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    return [
      {
        page: number,
        depth,
        at,
        text,
        shape: text.replace(/\d+/g, '#'),
        numbers,
        gap,
        segments: line.segments,
      },
    ];
  });
}

function textOf({ pieces }: Segment): string {
  return pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function judge(edges: readonly Edge[], pages: readonly PageSegments[]): (edge: Edge) => boolean {
  const byShape = new Map<string, Edge[]>();
  for (const edge of edges) byShape.set(edge.shape, [...(byShape.get(edge.shape) ?? []), edge]);
  const enough = pages.length < 3 ? 2 : 3;
  return (edge) => {
    if (isLoneNumber(edge, pages)) return true;
    const alike = byShape.get(edge.shape)!.filter((other) => Math.abs(other.at - edge.at) < SAME_HEIGHT);
    if (alike.filter((other) => counts(other, edge)).length >= 2 && hasFewLetters(edge.shape)) return true;
    const same = new Set(alike.filter((other) => isSame(other, edge)).map((other) => other.page));
    // Two pages that begin alike prove little: a head also stands apart.
    if (pages.length < 3 && edge.gap < APART) return false;
    return same.size >= enough && same.size >= Math.min(pages.length * 0.2, 10);
  };
}

/** The same words, and numbers that stay or count the pages. */
function isSame(a: Edge, b: Edge): boolean {
  return a.numbers.every((n, i) => n === b.numbers[i] || n - b.numbers[i]! === a.page - b.page);
}

/** The two lines hold a number that differs as the pages do. */
function counts(a: Edge, b: Edge): boolean {
  return isSame(a, b) && a.numbers.some((n, i) => n - b.numbers[i]! === a.page - b.page);
}

/** A number and hardly more: —12—, 12/30, and the like in words. */
function hasFewLetters(shape: string): boolean {
  return (shape.match(/[\p{L}]/gu)?.length ?? 0) <= 6;
}

/** A number in dashes, or page and number of pages, needs no second page to be told. */
function isLoneNumber({ text, shape, numbers, depth, page }: Edge, pages: readonly PageSegments[]): boolean {
  if (depth > 0 || numbers.length === 0 || numbers.length > 2) return false;
  if (/\p{L}/u.test(shape)) {
    return hasFewLetters(shape) && numbers.length === 2 && numbers[0] === page && numbers[1] === pages.length;
  }
  if (/^[^\p{L}\d]{1,3}\d{1,4}[^\p{L}\d]{1,3}$/u.test(text) && /^[-–—―－─·•~]/u.test(text)) return true;
  return text === String(page) || (numbers[0] === page && numbers[1] === pages.length);
}
