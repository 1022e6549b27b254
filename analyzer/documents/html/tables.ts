import type { RawBlock } from './block-builder.ts';
import type { Span } from './walk.ts';

/**
 * Marks the blocks of tables that hold data as cells. Old pages lay out their text in tables too: those hold
 * other tables, or have no two rows with two cells of text.
 */
export function markCells(blocks: RawBlock[], spans: readonly Span[]): void {
  const rows = new Map<number, number>();
  const nesting = new Set<number>();
  for (const [index, span] of spans.entries()) {
    if (span.tag === 'table') {
      const outer = ancestor(spans, span.parent, 'table');
      if (outer >= 0) nesting.add(outer);
    } else if (span.tag === 'tr' && filledCells(spans, index) >= 2) {
      const table = ancestor(spans, span.parent, 'table');
      rows.set(table, (rows.get(table) ?? 0) + 1);
    }
  }
  for (const [index, span] of spans.entries()) {
    if (span.tag !== 'td' && span.tag !== 'th') continue;
    const table = ancestor(spans, index, 'table');
    if (nesting.has(table) || (rows.get(table) ?? 0) < 2) continue;
    for (const block of blocks.slice(span.first, span.end)) block.kind = 'cell';
  }
}

function filledCells(spans: readonly Span[], row: number): number {
  let count = 0;
  const end = spans[row]?.end ?? 0;
  for (let i = row + 1; i < spans.length && (spans[i]?.first ?? end) < end; i++) {
    const span = spans[i];
    if (span?.parent === row && span.end > span.first) count++;
  }
  return count;
}

function ancestor(spans: readonly Span[], from: number, tag: string): number {
  let index = from;
  while (index >= 0 && spans[index]?.tag !== tag) index = spans[index]?.parent ?? -1;
  return index;
}
