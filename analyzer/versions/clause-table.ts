import type { Alignment } from './align.ts';
import { difference, type Stretch } from './difference.ts';
import { inOrder } from './in-order.ts';

/** What became of a part of the draft. */
type Change = 'same' | 'changed' | 'moved' | 'split' | 'merged' | 'added' | 'removed';

/** One line of the table of clauses. Ranges are in the source texts; an empty list on the side where it is not. */
export interface ClauseRow {
  change: Change;
  before: ClausePart[];
  after: ClausePart[];
  /** What changed in the words: null where nothing did, or where one side has none. */
  stretches: Stretch[] | null;
}

interface ClausePart {
  start: number;
  end: number;
  label: string;
}

/**
 * The two versions as one table, in the order of the new one; what was removed stands where it was.
 */
export function clauseTable(alignment: Alignment): ClauseRow[] {
  const { before, after, toAfter, toBefore } = alignment;
  const kept = keptOrder(toAfter);
  const rows: ClauseRow[] = [];
  const shown = new Set<number>();
  let next = 0;
  const part = (pieces: typeof before.pieces) => (index: number) => {
    const { start, end, provision } = pieces[index]!;
    return { start, end, label: provision.label };
  };
  const removedUpTo = (limit: number) => {
    for (; next < limit; next++) {
      if (toAfter[next]!.length > 0) continue;
      rows.push({ change: 'removed', before: [part(before.pieces)(next)], after: [], stretches: null });
    }
  };
  after.pieces.forEach((_piece, b) => {
    const olds = toBefore[b]!;
    const first = olds[0];
    if (first === undefined) {
      rows.push({ change: 'added', before: [], after: [part(after.pieces)(b)], stretches: null });
      return;
    }
    if (shown.has(b)) return;
    if (kept.has(first)) removedUpTo(first);
    const news = olds.length > 1 ? [b] : toAfter[first]!;
    for (const index of news) shown.add(index);
    rows.push(
      row(
        alignment,
        olds.length > 1 ? [...olds].sort((x, y) => x - y) : [first],
        news,
        kept.has(first),
        part,
      ),
    );
  });
  removedUpTo(before.pieces.length);
  return rows;
}

type PartOf = (pieces: Alignment['before']['pieces']) => (index: number) => ClausePart;

function row(
  { before, after }: Alignment,
  olds: readonly number[],
  news: readonly number[],
  inPlace: boolean,
  part: PartOf,
): ClauseRow {
  const was = olds.map((index) => before.pieces[index]!.body).join('\n');
  const is = news.map((index) => after.pieces[index]!.body).join('\n');
  const change =
    olds.length > 1
      ? 'merged'
      : news.length > 1
        ? 'split'
        : !inPlace
          ? 'moved'
          : was === is
            ? 'same'
            : 'changed';
  return {
    change,
    before: olds.map(part(before.pieces)),
    after: news.map(part(after.pieces)),
    stretches: was === is ? null : difference(was, is),
  };
}

/** The old pieces that kept their order. */
function keptOrder(toAfter: Alignment['toAfter']): Set<number> {
  const linked = toAfter.flatMap((list, a) => (list[0] === undefined ? [] : [[a, list[0]] as const]));
  const kept = inOrder(linked.map(([, b]) => b));
  return new Set(linked.flatMap(([a], position) => (kept.has(position) ? [a] : [])));
}
