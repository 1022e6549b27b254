import { inOrder } from './in-order.ts';
import { candidateFinder, likeness, pairsOf } from './likeness.ts';
import { cutVersion, type Piece, type Version, type VersionText } from './pieces.ts';
import { joinSplits } from './splits.ts';

/** Two versions of a draft, piece by piece. */
export interface Alignment {
  before: Version;
  after: Version;
  /** For each piece before, the pieces after that hold its words: none where it was deleted, several where it was split. */
  toAfter: readonly (readonly number[])[];
  toBefore: readonly (readonly number[])[];
}

/** The links while they are being made. */
export interface Links {
  toAfter: number[][];
  toBefore: number[][];
}

/** Below this two pieces at the same place are no longer called one piece reworded. */
const ALIKE = 0.45;
/** Out of their order, pieces must be more alike than that, and long enough for it to mean something. */
const ALIKE_ELSEWHERE = 0.65;
const LONG_ENOUGH = 10;
/** Where so few new pieces stand at a place, all of them are looked at. */
const NEIGHBOURS = 6;
/** Enough to call it the same provision where nothing else could be. */
const HARDLY_ALIKE = 0.15;
const SAME_NUMBER = 0.1;
const SAME_HEADING = 0.2;

/**
 * Aligns two versions: first what has the same words, then what stands at the same place and is alike (the same
 * number or heading counts in favour), then what is alike elsewhere, then splits and merges. Linear in practice:
 * a piece is compared with a few that share its rare words, never with all.
 */
export function align(beforeText: VersionText, afterText: VersionText): Alignment {
  const before = cutVersion(beforeText);
  const after = cutVersion(afterText);
  const links: Links = {
    toAfter: before.pieces.map(() => []),
    toBefore: after.pieces.map(() => []),
  };
  linkSame(before.pieces, after.pieces, links);
  const pairs = {
    before: before.pieces.map(({ body }) => pairsOf(body)),
    after: after.pieces.map(({ body }) => pairsOf(body)),
  };
  linkAlike(before.pieces, after.pieces, pairs, links);
  joinSplits(before.pieces, after.pieces, pairs, links);
  return { before, after, ...links };
}

function link({ toAfter, toBefore }: Links, a: number, b: number): void {
  toAfter[a]!.push(b);
  toBefore[b]!.push(a);
}

/** Short bodies (a heading, 略) are the same only under the same number. */
function keyOf({ body, provision }: Piece): string {
  return body.length < 4 ? `${provision.id}\n${body}` : body;
}

function linkSame(before: readonly Piece[], after: readonly Piece[], links: Links): void {
  const places = new Map<string, { before: number[]; after: number[] }>();
  const of = (piece: Piece) => {
    const key = keyOf(piece);
    const place = places.get(key) ?? { before: [], after: [] };
    places.set(key, place);
    return place;
  };
  for (const [index, piece] of before.entries()) of(piece).before.push(index);
  for (const [index, piece] of after.entries()) of(piece).after.push(index);
  for (const { before: olds, after: news } of places.values())
    if (olds.length === 1 && news.length === 1) link(links, olds[0]!, news[0]!);
  // What stands several times is told apart by what stands around it.
  const gap = gapsOf(links);
  for (const { before: olds, after: news } of places.values()) {
    if (olds.length + news.length <= 2 || olds.length === 0) continue;
    const byGap = new Map<number, number[]>();
    for (const b of news) byGap.set(gap.after(b), [...(byGap.get(gap.after(b)) ?? []), b]);
    for (const a of olds) {
      const b = byGap.get(gap.before(a))?.shift();
      if (b !== undefined) link(links, a, b);
    }
  }
}

/** Numbers the stretches between pieces that kept their order: the same number means the same place. */
function gapsOf({ toAfter }: Links): { before(index: number): number; after(index: number): number } {
  const linked = toAfter.flatMap((list, a) => (list[0] === undefined ? [] : [[a, list[0]] as const]));
  const kept = inOrder(linked.map(([, b]) => b));
  const backbone = linked.filter((_link, position) => kept.has(position));
  const gap = (ends: readonly number[]) => (index: number) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { before: gap(backbone.map(([a]) => a)), after: gap(backbone.map(([, b]) => b)) };
}

export interface Pairs {
  before: readonly ReadonlySet<number>[];
  after: readonly ReadonlySet<number>[];
}

function linkAlike(before: readonly Piece[], after: readonly Piece[], pairs: Pairs, links: Links): void {
  const gap = gapsOf(links);
  const olds = links.toAfter.flatMap((list, a) => (list.length === 0 ? [a] : []));
  const news = links.toBefore.flatMap((list, b) => (list.length === 0 ? [b] : []));
  const candidates = candidateFinder(pairs.after, news);
  const byId = new Map(news.map((b) => [after[b]!.provision.id, b]));
  const beside = new Map<number, number[]>();
  for (const b of news) beside.set(gap.after(b), [...(beside.get(gap.after(b)) ?? []).slice(-NEIGHBOURS), b]);
  const found: { a: number; b: number; score: number }[] = [];
  for (const a of olds) {
    const old = before[a]!;
    const same = byId.get(old.provision.id);
    const heading = headingOf(old.body);
    const near = beside.get(gap.before(a)) ?? [];
    const worthALook = [
      ...candidates(pairs.before[a]!),
      ...(same === undefined ? [] : [same]),
      ...(near.length <= NEIGHBOURS ? near : []),
    ];
    for (const b of new Set(worthALook)) {
      const fresh = after[b]!;
      const alike = likeness(pairs.before[a]!, pairs.after[b]!);
      const here = gap.before(a) === gap.after(b);
      const bonus =
        (fresh.provision.id === old.provision.id ? SAME_NUMBER : 0) +
        (heading !== '' && heading === headingOf(fresh.body) ? SAME_HEADING : 0);
      const enough = here
        ? alike + bonus >= ALIKE
        : alike >= ALIKE_ELSEWHERE && Math.min(old.body.length, fresh.body.length) >= LONG_ENOUGH;
      if (enough) found.push({ a, b, score: alike + bonus + (here ? 0.1 : 0) });
    }
  }
  found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of found)
    if (links.toAfter[a]!.length === 0 && links.toBefore[b]!.length === 0) link(links, a, b);
  linkSoleNumber(before, after, pairs, links);
}

/** Alone at its place on both sides and under the same number: the same provision, written anew. */
function linkSoleNumber(before: readonly Piece[], after: readonly Piece[], pairs: Pairs, links: Links): void {
  const gap = gapsOf(links);
  const alone = (lists: number[][], gapOf: (index: number) => number) => {
    const byGap = new Map<number, number[]>();
    for (const [index, list] of lists.entries())
      if (list.length === 0) byGap.set(gapOf(index), [...(byGap.get(gapOf(index)) ?? []).slice(-1), index]);
    return byGap;
  };
  const news = alone(links.toBefore, gap.after);
  for (const [place, [a, ...others]] of alone(links.toAfter, gap.before)) {
    const [b, ...more] = news.get(place) ?? [];
    if (a === undefined || b === undefined || others.length + more.length > 0) continue;
    const same = before[a]!.provision.id === after[b]!.provision.id && before[a]!.provision.id !== '';
    if (same && likeness(pairs.before[a]!, pairs.after[b]!) >= HARDLY_ALIKE) link(links, a, b);
  }
}

/** The caption of an article: （立法目的）, 【立法目的】. */
function headingOf(body: string): string {
  return /^[（【][^）】]{2,30}[）】]/.exec(body)?.[0] ?? '';
}
