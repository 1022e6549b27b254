import { type DocFile, fib } from './fib.ts';
import { type Property, propertiesOf } from './properties.ts';

/** What paragraph styles say, by their index; each with what it inherits before its own. */
export type StyleSheet = (index: number) => { outline: number | undefined; properties: Property[] };

interface Style {
  base: number;
  /** 1 … 9 for Word's own headings. */
  builtIn: number;
  properties: Property[];
}

const deepest = 20;
const paragraphStyle = 1;

export function readStyles(file: DocFile): StyleSheet {
  const sheet = file.structure(fib.styles);
  const head = sheet.u16(0);
  const count = Math.min(sheet.u16(2), 4096);
  const base = sheet.u16(4);
  const styles: (Style | undefined)[] = [];
  let at = 2 + head;
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const size = sheet.u16(at);
    styles.push(size === 0 ? undefined : readStyle(at + 2, size));
    at += 2 + size + (size % 2);
  }

  function readStyle(start: number, size: number): Style | undefined {
    const style = sheet.slice(start, size);
    const kind = style.u16(2) & 0xf;
    if (kind !== paragraphStyle) return undefined;
    let next = base;
    next += 2 + 2 * style.u16(next) + 2;
    next += next % 2;
    const own = style.slice(next + 2, style.u16(next));
    return {
      base: style.u16(2) >> 4,
      builtIn: style.u16(0) & 0xfff,
      properties: propertiesOf(own.slice(2, own.length)),
    };
  }

  return (index) => {
    const chain: Style[] = [];
    for (let style = styles[index], i = 0; style && i < deepest; style = styles[style.base], i++)
      chain.push(style);
    const heading = chain.find(({ builtIn }) => builtIn >= 1 && builtIn <= 9)?.builtIn;
    return {
      outline: heading === undefined ? undefined : heading - 1,
      properties: chain.reverse().flatMap(({ properties }) => properties),
    };
  };
}
