import { child, elements, type XmlElement } from '../../package/xml.ts';
import { symbolText } from '../symbols.ts';
import { formatNumber } from './number-formats.ts';

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  legal: boolean;
  /** 0: never starts anew; n: after a paragraph of level n (from 1) or above; undefined: after any above. */
  restart: number | undefined;
  /** The paragraph style that carries this level. */
  style: string | undefined;
}

interface List {
  levels: (Level | undefined)[];
  styleLink: string | undefined;
}

interface Instance {
  list: string;
  levels: (Level | undefined)[];
  starts: (number | undefined)[];
}

const deepest = 9;
const value = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];
const integer = (text: string | undefined): number | undefined => {
  const n = Number.parseInt(text ?? '', 10);
  return Number.isNaN(n) ? undefined : n;
};

/** The numbers of paragraphs, counted as Word counts them: call `label` once for each paragraph, in order. */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #instances = new Map<string, Instance>();
  /** Counters by list: instances of one list go on counting, unless they say where to start. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** @param numberingStyle the list instance that a numbering style names, for lists that only link to one */
  constructor(root: XmlElement | undefined, numberingStyle: (style: string) => string | undefined) {
    const links: [List, string][] = [];
    for (const one of elements(root, 'w:abstractNum')) {
      const list: List = { levels: levelsOf(one), styleLink: value(child(one, 'w:numStyleLink')) };
      this.#lists.set(one.attributes['w:abstractNumId'] ?? '', list);
      if (list.styleLink !== undefined) links.push([list, list.styleLink]);
    }
    for (const one of elements(root, 'w:num')) {
      const overrides = elements(one, 'w:lvlOverride');
      const starts: (number | undefined)[] = [];
      const levels: (Level | undefined)[] = [];
      for (const override of overrides) {
        const index = integer(override.attributes['w:ilvl']) ?? 0;
        starts[index] = integer(value(child(override, 'w:startOverride')));
        const level = child(override, 'w:lvl');
        if (level) levels[index] = readLevel(level);
      }
      const list = value(child(one, 'w:abstractNumId')) ?? '';
      this.#instances.set(one.attributes['w:numId'] ?? '', { list, levels, starts });
    }
    for (const [list, style] of links) {
      const target = this.#lists.get(this.#instances.get(numberingStyle(style) ?? '')?.list ?? '');
      if (target && target !== list) list.levels = target.levels;
    }
  }

  /** The level that a style's own numbering gives its paragraphs. */
  levelOfStyle(instance: string, style: string): number | undefined {
    const found = this.#instances.get(instance);
    for (let i = 0; found && i < deepest; i++) if (this.#level(found, i)?.style === style) return i;
    return undefined;
  }

  /** The number of the next paragraph with the space after it; '' where it has none, or a bullet. */
  label(id: string, level: number): string {
    const instance = this.#instances.get(id);
    const own = instance && this.#level(instance, level);
    if (!instance || !own || level < 0 || level >= deepest) return '';
    const counters = this.#counters.get(instance.list) ?? [];
    this.#counters.set(instance.list, counters);
    this.#override(id, instance, counters);
    counters[level] = (counters[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < deepest; below++) {
      const restart = this.#level(instance, below)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return '';
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = this.#level(instance, index);
      if (!shown || index > level) return '';
      counters[index] ??= shown.start;
      return formatNumber(own.legal ? 'decimal' : shown.format, counters[index]);
    });
    const seen = text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolText('symbol', sign.charCodeAt(0)));
    return seen.trim() === '' || own.suffix === 'nothing' ? seen : `${seen} `;
  }

  /** An instance that says where to start does so at its first paragraph, whatever was counted before. */
  #override(id: string, instance: Instance, counters: (number | undefined)[]): void {
    if (this.#started.has(id)) return;
    this.#started.add(id);
    instance.starts.forEach((start, level) => {
      if (start !== undefined) counters[level] = start - 1;
    });
  }

  #level({ list, levels }: Instance, index: number): Level | undefined {
    return levels[index] ?? this.#lists.get(list)?.levels[index];
  }
}

function levelsOf(list: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const one of elements(list, 'w:lvl')) {
    const index = integer(one.attributes['w:ilvl']);
    if (index !== undefined && index >= 0 && index < deepest) levels[index] = readLevel(one);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  return {
    start: integer(value(child(level, 'w:start'))) ?? 0,
    format: formatOf(level),
    text: value(child(level, 'w:lvlText')) ?? '',
    suffix: value(child(level, 'w:suff')) ?? 'tab',
    legal: isOn(child(level, 'w:isLgl')),
    restart: integer(value(child(level, 'w:lvlRestart'))),
    style: value(child(level, 'w:pStyle')),
  };
}

/** Newer formats (001, 002 …) stand beside a substitute for older programs. */
function formatOf(level: XmlElement): string {
  const choice = child(child(level, 'mc:AlternateContent'), 'mc:Choice');
  const format = child(choice, 'w:numFmt') ?? child(level, 'w:numFmt');
  const named = value(format) ?? 'decimal';
  return named === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : named;
}

/** A switch is on when it stands there, unless it says otherwise. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off|none)$/.test(value(element) ?? '1');
}
