import { isThin, type Rule } from '../layout/page.ts';
import { type Matrix, multiply } from '../matrix.ts';

/** What a page draws besides its text, as far as reading cares. */
export interface Drawing {
  rules: Rule[];
  /** Share of the page that its largest picture covers. */
  picture: number;
  /** Number of painted paths: text turned to outlines has hundreds. */
  paths: number;
}

/** The numbers of pdfjs for the operators that are looked at. */
export type Operators = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'constructPath'
  | 'endPath'
  | 'fill'
  | 'eoFill'
  | 'clip'
  | 'eoClip',
  number
>;

export interface OperatorList {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

const FLAT = 2;
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const MOST_RULES = 20_000;

/** Reads the list of a page's operators: straight lines, thin rectangles, and where pictures stand. */
export function drawingOf(
  { fnArray, argsArray }: OperatorList,
  ops: Operators,
  toPage: Matrix,
  page: { width: number; height: number },
): Drawing {
  const drawing: Drawing = { rules: [], picture: 0, paths: 0 };
  const stack: Matrix[] = [];
  let matrix = toPage;
  for (let i = 0; i < fnArray.length; i++) {
    const fn = fnArray[i]!;
    const args = argsArray[i];
    if (fn === ops.save) stack.push(matrix);
    else if (fn === ops.restore || fn === ops.paintFormXObjectEnd) matrix = stack.pop() ?? toPage;
    else if (fn === ops.transform && isMatrix(args)) {
      matrix = multiply(matrix, args);
      // A picture that was not decoded leaves nothing but the square it was to fill.
      if (fnArray[i + 1] === ops.restore) drawing.picture = Math.max(drawing.picture, squareOf(matrix, page));
    } else if (fn === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = Array.isArray(args) ? args[0] : null;
      if (isMatrix(own)) matrix = multiply(matrix, own);
    } else if (fn === ops.constructPath && Array.isArray(args) && args[0] !== ops.endPath) {
      drawing.paths++;
      const path: unknown = Array.isArray(args[1]) ? args[1][0] : null;
      if (path instanceof Float32Array && drawing.rules.length < MOST_RULES)
        addRules(drawing.rules, path, matrix, args[0] === ops.fill || args[0] === ops.eoFill);
    }
  }
  return drawing;
}

function isMatrix(value: unknown): value is Matrix {
  const list = value as ArrayLike<unknown> | null;
  return typeof value === 'object' && list !== null && list.length === 6 && typeof list[0] === 'number';
}

function squareOf(m: Matrix, page: { width: number; height: number }): number {
  const area = Math.abs(m[0]! * m[3]! - m[1]! * m[2]!);
  return area / (page.width * page.height || 1);
}

/** The straight lines of a path. What is only filled is a line where it is thin, and a shade behind text where not. */
function addRules(rules: Rule[], path: Float32Array, matrix: Matrix, isFilled: boolean): void {
  let shape: Rule[] = [];
  const close = () => {
    if (!isFilled || isThin(shape)) rules.push(...shape);
    shape = [];
  };
  const at = (x: number, y: number) => ({
    x: matrix[0]! * x + matrix[2]! * y + matrix[4]!,
    y: matrix[1]! * x + matrix[3]! * y + matrix[5]!,
  });
  let start = at(0, 0);
  let here = start;
  const to = (next: { x: number; y: number }) => {
    if (Math.abs(next.x - here.x) < FLAT || Math.abs(next.y - here.y) < FLAT)
      shape.push({ x0: here.x, y0: here.y, x1: next.x, y1: next.y });
    here = next;
  };
  for (let i = 0; i < path.length; ) {
    const code = path[i++]!;
    if (code === MOVE) {
      close();
      start = at(path[i]!, path[i + 1]!);
      here = start;
      i += 2;
    } else if (code === LINE) {
      to(at(path[i]!, path[i + 1]!));
      i += 2;
    } else if (code === CURVE || code === QUADRATIC) {
      const length = code === CURVE ? 6 : 4;
      here = at(path[i + length - 2]!, path[i + length - 1]!);
      i += length;
    } else to(start);
  }
  close();
}
