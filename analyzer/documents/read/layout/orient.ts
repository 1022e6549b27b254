import type { LayoutPage, PageBox, TextRun } from './page.ts';

/** A run seen along its own direction: u runs with the text, v from line to line. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  base: number;
  size: number;
  run: TextRun;
}

/** All runs of a page that go in one direction. */
export interface Layer {
  dx: number;
  dy: number;
  pieces: Piece[];
  /** Slanting text is a watermark or a stamp. */
  slanted: boolean;
}

/** How much of its size a character reaches above and below the baseline, in fonts on the average. */
const ABOVE = 0.86;
const BELOW = 0.14;
const SLANT = 0.03;

/** The page's runs by direction, the direction with the most text first. */
export function layersOf(page: LayoutPage): Layer[] {
  const layers = new Map<string, Layer>();
  for (const run of page.runs) {
    if (run.text === '' || !(run.size > 0) || !Number.isFinite(run.x + run.y + run.advance)) continue;
    const slanted = Math.min(Math.abs(run.dx), Math.abs(run.dy)) > SLANT;
    const dx = slanted ? run.dx : Math.round(run.dx);
    const dy = slanted ? run.dy : Math.round(run.dy);
    const key = `${Math.round(dx * 20)},${Math.round(dy * 20)}`;
    let layer = layers.get(key);
    if (!layer) {
      layer = { dx, dy, pieces: [], slanted };
      layers.set(key, layer);
    }
    layer.pieces.push(toPiece(run, layer));
  }
  const length = ({ pieces }: Layer) => pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return [...layers.values()].sort((a, b) => Number(a.slanted) - Number(b.slanted) || length(b) - length(a));
}

function toPiece(run: TextRun, { dx, dy }: Layer): Piece {
  const u = run.x * dx + run.y * dy;
  const v = run.y * dx - run.x * dy;
  const above = run.vertical ? 0.5 : ABOVE;
  const below = run.vertical ? 0.5 : BELOW;
  return {
    text: run.text,
    left: u,
    right: u + Math.max(run.advance, 0),
    top: v - above * run.size,
    bottom: v + below * run.size,
    base: v,
    size: run.size,
    run,
  };
}

/** A rectangle along the text, as it stands on the page. */
export function onPage(
  { left, right, top, bottom }: PageBox,
  { dx, dy }: { dx: number; dy: number },
): PageBox {
  const xs = [left * dx - top * dy, right * dx - bottom * dy, left * dx - bottom * dy, right * dx - top * dy];
  const ys = [left * dy + top * dx, right * dy + bottom * dx, left * dy + bottom * dx, right * dy + top * dx];
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** A page's rectangle or line, seen along a layer's direction: the other way round. */
export function alongText(box: PageBox, { dx, dy }: { dx: number; dy: number }): PageBox {
  return onPage(box, { dx, dy: -dy });
}
