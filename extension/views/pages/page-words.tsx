import { useMemo } from 'preact/hooks';
import { borderAt, rectangleIn } from '../../../analyzer/documents/page-rectangles.ts';
import type { GlyphSpan } from '../../../analyzer/model.ts';
import { byParagraph, type Stretch, stretchesOf } from '../../desk/paragraphs.ts';
import { type Marked, useMark } from '../use-marks.ts';
import type { PageSize } from './page-list.tsx';

interface PageWordsProps {
  text: string;
  size: PageSize;
  /** What stands on the page. */
  spans: readonly GlyphSpan[];
  marked: readonly Marked[];
}

/** How far below a line's upper edge its characters stand. */
const BASELINE = 0.86;

/**
 * The words of a page, unseen, over the picture of the page: to be selected, searched, listened to and clicked on, with
 * the findings marked behind them. Every character stands where the reader found it.
 */
export function PageWords({ text, size, spans, marked }: PageWordsProps) {
  const spots = useMemo(() => byParagraph(spans, marked), [spans, marked]);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its words are what there is to read
    <svg class="page-words" viewBox={`0 0 ${size.width} ${size.height}`}>
      {spans.map((span, index) =>
        stretchesOf(span, spots.get(index) ?? []).map((stretch) =>
          stretch.spots.length === 0 ? (
            <Words key={stretch.start} text={text} span={span} stretch={stretch} />
          ) : (
            <MarkedWords key={stretch.start} text={text} span={span} stretch={stretch} />
          ),
        ),
      )}
    </svg>
  );
}

interface WordsProps {
  text: string;
  span: GlyphSpan;
  stretch: Stretch<Marked>;
  findings?: string | undefined;
  note?: string | undefined;
}

function Words({ text, span, stretch: { start, end }, findings, note }: WordsProps) {
  const { x, y, width, height, vertical } = span;
  const along = Array.from({ length: end - start }, (_none, unit) =>
    ((vertical ? y : x) + borderAt(span, start - span.start + unit)).toFixed(1),
  ).join(' ');
  return (
    <text
      x={vertical ? x : along}
      y={vertical ? along : y + height * BASELINE}
      font-size={vertical ? width : height}
      data-start={start}
      data-findings={findings}
      data-note={note}
    >
      {text.slice(start, end)}
    </text>
  );
}

/** Told apart by their shape too: a line, a broken one, dots, a band. */
function MarkedWords(props: WordsProps) {
  const { span, stretch } = props;
  const { findings, note, gravest, active } = useMark(stretch.spots);
  const { x, y, width, height } = rectangleIn(span, stretch);
  const line = span.vertical
    ? { x1: x + width, y1: y, x2: x + width, y2: y + height }
    : { x1: x, y1: y + height, x2: x + width, y2: y + height };
  return (
    <g class="page-mark" data-level={gravest} data-active={active ? '' : undefined}>
      <rect x={x} y={y} width={width} height={height} />
      {gravest !== 'credit' && <line {...line} />}
      <Words {...props} findings={findings} note={note} />
    </g>
  );
}
