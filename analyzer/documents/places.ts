import type { Range, RunPlaces } from '../model.ts';

/** The spans that a stretch of the text touches, in order. Spans are sorted and do not overlap. */
export function spansOf<S extends Range>(spans: readonly S[], { start, end }: Range): S[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > start) high = middle;
    else low = middle + 1;
  }
  const found: S[] = [];
  for (let i = low; i < spans.length && spans[i]!.start < end; i++) found.push(spans[i]!);
  return found;
}

/** Where a stretch of the text stands in a Word file: `from..to` count units of the run's own text. */
export interface RunPlace {
  part: string;
  paragraph: number;
  run: number;
  from: number;
  to: number;
}

/** The runs of a stretch, in order. Text that Word makes itself (numbers of paragraphs) has `run` -1. */
export function runsOf({ parts, spans }: RunPlaces, range: Range): RunPlace[] {
  return spansOf(spans, range).map((span) => {
    const cut = Math.max(range.start, span.start) - span.start;
    const length = Math.min(range.end, span.end) - Math.max(range.start, span.start);
    const from = span.offset + cut;
    return { part: parts[span.part]!, paragraph: span.paragraph, run: span.run, from, to: from + length };
  });
}
