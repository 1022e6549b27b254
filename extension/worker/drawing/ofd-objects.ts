import type { XmlElement } from '../../../analyzer/documents/package/xml.ts';
import { multiply } from '../../../analyzer/documents/read/matrix.ts';
import { matrixOf, placedCharacters, settingOf } from '../../../analyzer/documents/read/ofd/ofd-text.ts';
import {
  attribute,
  children,
  first,
  nameOf,
  numbersOf,
  textOf,
} from '../../../analyzer/documents/read/ofd/ofd-xml.ts';
import type { DrawingResources } from './ofd-resources.ts';

const DEEPEST = 20;
/** What lines measure where nothing is said, in millimetres. */
const LINE_WIDTH = 0.353;
/** Browsers set tiny type badly: characters are set this many times larger, and drawn as much smaller. */
const LARGER = 16;

type Context = OffscreenCanvasRenderingContext2D;

/** Draws what stands below an element, in its own order. */
export async function drawObjects(
  element: XmlElement | undefined,
  context: Context,
  resources: DrawingResources,
  depth = 0,
): Promise<void> {
  for (const object of children(element)) {
    if (depth > DEEPEST || attribute(object, 'Visible') === 'false') continue;
    context.save();
    await drawObject(object, context, resources, depth);
    context.restore();
  }
}

async function drawObject(
  object: XmlElement,
  context: Context,
  resources: DrawingResources,
  depth: number,
): Promise<void> {
  const name = nameOf(object);
  if (name === 'Layer' || name === 'PageBlock' || name === 'Content')
    return drawObjects(object, context, resources, depth + 1);
  const alpha = Number(attribute(object, 'Alpha') ?? 255);
  context.globalAlpha *= Number.isFinite(alpha) ? Math.min(Math.max(alpha, 0), 255) / 255 : 1;
  place(object, context);
  if (name === 'TextObject') drawText(object, context, resources);
  else if (name === 'PathObject') drawPath(object, context, resources);
  else if (name === 'ImageObject') {
    const picture = await resources.picture(attribute(object, 'ResourceID') ?? '');
    if (picture) context.drawImage(picture, 0, 0, 1, 1);
  } else if (name === 'CompositeObject') {
    const unit = resources.units.get(attribute(object, 'ResourceID') ?? '');
    await drawObjects(first(unit, 'Content'), context, resources, depth + 1);
  }
}

/** Puts the object where it belongs, and clips it: before its own matrix applies, where the clips say so. */
function place(object: XmlElement, context: Context): void {
  const clips = first(object, 'Clips');
  if (attribute(clips, 'TransFlag') !== 'false') {
    transform(context, matrixOf(object));
    clip(clips, context);
    return;
  }
  const before = context.getTransform();
  const [x = 0, y = 0] = numbersOf(attribute(object, 'Boundary'));
  context.translate(x, y);
  clip(clips, context);
  context.setTransform(before);
  transform(context, matrixOf(object));
}

/** What is seen: of each clip the areas together, and only what all the clips leave. */
function clip(clips: XmlElement | undefined, context: Context): void {
  for (const one of children(clips, 'Clip')) {
    const seen = new Path2D();
    for (const area of children(one, 'Area')) {
      const path = first(area, 'Path');
      // Words as a clip are left out: everything is seen then.
      if (!path) return;
      const data = svgPathOf(textOf(first(path, 'AbbreviatedData')));
      seen.addPath(new Path2D(data), new DOMMatrix(multiply(matrixOf(area), matrixOf(path))));
    }
    context.clip(seen);
  }
}

export function transform(context: Context, [a, b, c, d, e, f]: readonly number[]): void {
  context.transform(a!, b!, c!, d!, e!, f!);
}

function drawText(object: XmlElement, context: Context, resources: DrawingResources): void {
  const setting = settingOf(object);
  const { size, stretch, turned } = setting;
  const families = resources.fonts.get(attribute(object, 'Font') ?? '') ?? 'serif';
  const slant = attribute(object, 'Italic') === 'true' ? 'italic ' : '';
  const weight = Number(attribute(object, 'Weight')) || 400;
  context.font = `${slant}${weight} ${size * LARGER}px ${families}`;
  context.fillStyle = colourOf(object, 'FillColor', resources) ?? 'black';
  const lies = (Number(attribute(object, 'CharDirection')) || 0) + turned;
  for (const { character, x, y } of placedCharacters(object, setting, resources.glyphs).flat()) {
    context.save();
    context.translate(x, y);
    if (lies !== 0) context.rotate((lies * Math.PI) / 180);
    context.scale(stretch / LARGER, 1 / LARGER);
    context.fillText(character, 0, 0);
    context.restore();
  }
}

function drawPath(object: XmlElement, context: Context, resources: DrawingResources): void {
  const path = new Path2D(svgPathOf(textOf(first(object, 'AbbreviatedData'))));
  if (attribute(object, 'Fill') === 'true') {
    context.fillStyle = colourOf(object, 'FillColor', resources) ?? 'transparent';
    context.fill(path, attribute(object, 'Rule') === 'Even-Odd' ? 'evenodd' : 'nonzero');
  }
  if (attribute(object, 'Stroke') === 'false') return;
  context.strokeStyle = colourOf(object, 'StrokeColor', resources) ?? 'black';
  context.lineWidth = Number(own(object, 'LineWidth', resources)) || LINE_WIDTH;
  context.setLineDash(numbersOf(own(object, 'DashPattern', resources)).filter((length) => length >= 0));
  context.stroke(path);
}

/** An attribute of the object itself, or of the parameters that it shares with others. */
function own(object: XmlElement, name: string, { params }: DrawingResources): string | undefined {
  return attribute(object, name) ?? attribute(params.get(attribute(object, 'DrawParam') ?? ''), name);
}

/** Grey, RGB and CMYK by how many numbers there are; patterns and shades are left out. */
function colourOf(object: XmlElement, name: string, { params }: DrawingResources): string | null {
  const colour = first(object, name) ?? first(params.get(attribute(object, 'DrawParam') ?? ''), name);
  if (!colour) return null;
  const alpha = Number(attribute(colour, 'Alpha') ?? 255) / 255;
  const parts = (attribute(colour, 'Value') ?? '').trim().split(/[\s,]+/);
  const [a = 0, b, c, d] = parts.map((part) =>
    part.startsWith('#') ? Number.parseInt(part.slice(1), 16) || 0 : Number(part) || 0,
  );
  if (b === undefined || c === undefined) return `rgb(${a} ${a} ${a} / ${alpha})`;
  if (d === undefined) return `rgb(${a} ${b} ${c} / ${alpha})`;
  const light = (ink: number) => Math.round((255 - ink) * (1 - d / 255));
  return `rgb(${light(a)} ${light(b)} ${light(c)} / ${alpha})`;
}

const letters: Readonly<Record<string, string>> = { S: 'M', B: 'C', C: 'Z' };

/** OFD's short form of a path is SVG's with other letters. */
function svgPathOf(data: string): string {
  return data.replace(/[MSLQBAC]/g, (letter) => letters[letter] ?? letter);
}
