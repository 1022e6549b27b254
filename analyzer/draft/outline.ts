import type { ProvisionKind } from '../model.ts';
import type { DraftProvision } from './draft.ts';
import { type MarkerKind, RANK } from './numbering.ts';
import type { Segment } from './segments.ts';

/** A segment with its place in the outline. */
export interface Placed {
  segment: Segment;
  provision: number;
  /** Index (in the result) of the segment whose end is this one's lead-in, or -1. */
  leadIn: number;
}

interface Open {
  rank: number;
  provision: number;
  /** Index of the last placed segment that may lead in what follows below this rank. */
  last: number;
}

const UNNUMBERED_RANK = 7;
const PARAGRAPH_RANK = 5;
/** A paragraph without a number outside all articles, or a cell: it stands wherever it is, below all that is open. */
const OUTSIDE = 99;
const KIND: Record<MarkerKind, ProvisionKind> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  heading: 'heading',
  item: 'item',
  subitem: 'subitem',
  point: 'subitem',
};
const ID: Record<ProvisionKind, string> = {
  title: 'title',
  preamble: 'pre',
  part: 'part',
  chapter: 'chap',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  item: 'item',
  subitem: 'sub',
  heading: 'h',
};
/** 编, 章 and 节 only hold articles: an article's number does not restart in them. */
const CITED_ALONE = new Set<ProvisionKind>(['part', 'chapter', 'section', 'article']);

/**
 * Places segments in the tree of provisions (编章节条款项目, or 一、（一）1.（1）).
 * An unnumbered paragraph inside an article is a 款 of it; ids and labels follow 立法法 第六十五条.
 */
export function outline(
  segments: Segment[],
  text: string,
): { provisions: DraftProvision[]; placed: Placed[] } {
  const provisions: DraftProvision[] = [];
  const placed: Placed[] = [];
  const stack: Open[] = [];
  const ids = new Map<string, number>();
  const paragraphs = new Map<number, number>(); // article -> 款 seen so far
  let loose = -1; // the last paragraph outside all numbering: it may lead in too
  let nested: { kind: MarkerKind; rank: number; open: Open } | null = null;

  /**
   * 5. Staff shall not： (a) …; or 1.…不得：（一）…: where the first of a series stands right behind a colon, the series
   * hangs on that line, though elsewhere its sign ranks above the sign of the line.
   */
  const rankOf = (marker: NonNullable<Segment['marker']>): number => {
    const usual = RANK[marker.kind];
    if (nested !== null && nested.kind === marker.kind && stack.includes(nested.open)) return nested.rank;
    const open = stack.at(-1);
    if (marker.n !== 1 || open === undefined || open.rank < usual || open.last !== placed.length - 1)
      return usual;
    if (RANK.item > usual || leadInOf(open.last, true, placed, text) < 0) return usual;
    if (placed[open.last]!.segment.marker?.kind === marker.kind) return usual;
    nested = { kind: marker.kind, rank: open.rank + 0.5, open };
    return nested.rank;
  };

  const add = (kind: ProvisionKind, n: number, own: string, parent: number, segment: Segment): number => {
    const above = provisions[parent];
    const prefix = above === undefined || CITED_ALONE.has(kind) ? '' : above.id;
    const base = `${prefix === '' ? '' : `${prefix}__`}${ID[kind]}_${n}`;
    const seen = (ids.get(base) ?? 0) + 1;
    ids.set(base, seen);
    const label = above === undefined || CITED_ALONE.has(kind) ? own : joinLabels(above, own);
    provisions.push({
      id: seen === 1 ? base : `${base}~${seen}`,
      label,
      kind,
      parent,
      start: segment.start,
      end: segment.end,
    });
    return provisions.length - 1;
  };

  for (const segment of segments) {
    const { marker } = segment;
    const inArticle = stack.some((open) => provisions[open.provision]!.kind === 'article');
    const rank =
      marker !== null
        ? rankOf(marker)
        : segment.isHeading
          ? UNNUMBERED_RANK
          : inArticle && !segment.isAside
            ? PARAGRAPH_RANK
            : OUTSIDE;
    if (rank !== OUTSIDE) while (stack.length > 0 && stack.at(-1)!.rank >= rank) stack.pop();
    const parentOpen = stack.at(-1);
    const parent = parentOpen?.provision ?? -1;
    const leadIn = leadInOf(parentOpen?.last ?? loose, marker !== null, placed, text);

    let provision = parent;
    if (marker !== null) {
      const kind = KIND[marker.kind];
      provision = add(kind, marker.n, provisionLabel(kind, marker.label), parent, segment);
    } else if (segment.isHeading) {
      provision = add(
        'heading',
        provisions.length + 1,
        text.slice(segment.start, segment.end),
        parent,
        segment,
      );
    } else if (rank === PARAGRAPH_RANK) {
      const n = (paragraphs.get(parent) ?? 1) + 1;
      paragraphs.set(parent, n);
      provision = add('paragraph', n, `第${chineseOrdinal(n)}款`, parent, segment);
    } else if (parent < 0) {
      provision = add(
        placed.length === 0 ? 'title' : 'preamble',
        placed.length,
        placed.length === 0 ? '标题' : '序言',
        -1,
        segment,
      );
    }
    placed.push({ segment, provision, leadIn });
    if (rank === OUTSIDE && parentOpen === undefined && leadIn < 0) loose = placed.length - 1;
    if (rank === OUTSIDE) {
      if (parentOpen !== undefined && leadIn < 0) parentOpen.last = placed.length - 1;
    } else stack.push({ rank, provision, last: placed.length - 1 });
    // Each provision reaches to the end of what stands in it.
    for (let p = provision; p >= 0; p = provisions[p]!.parent) provisions[p]!.end = segment.end;
  }
  return withFirstParagraphs(provisions, placed, paragraphs);
}

