import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What drafts are made of, as zh.yaml and en.yaml have it. */
interface Stock {
  /** Between two sentences of a paragraph. */
  between: string;
  shares: { ordinary: number; near: number; problem: number };
  article: string;
  chapter: string;
  item: string;
  headings: string[];
  titles: string[];
  lists: Record<string, string[]>;
  ordinary: string[];
  lead: string[];
  items: string[];
  near: string[];
  problem: string[];
}

type Language = 'zh' | 'en';
type Random = () => number;

const ARTICLES_OF_A_CHAPTER = 9;
const CHAPTERS_OF_A_DRAFT = 10;
/** Articles that are a lead-in with items, and those with a second paragraph. */
const LISTS = 0.12;
const SECOND_PARAGRAPHS = 0.2;
const SECOND_SENTENCES = 0.25;

/** The same texts on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function stockOf(language: Language): Stock {
  return parse(readFileSync(new URL(`${language}.yaml`, import.meta.url), 'utf8')) as Stock;
}

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;

function filled(template: string, stock: Stock, random: Random): string {
  const { lists } = stock;
  return template.replace(/\{(\w+)\}/g, (written, name: string) => {
    const list = lists[name];
    return list === undefined ? written : filled(pick(list, random), stock, random);
  });
}

/** One or two sentences of kinds that come as often as `shares` says. */
function paragraph(stock: Stock, random: Random): string {
  const first = sentence(stock, random);
  return random() < SECOND_SENTENCES ? first + stock.between + sentence(stock, random) : first;
}

function sentence(stock: Stock, random: Random): string {
  const { ordinary, near } = stock.shares;
  const lot = random();
  const kind = lot < ordinary ? stock.ordinary : lot < ordinary + near ? stock.near : stock.problem;
  const text = filled(pick(kind, random), stock, random);
  return text[0]!.toUpperCase() + text.slice(1);
}

function article(n: number, stock: Stock, numeral: (n: number) => string, random: Random): string[] {
  const written = (form: string, number: number, text: string) =>
    form.replace('{n}', numeral(number)).replace('{text}', text);
  if (random() < LISTS) {
    const lines = [written(stock.article, n, filled(pick(stock.lead, random), stock, random))];
    const items = 3 + Math.floor(random() * 5);
    for (let i = 1; i <= items; i++)
      lines.push(written(stock.item, i, filled(pick(stock.items, random), stock, random)));
    return lines;
  }
  const lines = [written(stock.article, n, paragraph(stock, random))];
  if (random() < SECOND_PARAGRAPHS) lines.push(paragraph(stock, random));
  return lines;
}

/** Lines of one draft after another, without end: a title, chapters, articles with paragraphs and items. */
function* drafts(language: Language, random: Random): Generator<string> {
  const stock = stockOf(language);
  const numeral = language === 'zh' ? chineseNumeral : String;
  for (;;) {
    yield filled(pick(stock.titles, random), stock, random);
    let n = 1;
    for (let chapter = 1; chapter <= CHAPTERS_OF_A_DRAFT; chapter++) {
      yield stock.chapter.replace('{n}', numeral(chapter)).replace('{text}', pick(stock.headings, random));
      for (let i = 0; i < ARTICLES_OF_A_CHAPTER; i++, n++) yield* article(n, stock, numeral, random);
    }
  }
}

/** A text of just so many UTF-16 units: drafts, one behind the other as in a collection. */
export function textOf(chars: number, language: Language = 'zh', seed = 1): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of drafts(language, randomFrom(seed))) {
    lines.push(line);
    length += line.length + 1;
    if (length >= chars) break;
  }
  return flat(lines.join('\n').slice(0, chars));
}

/** A string that was put together is a tree of pieces until it is first read: the first task measured would pay for it. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** 1 to 9999 in Chinese. */
function chineseNumeral(n: number): string {
  const digits = '零一二三四五六七八九';
  let written = '';
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / unit) % 10;
    if (digit > 0) written += digits[digit] + sign;
    else if (written !== '' && !written.endsWith('零')) written += '零';
  }
  return written.replace(/零$/, '').replace(/^一十/, '十');
}
