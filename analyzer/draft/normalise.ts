import type { Block, SourceText } from '../model.ts';
import { isCjk, isSpace, isWordChar } from './characters.ts';
import { type Line, sourceLines } from './lines.ts';

/**
 * The text that the rules read. PDF and web text puts spaces between characters and breaks lines inside
 * sentences; half- and full-width forms mix; radicals stand for ideographs. All that is evened out here, once,
 * and `toSource` leads every character back to where it stood.
 */
export interface NormalText {
  text: string;
  /** Paragraphs of `text`, in order; a `\n` stands between two. */
  paragraphs: { start: number; end: number; kind: Block['kind'] }[];
  /** Source offset of each character of `text`, and one more for its end. */
  toSource: Int32Array;
  /** `text` as UTF-16 units: loops over a typed array are the faster ones. */
  codes: Uint16Array;
}

/** What the character table says of layout: one code for every kind of space, and one for what holds no text. */
const SPACE = 32;
const DROPPED = 0;

/** One-to-one character replacements, built from pairs "wrong, right" (`Knowledge.characters`). */
export function characterTable(pairs: string): Uint16Array {
  const table = new Uint16Array(65536);
  for (let i = 0; i < 65536; i++) table[i] = i;
  // Full-width ASCII letters, digits and signs.
  for (let c = 0xff01; c <= 0xff5e; c++) table[c] = c - 0xfee0;
  for (let i = 0; i + 1 < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  // One form for the punctuation that Chinese and English share: rules are written with the Chinese one.
  const forms: [string, string][] = [
    ['(', '（'],
    [')', '）'],
    [':', '：'],
    ['∶', '：'],
    [';', '；'],
    [',', '，'],
    ['?', '？'],
    ['!', '！'],
    ['｡', '。'],
    ['﹐', '，'],
    ['﹒', '.'],
    ['〈', '《'],
    ['〉', '》'],
  ];
  for (const [from, to] of forms) {
    const code = to.charCodeAt(0);
    table[from.charCodeAt(0)] = code;
    const wide = from.charCodeAt(0) + 0xfee0;
    if (wide <= 0xff5e && wide >= 0xff01) table[wide] = code;
  }
  for (let i = 0; i < 65536; i++) {
    if (isSpace(table[i]!)) table[i] = SPACE;
    else if (isDropped(table[i]!)) table[i] = DROPPED;
  }
  return table;
}

/**
 * Normalises a source; a line that is one of the `headings` is never joined to the one before. `full` is given where
 * the source is looked at in part only (`sourceLines`). Never throws: lone surrogates and control characters pass
 * through or are dropped.
 */
export function normalise(
  source: Pick<SourceText, 'text' | 'blocks' | 'parts'>,
  table: Uint16Array,
  headings: readonly string[],
  full?: number,
): NormalText {
  const groups = sourceLines(source, headings, full);
  const { text, parts } = source;
  const size = parts?.reduce((sum, { start, end }) => sum + end - start, 0) ?? text.length;
  const capacity = size + groups.length + 1;
  const codes = new Uint16Array(capacity);
  const toSource = new Int32Array(capacity + 1);
  const paragraphs: NormalText['paragraphs'] = [];
  let length = 0;
  let surrogates = false;

  const append = (line: Line): void => {
    let pendingSpace = -1;
    for (let i = line.start; i < line.end; i++) {
      const code = table[text.charCodeAt(i)]!;
      if (code <= SPACE) {
        if (code === SPACE && pendingSpace < 0) pendingSpace = i;
        continue;
      }
      if (pendingSpace >= 0) {
        // A space parts words only between two Latin ones; elsewhere it is layout.
        const before = length > 0 ? codes[length - 1]! : 0;
        if (before !== 10 && keepsSpace(before, code)) {
          codes[length] = SPACE;
          toSource[length++] = pendingSpace;
        }
        pendingSpace = -1;
      }
      if ((code & 0xf800) === 0xd800) surrogates = true;
      codes[length] = code;
      toSource[length++] = i;
    }
  };

  for (const { lines, kind } of groups) {
    const start = length;
    for (const line of lines) {
      if (length > start && needsSpace(codes[length - 1]!, table[text.charCodeAt(line.start)]!)) {
        codes[length] = SPACE;
        toSource[length++] = line.start;
      }
      append(line);
    }
    if (length === start) continue;
    paragraphs.push({ start, end: length, kind });
    codes[length] = 10;
    toSource[length++] = lines.at(-1)!.end;
  }
  toSource[length] = text.length;
  const used = codes.subarray(0, length);
  return {
    text: surrogates ? decode(used) : utf16.decode(used),
    paragraphs,
    toSource: toSource.subarray(0, length + 1),
    codes: used,
  };
}

/** Zero-width signs, soft hyphens, byte-order marks and control characters hold no text. */
function isDropped(code: number): boolean {
  return (
    code < 32 ||
    code === 0x7f ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff ||
    code === 0xfffd
  );
}

function keepsSpace(before: number, after: number): boolean {
  if (isCjk(before) || isCjk(after)) return false;
  return isWordChar(before) || isWordChar(after);
}

function needsSpace(before: number, after: number): boolean {
  return keepsSpace(before, after) && before !== 32;
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Leaves lone surrogates as they are, which a decoder does not. Long texts go in pieces: codes are arguments. */
function decode(codes: Uint16Array): string {
  const piece = 8192;
  let text = '';
  for (let i = 0; i < codes.length; i += piece) {
    text += String.fromCharCode(...codes.subarray(i, i + piece));
  }
  return text;
}