/** An article with a 第二款 has a 第一款 too: its own paragraph, which is numbered only now. What was placed is renumbered. */
function withFirstParagraphs(
  provisions: DraftProvision[],
  placed: Placed[],
  paragraphs: ReadonlyMap<number, number>,
): { provisions: DraftProvision[]; placed: Placed[] } {
  if (paragraphs.size === 0) return { provisions, placed };
  const renumbered: number[] = [];
  const all: DraftProvision[] = [];
  const first = new Map<number, number>();
  // Where each provision's own paragraph ends; looked for anew for every article, this would grow with the square.
  const ends = new Map<number, number>();
  for (const { provision, segment } of placed) if (!ends.has(provision)) ends.set(provision, segment.end);
  for (const [old, provision] of provisions.entries()) {
    renumbered[old] = all.length;
    if (provision.parent >= 0) provision.parent = renumbered[provision.parent]!;
    all.push(provision);
    if (!paragraphs.has(old) || provision.kind !== 'article') continue;
    first.set(old, all.length);
    const { id, label, start } = provision;
    const end = ends.get(old) ?? start;
    all.push({
      id: `${id}__para_1`,
      label: `${label}第一款`,
      kind: 'paragraph',
      parent: renumbered[old]!,
      start,
      end,
    });
  }
  for (const one of placed) one.provision = first.get(one.provision) ?? renumbered[one.provision] ?? -1;
  return { provisions: all, placed };
}

/**
 * What leads in a segment: the text above it, if that ends with a colon, or with what is 下列 below. An unnumbered paragraph hangs on it only
 * right behind it, or behind another such paragraph that ended with a semicolon: what follows the items is a 款.
 */
function leadInOf(above: number, isNumbered: boolean, placed: Placed[], text: string): number {
  const segment = placed[above]?.segment;
  if (segment === undefined) return -1;
  if (text[segment.end - 1] !== '：' && !(isNumbered && listsBelow(text, segment))) return -1;
  if (isNumbered || above === placed.length - 1) return above;
  const previous = placed.at(-1)!;
  const goesOn =
    previous.segment.marker === null && previous.leadIn === above && text[previous.segment.end - 1] === '；';
  return goesOn ? above : -1;
}

/** 禁止从事下列行为 without the colon that belongs behind it: the items below hang on it all the same. */
export function listsBelow(text: string, { start, end }: { start: number; end: number }): boolean {
  if (STOPS.has(text[end - 1]!)) return false;
  return text.lastIndexOf('下列', end) >= Math.max(start, end - LONGEST_LISTED);
}

const STOPS = new Set('。；！？，、：.;!?');
/** 下列情形之一且情节严重的 is as much as stands behind the word. */
const LONGEST_LISTED = 14;

function provisionLabel(kind: ProvisionKind, printed: string): string {
  const bare = printed.includes(' ') ? printed.replaceAll(' ', '') : printed;
  if (kind === 'item') return `第${bare}项`;
  if (kind === 'subitem') return `第${bare.replace(/[.．、）)]$/, '')}目`;
  return bare;
}

/** 第九条 + 第（一）项; but （一） + 1 in official documents, which have no 项 and 目. */
function joinLabels(above: DraftProvision, own: string): string {
  if (above.kind === 'preamble' || above.kind === 'title') return own;
  if (CITED_ALONE.has(above.kind) && above.kind !== 'article') return own;
  if (above.label.startsWith('第')) return above.label + own;
  return `${above.label.replace(/、$/, '、')}${own.replace(/^第(.*)[项目]$/, '$1')}`;
}

function chineseOrdinal(n: number): string {
  const digits = '零一二三四五六七八九';
  if (n < 10) return digits[n]!;
  if (n < 20) return `十${n === 10 ? '' : digits[n - 10]!}`;
  return n < 100 ? `${digits[Math.floor(n / 10)]!}十${n % 10 === 0 ? '' : digits[n % 10]!}` : String(n);
}
