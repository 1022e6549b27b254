import type { XmlElement } from '../../package/xml.ts';
import { widthOf } from '../layout/characters.ts';
import type { TextRun } from '../layout/page.ts';
import { type Matrix, multiply } from '../matrix.ts';
import { nameCharacters, type OfdFonts } from './ofd-fonts.ts';
import { attribute, children, numbersOf, textOf } from './ofd-xml.ts';

/** A character and where it begins, in the object's own space. */
export interface Placed {
  character: string;
  x: number;
  y: number;
}

const MOST_CHARACTERS = 100_000;

/**
 * The runs of a text object. Its characters stand where X, Y and the differences DeltaX, DeltaY put them.
 * @param toPage from the object's space to the page, in points
 */
export function textRuns(object: XmlElement, toPage: Matrix, fonts: OfdFonts): TextRun[] {
  const setting = settingOf(object);
  const { size, stretch, turned } = setting;
  return placedCharacters(object, setting, fonts).flatMap((placed) =>
    wordsOf(placed, size).flatMap((word) => runOf(word, size, size * stretch, turned, toPage) ?? []),
  );
}

/** How a text object's characters are set; lengths in its own space, `turned` in degrees. */
interface TextSetting {
  size: number;
  stretch: number;
  turned: number;
}

export function settingOf(object: XmlElement): TextSetting {
  return {
    size: Number(attribute(object, 'Size')) || 0,
    stretch: Number(attribute(object, 'HScale')) || 1,
    turned: Number(attribute(object, 'ReadDirection')) || 0,
  };
}

/** The characters of a text object with their places, one list for each of its stretches. */
export function placedCharacters(
  object: XmlElement,
  { size, stretch, turned }: TextSetting,
  fonts: OfdFonts,
): Placed[][] {
  let [x, y] = [0, 0];
  const stretches = children(object, 'TextCode').map((code) => {
    x = Number(attribute(code, 'X') ?? x) || 0;
    y = Number(attribute(code, 'Y') ?? y) || 0;
    return placeCharacters(code, x, y, size * stretch, turned);
  });
  nameCharacters(object, stretches.flat(), fonts);
  return stretches;
}

function placeCharacters(code: XmlElement, x: number, y: number, em: number, turned: number): Placed[] {
  const characters = [...textOf(code).replace(/[\r\n\t]/g, '')];
  const deltaX = differences(attribute(code, 'DeltaX'), characters.length);
  const deltaY = differences(attribute(code, 'DeltaY'), characters.length);
  const [stepX, stepY] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const isPlaced = deltaX.length + deltaY.length > 0;
  let [atX, atY] = [x, y];
  return characters.map((character, i) => {
    const placed = { character, x: atX, y: atY };
    const width = widthOf(character) * em;
    atX += isPlaced ? (deltaX[i] ?? deltaX.at(-1) ?? 0) : width * stepX;
    atY += isPlaced ? (deltaY[i] ?? deltaY.at(-1) ?? 0) : width * stepY;
    return placed;
  });
}

/** `3 3 g 4 1.5` is 3 3 1.5 1.5 1.5 1.5. */
export function differences(text: string | undefined, most: number): number[] {
  const values: number[] = [];
  const parts = (text ?? '').trim().split(/[\s,]+/);
  for (let i = 0; i < parts.length && values.length < Math.min(most, MOST_CHARACTERS); i++) {
    if (parts[i] === 'g' || parts[i] === 'G') {
      const [count, value] = numbersOf(`${parts[i + 1]} ${parts[i + 2]}`);
      for (let n = 0; n < Math.min(count ?? 0, most) && value !== undefined; n++) values.push(value);
      i += 2;
    } else if (parts[i] !== '' && Number.isFinite(Number(parts[i]))) values.push(Number(parts[i]));
  }
  return values;
}

/** Spaces part words; so does a gap that holds one. */
function wordsOf(placed: readonly Placed[], size: number): Placed[][] {
  const words: Placed[][] = [];
  let open: Placed[] = [];
  for (const next of placed) {
    const last = open.at(-1);
    const step = last ? Math.hypot(next.x - last.x, next.y - last.y) : 0;
    const isFar = last !== undefined && step > (widthOf(last.character) + 0.6) * size;
    if (open.length > 0 && (isFar || isSpace(next.character))) {
      words.push(open);
      open = [];
    }
    if (!isSpace(next.character)) open.push(next);
  }
  if (open.length > 0) words.push(open);
  return words;
}

const isSpace = (character: string): boolean => /^[\s\u3000]$/.test(character);

function runOf(
  word: readonly Placed[],
  size: number,
  em: number,
  turned: number,
  toPage: Matrix,
): TextRun | null {
  const first = word[0]!;
  const last = word.at(-1)!;
  const at = (x: number, y: number) => ({
    x: toPage[0]! * x + toPage[2]! * y + toPage[4]!,
    y: toPage[1]! * x + toPage[3]! * y + toPage[5]!,
  });
  const angle = (turned * Math.PI) / 180;
  const along =
    word.length > 1 && Math.hypot(last.x - first.x, last.y - first.y) > 0
      ? { x: last.x - first.x, y: last.y - first.y }
      : { x: Math.cos(angle), y: Math.sin(angle) };
  const start = at(first.x, first.y);
  const reach = Math.hypot(along.x, along.y);
  const unit = at(first.x + along.x / reach, first.y + along.y / reach);
  const scale = Math.hypot(unit.x - start.x, unit.y - start.y);
  const height = size * Math.hypot(toPage[2]!, toPage[3]!);
  if (!(scale > 0) || !(height > 0)) return null;
  const [dx, dy] = [(unit.x - start.x) / scale, (unit.y - start.y) / scale];
  // Upright characters one below the other: vertical writing, whose lines are told by their middle.
  const isVertical = Math.abs(along.y) > Math.abs(along.x) && turned === 0 && word.length > 1;
  const text = word.map(({ character }) => character).join('');
  const edges = word.flatMap(({ character, x, y }) => {
    const edge = Math.hypot(x - first.x, y - first.y) * scale;
    return character.length > 1 ? [edge, edge] : [edge];
  });
  const middle = isVertical ? at(first.x + size / 2, first.y - size * 0.86) : start;
  return {
    text,
    ...middle,
    advance: edges.at(-1)! + widthOf(last.character) * em * scale,
    size: height,
    dx,
    dy,
    edges,
    ...(isVertical ? { vertical: true } : {}),
  };
}

export function matrixOf(object: XmlElement | undefined): Matrix {
  const ctm = numbersOf(attribute(object, 'CTM'));
  const [x, y] = numbersOf(attribute(object, 'Boundary'));
  const moved = [1, 0, 0, 1, x ?? 0, y ?? 0];
  return ctm.length === 6 ? multiply(moved, ctm) : moved;
}
