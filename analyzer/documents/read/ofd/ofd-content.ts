import type { XmlElement } from '../../package/xml.ts';
import { isThin, type Rule, type TextRun } from '../layout/page.ts';
import { type Matrix, multiply } from '../matrix.ts';
import type { OfdPage } from './ofd-document.ts';
import { matrixOf, textRuns } from './ofd-text.ts';
import { attribute, children, first, nameOf, textOf } from './ofd-xml.ts';

/** What stands on a page, as far as reading cares. */
export interface OfdContent {
  runs: TextRun[];
  rules: Rule[];
  /** Area of the largest picture, in square points. */
  picture: number;
  paths: number;
}

const DEEPEST = 20;
const MOST_RULES = 20_000;
const FLAT = 2;

/**
 * Reads the objects below an element: layers, blocks, text, paths, pictures and drawings used by number.
 * @param toPage from the element's space to the page, in points
 */
export function readContent(
  element: XmlElement | undefined,
  toPage: Matrix,
  page: Pick<OfdPage, 'units' | 'fonts'>,
  content: OfdContent = { runs: [], rules: [], picture: 0, paths: 0 },
  depth = 0,
): OfdContent {
  for (const object of children(element)) {
    if (depth > DEEPEST || attribute(object, 'Visible') === 'false') continue;
    const name = nameOf(object);
    if (name === 'TextObject')
      content.runs.push(...textRuns(object, multiply(toPage, matrixOf(object)), page.fonts));
    else if (name === 'PathObject') {
      content.paths++;
      const rules: Rule[] = [];
      addRules(rules, textOf(first(object, 'AbbreviatedData')), multiply(toPage, matrixOf(object)));
      // What is only filled is a line where it is thin, and a shade behind text where not.
      if (attribute(object, 'Stroke') !== 'false' || isThin(rules)) content.rules.push(...rules);
    } else if (name === 'ImageObject') {
      const [, , width, height] = (attribute(object, 'Boundary') ?? '').trim().split(/\s+/).map(Number);
      const area = (width ?? 0) * (height ?? 0) * Math.abs(toPage[0]! * toPage[3]! - toPage[1]! * toPage[2]!);
      content.picture = Math.max(content.picture, area || 0);
    } else if (name === 'CompositeObject') {
      const unit = page.units.get(attribute(object, 'ResourceID') ?? '');
      readContent(first(unit, 'Content'), multiply(toPage, matrixOf(object)), page, content, depth + 1);
    } else if (name === 'Layer' || name === 'PageBlock' || name === 'Content') {
      readContent(object, toPage, page, content, depth + 1);
    }
  }
  return content;
}

/** The straight lines of a path: M and S begin, L draws, C closes, Q, B and A bend. */
function addRules(rules: Rule[], data: string, toPage: Matrix): void {
  const at = (x: number, y: number) => ({
    x: toPage[0]! * x + toPage[2]! * y + toPage[4]!,
    y: toPage[1]! * x + toPage[3]! * y + toPage[5]!,
  });
  const tokens = data.match(/[MSLCQBA]|[-+]?[\d.]+(?:e[-+]?\d+)?/gi) ?? [];
  let start = at(0, 0);
  let here = start;
  let numbers: number[] = [];
  const draw = (next: { x: number; y: number }) => {
    const isStraight = Math.abs(next.x - here.x) < FLAT || Math.abs(next.y - here.y) < FLAT;
    if (isStraight && rules.length < MOST_RULES)
      rules.push({ x0: here.x, y0: here.y, x1: next.x, y1: next.y });
    here = next;
  };
  let command = '';
  const apply = () => {
    const [x, y] = numbers.slice(-2);
    if (command === 'C') draw(start);
    else if (x !== undefined && y !== undefined) {
      const next = at(x, y);
      if (command === 'L') draw(next);
      else here = next;
      if (command === 'M' || command === 'S') start = next;
    }
    numbers = [];
  };
  for (const token of tokens) {
    if (/[a-z]/i.test(token) && !/\d/.test(token)) {
      apply();
      command = token.toUpperCase();
    } else numbers.push(Number(token));
  }
  apply();
}
