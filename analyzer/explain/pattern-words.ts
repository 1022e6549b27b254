import type { LexiconClass } from '../knowledge/lexicon-schema.ts';
import type { Language } from '../model.ts';
import type { TextIndex } from '../rules/index-text.ts';
import type { Span, Stretch } from '../rules/match.ts';
import type { Quantity } from '../rules/numbers.ts';
import { type PatternPart, parsePattern } from '../rules/pattern.ts';
import type { NamedWord } from './account.ts';

/** A part of a pattern that stands for a word or number of the draft. */
export interface WordPart {
  part: PatternPart;
  spans: readonly Span[];
}

/**
 * Reads patterns as their authors wrote them against a draft, one at a time and with names for what they find.
 * Slow beside the matcher, which knows only whether a pattern matches and not what became of its parts.
 */
export class PatternWords {
  readonly #index: TextIndex;
  readonly #classes: readonly LexiconClass[];
  readonly #language: Language;
  readonly #parsed = new Map<string, PatternPart[]>();
  readonly #wanted = new WeakMap<PatternPart, Wanted>();
  readonly #words = new WeakMap<Stretch, Words>();
  readonly #numbers: ReadonlyMap<string, number>;

  /** Classes are numbered in the order of the knowledge. */
  constructor(index: TextIndex, classes: readonly LexiconClass[], language: Language) {
    this.#index = index;
    this.#classes = classes;
    this.#language = language;
    this.#numbers = new Map(classes.map(({ id }, number) => [id, number]));
  }

  text({ start, end }: Span): string {
    return this.#index.draft.normal.text.slice(start, end);
  }

  parts(pattern: string): PatternPart[] {
    let parts = this.#parsed.get(pattern);
    if (!parts) {
      parts = parsePattern(pattern);
      this.#parsed.set(pattern, parts);
    }
    return parts;
  }

