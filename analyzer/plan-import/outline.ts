import { chineseNumber } from '../draft/numbering.ts';
import type { PlanWords } from '../knowledge/plan-words-schema.ts';
import type { Stream } from './stream.ts';

type ItemKind = 'goal' | 'measure' | 'organisation' | 'monitoring';

/** An item of a plan as it stands in the text. */
export interface OutlineItem {
  kind: ItemKind;
  n: number;
  /** Title of the domain it stands under; null for what stands outside the domains. */
  domain: string | null;
  part: string;
  start: number;
  end: number;
}

interface Token {
  kind: 'part' | 'bracket' | 'marker' | 'number';
  n: number;
  section: 'goal' | 'measure' | null;
  start: number;
  end: number;
}

const SENTENCE_END = new Set([...'。；！？：”）…']);

/**
 * Finds parts (一、), domains (（一）), the lists of goals and measures and their items (1.). A number counts where it
 * goes on with its row, and begins a line or follows the end of a sentence: figures and years in the text do neither.
 */
export function outlineOf(stream: Stream, words: PlanWords): OutlineItem[] {
  const items: OutlineItem[] = [];
  const reader = new OutlineReader(stream, words);
  for (const token of reader.tokens()) reader.take(token, items);
  reader.close(stream.text.length, items);
  return items;
}

/** What has been read of the outline so far. */
class OutlineReader {
  readonly #stream: Stream;
  readonly #words: PlanWords;
  #part = { n: 0, title: '', kind: null as 'organisation' | 'monitoring' | null };
  #domain: { n: number; title: string } = { n: 0, title: '' };
  #section: 'goal' | 'measure' | null = null;
  #n = 0;
  #open: OutlineItem | null = null;
  /** Where the last token ended: a number right behind a heading begins a row. */
  #last = 0;

  constructor(stream: Stream, words: PlanWords) {
    this.#stream = stream;
    this.#words = words;
  }

  *tokens(): Generator<Token> {
    const { goals, measures } = this.#words;
    const alternatives = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
    const pattern = new RegExp(
      [
        '(?<part>[一二三四五六七八九十]{1,3})、',
        '（(?<bracket>[一二三四五六七八九十]{1,3})）',
        `(?<goal>${alternatives(goals)})(?=：?(?:1[.、．]|（1）))`,
        `(?<measure>${alternatives(measures)})(?=：?(?:1[.、．]|（1）))`,
        '(?<number>\\d{1,2})(?:[.．](?!\\d)|、)',
        '（(?<small>\\d{1,2})）',
      ].join('|'),
      'g',
    );
    for (const match of this.#stream.text.matchAll(pattern)) {
      const { part, bracket, goal, measure, number, small } = match.groups!;
      const place = { start: match.index, end: match.index + match[0].length, section: null };
      if (part !== undefined) yield { ...place, kind: 'part', n: chineseNumber(part) };
      else if (bracket !== undefined) yield { ...place, kind: 'bracket', n: chineseNumber(bracket) };
      else if (goal !== undefined) yield { ...place, kind: 'marker', n: 0, section: 'goal' };
      else if (measure !== undefined) yield { ...place, kind: 'marker', n: 0, section: 'measure' };
      else yield { ...place, kind: 'number', n: Number(number ?? small) };
    }
  }

  take(token: Token, items: OutlineItem[]): void {
    const { text, starts } = this.#stream;
    const lineStart = starts[token.start] === 1;
    const border = lineStart || token.start === this.#last || SENTENCE_END.has(text[token.start - 1] ?? '。');
    switch (token.kind) {
      case 'part':
        if (!lineStart || token.n !== this.#part.n + 1) return;
        this.close(token.start, items);
        this.#enterPart(token);
        break;
      case 'bracket':
        if (!border || token.n !== this.#domain.n + 1) return;
        this.close(token.start, items);
        this.#domain = { n: token.n, title: headingAt(text, token.end) };
        this.#section = null;
        this.#n = 0;
        if (this.#part.kind !== null) this.#begin(this.#part.kind, token);
        break;
      case 'marker':
        this.close(token.start, items);
        this.#section = token.section;
        this.#n = 0;
        if (text[token.end] === '：') token.end++;
        break;
      case 'number': {
        const kind = this.#section ?? (this.#domain.n === 0 ? this.#part.kind : null);
        if (kind === null || !border || token.n !== this.#n + 1) return;
        this.close(token.start, items);
        this.#begin(kind, token);
        this.#n = token.n;
      }
    }
    this.#last = token.end;
  }

  close(at: number, items: OutlineItem[]): void {
    if (this.#open !== null && at > this.#open.start) items.push({ ...this.#open, end: at });
    this.#open = null;
  }

  #begin(kind: ItemKind, { n, end }: Token): void {
    const outside = kind === 'organisation' || kind === 'monitoring';
    const domain = outside ? null : this.#domain.title;
    this.#open = { kind, n, domain, part: this.#part.title, start: end, end };
  }

  #enterPart({ n, end }: Token): void {
    const { text, starts } = this.#stream;
    let to = end;
    while (to < text.length && starts[to] === 0 && !'。；：'.includes(text[to]!)) to++;
    const title = text.slice(end, to);
    const says = (list: readonly string[]) => list.some((word) => title.includes(word));
    const kind = says(this.#words.organisation)
      ? 'organisation'
      : says(this.#words.monitoring)
        ? 'monitoring'
        : null;
    this.#part = { n, title, kind };
    this.#domain = { n: 0, title: '' };
    this.#section = null;
    this.#n = 0;
  }
}

/** 妇女与健康 of 妇女与健康：打造…: what stands before the first stop. */
function headingAt(text: string, from: number): string {
  const end = /[：。；，]|\d/.exec(text.slice(from, from + 40))?.index ?? 40;
  return text.slice(from, from + end);
}
