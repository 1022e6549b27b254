import { formatNumber } from './number-formats.ts';
import { symbolText } from './symbols.ts';

/** One level of a list, as docx, doc and rtf all have it. */
export interface ListLevel {
  start: number;
  /** As docx names it. */
  format: string;
  /** `%1` … `%9` stand for the numbers of the levels. */
  text: string;
  follow: 'tab' | 'space' | 'nothing';
  /** All numbers in plain digits. */
  legal: boolean;
  /** 0: never starts anew; n: after a paragraph of level n (from 1) or above; undefined: after any above. */
  restart: number | undefined;
  /** The paragraph style that carries this level. */
  style?: string | undefined;
}

export interface ListInstance {
  /** Key of its list. */
  list: string;
  /** What it sets otherwise than the list. */
  levels: (ListLevel | undefined)[];
  starts: (number | undefined)[];
}

export interface Lists {
  lists: ReadonlyMap<string, (ListLevel | undefined)[]>;
  instances: ReadonlyMap<string, ListInstance>;
}

const deepest = 9;

/** The numbers of paragraphs, counted as Word counts them: call `label` once for each paragraph, in order. */
export class Numbering {
  readonly #lists: Lists['lists'];
  readonly #instances: Lists['instances'];
  /** Counters by list: instances of one list go on counting, unless they say where to start. */
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  constructor({ lists, instances }: Lists) {
    this.#lists = lists;
    this.#instances = instances;
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
    // A level that is passed over counts as begun.
    for (let above = 0; above < level; above++) counters[above] ??= this.#level(instance, above)?.start;
    const override = instance.starts[level];
    if (override !== undefined && this.#starts(id, level)) counters[level] = override - 1;
    counters[level] = (counters[level] ?? (override ?? own.start) - 1) + 1;
    for (let below = level + 1; below < deepest; below++) {
      const restart = this.#level(instance, below)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    if (own.format === 'bullet') return '';
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = this.#level(instance, index);
      if (!shown || index > level) return '';
      return formatNumber(own.legal ? 'decimal' : shown.format, counters[index] ?? shown.start);
    });
    const seen = text.replace(/[\uf000-\uf0ff]/g, (sign) => symbolText('symbol', sign.charCodeAt(0)));
    return seen.trim() === '' || own.follow === 'nothing' ? seen : `${seen} `;
  }

  /** An instance that says where a level starts does so at its first paragraph there, whatever was counted before. */
  #starts(id: string, level: number): boolean {
    const key = `${id} ${level}`;
    if (this.#started.has(key)) return false;
    this.#started.add(key);
    return true;
  }

  #level({ list, levels }: ListInstance, index: number): ListLevel | undefined {
    return levels[index] ?? this.#lists.get(list)?.[index];
  }
}