  /** The parts that stand for words, each with the words in a stretch that fit it, whatever stands between them. */
  wordParts(pattern: string, stretch: Stretch): WordPart[] {
    return this.parts(pattern)
      .filter(({ atom }) => atom.type === 'class' || atom.type === 'number')
      .map((part) => ({ part, spans: this.#fitting(part, stretch) }));
  }

  /** The words of a match of the pattern in a stretch, or null. */
  find(pattern: string, stretch: Stretch): Span[] | null {
    let reached: Span[][] | null = null;
    const parts = this.parts(pattern);
    let start: PatternPart | null = null;
    for (const part of parts) {
      if (part.atom.type === 'start') start = part;
      if (part.atom.type === 'start' || part.atom.type === 'end') continue;
      const spans: readonly Span[] = this.#fitting(part, stretch);
      if (reached === null) {
        const gap = part.gap;
        const fits = (at: number) => start === null || isNear(at, -gap, (i) => stretch.isClauseStart(i));
        reached = spans.filter((span) => fits(span.start)).map((span) => [span]);
      } else reached = extended(reached, spans, part.gap);
      if (reached.length === 0) return null;
    }
    const end = parts.at(-1);
    const ends = (words: Span[]) =>
      end?.atom.type !== 'end' || isNear(words.at(-1)!.end, end.gap, (i) => stretch.isClauseEnd(i));
    return reached?.find(ends) ?? null;
  }

  /** What a part asks for, in the reader's language. */
  wanted({ atom }: PatternPart): string {
    if (atom.type === 'number')
      return atom.compare ? `${atom.measure} ${atom.compare.op} ${atom.compare.value}` : atom.measure;
    if (atom.type !== 'class') return '';
    const names = atom.classes.map((id) => this.#title(id));
    return [...names, ...atom.literals.slice(0, 3).map((literal) => `“${literal}”`)].join(' / ');
  }

  /** What a whole pattern asks for. */
  described(pattern: string): string {
    return this.parts(pattern)
      .map((part) => this.wanted(part))
      .filter((wanted) => wanted !== '')
      .join(' … ');
  }

  /** Words with the names of those of their classes that the pattern asked for. */
  named(words: readonly Span[], pattern: string | null): NamedWord[] {
    const asked =
      pattern === null
        ? []
        : this.parts(pattern).flatMap(({ atom }) => (atom.type === 'class' ? atom.classes : []));
    return words.map((span) => {
      const { hits } = this.#index.stretch(span);
      const own = hits.filter(({ start, end }) => start === span.start && end === span.end);
      const numbers = new Set(own.flatMap(({ classes }) => classes));
      const ids = asked.filter((id) => numbers.has(this.#numbers.get(id) ?? -1));
      return { text: this.text(span), names: [...new Set(ids.map((id) => this.#title(id)))] };
    });
  }

  #title(id: string): string {
    const found = this.#classes[this.#numbers.get(id) ?? -1];
    return (this.#language === 'zh' ? found?.title : found?.titleEn) ?? id;
  }

  #fitting(part: PatternPart, stretch: Stretch): readonly Span[] {
    const { atom } = part;
    if (atom.type === 'number') {
      const { measure, compare } = atom;
      const holds = ({ value }: Quantity) => compare === null || compared(value, compare.op, compare.value);
      return stretch.numbers().filter((number) => number.measure === measure && holds(number));
    }
    if (atom.type !== 'class') return [];
    const { classes, literals } = this.#wantedBy(part, atom);
    const { byClass, byText } = this.#wordsOf(stretch);
    const lists: (readonly Span[])[] = classes.map((number) => byClass.get(number) ?? NONE);
    // Either of the two may be long: a pattern's spellings, or the words of a text without a stop.
    if (literals.size < byText.size) for (const literal of literals) lists.push(byText.get(literal) ?? NONE);
    else for (const [text, hits] of byText) if (literals.has(text)) lists.push(hits);
    const full = lists.filter((list) => list.length > 0);
    return full.length < 2 ? (full[0] ?? NONE) : [...new Set(full.flat())].sort(inTextOrder);
  }

  /** Every sentence is held against every pattern: its words are sorted once. */
  #wordsOf(stretch: Stretch): Words {
    let words = this.#words.get(stretch);
    if (!words) {
      words = { byClass: new Map(), byText: new Map() };
      for (const hit of stretch.hits) {
        for (const number of hit.classes) addTo(words.byClass, number, hit);
        addTo(words.byText, this.text(hit).toLowerCase(), hit);
      }
      this.#words.set(stretch, words);
    }
    return words;
  }

  #wantedBy(part: PatternPart, { classes, literals }: { classes: string[]; literals: string[] }): Wanted {
    let wanted = this.#wanted.get(part);
    if (!wanted) {
      wanted = {
        classes: classes.flatMap((id) => this.#numbers.get(id) ?? []),
        literals: new Set(literals.map((literal) => literal.toLowerCase())),
      };
      this.#wanted.set(part, wanted);
    }
    return wanted;
  }
}

/** What a part asks for, as it is held against words. */
interface Wanted {
  classes: readonly number[];
  literals: ReadonlySet<string>;
}

/** The words of a stretch, in the order of the text. */
interface Words {
  byClass: Map<number, Span[]>;
  byText: Map<string, Span[]>;
}

const NONE: readonly Span[] = [];

function addTo<K>(lists: Map<K, Span[]>, key: K, span: Span): void {
  const list = lists.get(key);
  if (list) list.push(span);
  else lists.set(key, [span]);
}

/** Of two words that begin together the longer comes first. */
const inTextOrder = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Matches so far with one more word, each joined to the nearest that ends before it within the gap. */
export function extended(reached: readonly Span[][], spans: readonly Span[], gap: number): Span[][] {
  return spans.flatMap((span) => {
    const before = reached.filter((words) => {
      const between = span.start - words.at(-1)!.end;
      return between >= 0 && between <= gap;
    });
    const nearest = before.reduce<Span[] | null>(
      (best, words) => (best === null || words.at(-1)!.end > best.at(-1)!.end ? words : best),
      null,
    );
    return nearest ? [[...nearest, span]] : [];
  });
}

/** Whether something holds within so many characters of a place; a negative reach looks back. */
function isNear(at: number, reach: number, holds: (at: number) => boolean): boolean {
  const step = reach < 0 ? -1 : 1;
  for (let i = 0; i <= Math.abs(reach); i++) if (holds(at + i * step)) return true;
  return false;
}

function compared(value: number, op: string, limit: number): boolean {
  if (op === '<') return value < limit;
  if (op === '<=') return value <= limit;
  if (op === '>') return value > limit;
  if (op === '>=') return value >= limit;
  return value === limit;
}
