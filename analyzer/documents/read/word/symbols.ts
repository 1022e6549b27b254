/** What the signs of the fonts Symbol and Wingdings look like; they stand at their byte, or in the private area. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  161: '○',
  163: '□',
  167: '▪',
  168: '□',
  216: '➢',
  224: '→',
  232: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  // Rounded digits.
  ...Object.fromEntries(Array.from('⓪①②③④⑤⑥⑦⑧⑨⑩', (sign, i) => [0x80 + i, sign])),
};

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  163: '□',
};

const greek = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const capitals = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

const symbol: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Array.from(greek, (sign, i) => [0x61 + i, sign])),
  ...Object.fromEntries(Array.from(capitals, (sign, i) => [0x41 + i, sign])),
  163: '≤',
  176: '°',
  177: '±',
  178: '″',
  162: '′',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  165: '∞',
  215: '⋅',
  229: '∑',
  214: '√',
  174: '→',
};

/** A sign of a font of signs, as text; a box where it is not known. */
export function symbolText(font: string, code: number): string {
  const byte = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const name = font.toLowerCase();
  const table = name.startsWith('wingdings 2')
    ? wingdings2
    : name.startsWith('wingdings')
      ? wingdings
      : name === 'symbol'
        ? symbol
        : undefined;
  const known = table?.[byte];
  if (known !== undefined) return known;
  if (byte >= 0x20 && byte < 0x7f && table !== wingdings && table !== wingdings2)
    return String.fromCharCode(byte);
  if (code >= 0xa0 && code <= 0xffff && (code < 0xd800 || code > 0xf8ff))
    return table ? '□' : String.fromCharCode(code);
  return '□';
}
