import { type Flow, flowsOf } from './columns.ts';
import { type Line, type Segment, segmentsOf } from './lines.ts';
import { alongText, type Layer, layersOf } from './orient.ts';
import type { LayoutPage, PageBox } from './page.ts';
import { type RuledTable, ruledTables } from './tables.ts';

/** A page's text in one direction, before it is put in order. */
export interface LayerText {
  page: LayoutPage;
  layer: Layer;
  tables: RuledTable[];
  segments: Segment[];
  /** The page's edges, along the text. */
  sheet: PageBox;
}

export type Element = { kind: 'flow'; flow: Flow } | { kind: 'table'; table: RuledTable };

export function layerTexts(page: LayoutPage): LayerText[] {
  return layersOf(page).map((layer) => {
    const rules = (page.rules ?? []).map(({ x0, y0, x1, y1 }) =>
      alongText(
        { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) },
        layer,
      ),
    );
    const { tables, rest } = layer.slanted
      ? { tables: [], rest: layer.pieces }
      : ruledTables(layer.pieces, rules);
    const sheet = alongText({ left: 0, top: 0, right: page.width, bottom: page.height }, layer);
    return {
      page,
      layer,
      tables,
      segments: segmentsOf(rest),
      sheet,
    };
  });
}

/** Tables part what stands above them from what stands below; between two of them columns are looked for. */
export function inOrder(tables: readonly RuledTable[], segments: readonly Segment[]): Element[] {
  const elements: Element[] = [];
  let rest = segments;
  for (const table of tables) {
    const above = rest.filter((segment) => segment.base < table.top + segment.size / 2);
    elements.push(...flowsOf(above).map((flow): Element => ({ kind: 'flow', flow })));
    elements.push({ kind: 'table', table });
    rest = rest.filter((segment) => !above.includes(segment));
  }
  return [...elements, ...flowsOf(rest).map((flow): Element => ({ kind: 'flow', flow }))];
}

/** Notes at the foot of a page: small lines at its end, the first of which begins with a mark. */
export function footnotesOf(lines: readonly Line[], size: number): Line[] {
  let from = lines.length;
  while (from > 0 && lines[from - 1]!.size < 0.9 * size) from--;
  const start = lines.findIndex((line, i) => i >= from && noteMark.test(line.pieces[0]?.text ?? ''));
  return start <= 0 ? [] : lines.slice(start);
}

const noteMark = /^\s*(?:[①-⑳*※†]|\[\d{1,3}\]|〔\d{1,3}〕|\d{1,3}(?:\s|$))/u;
