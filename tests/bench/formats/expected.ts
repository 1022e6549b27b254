import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** How a reading agrees with the text that stands beside the original. */
export interface Agreement {
  /** Share of the expected words that were read, and of the words read that were expected. */
  found: number;
  own: number;
  /** 第×条 that the text has and the reading has not. */
  missingArticles: string[];
  /** Lines of running text, and those that stand nowhere in the reading. */
  lines: number;
  missingLines: string[];
}

/** Texts by the name of their originals, without its extension. */
export function expectedTexts(folder: string | undefined): Map<string, string> {
  const texts = new Map<string, string>();
  if (folder === undefined) return texts;
  for (const name of readdirSync(folder))
    if (extname(name) === '.txt') texts.set(stem(name), join(folder, name));
  return texts;
}

const stem = (file: string): string => basename(file, extname(file)).trim();

export function compare(
  { file, text }: { file: string; text: string },
  texts: ReadonlyMap<string, string>,
): Agreement | null {
  const beside = join(dirname(file), `${stem(file)}.txt`);
  const expected = texts.get(stem(file)) ?? (beside !== file && existsSync(beside) ? beside : undefined);
  if (expected === undefined) return null;
  return agreement(readFileSync(expected, 'utf8'), text);
}

function agreement(expected: string, read: string): Agreement {
  const wanted = counts(expected);
  const got = counts(read);
  let common = 0;
  for (const [word, count] of wanted) common += Math.min(count, got.get(word) ?? 0);
  const total = (words: Map<string, number>) => [...words.values()].reduce((sum, n) => sum + n, 0) || 1;
  const articles = articlesOf(read);
  return {
    found: common / total(wanted),
    own: common / total(got),
    missingArticles: [...articlesOf(expected)].filter((article) => !articles.has(article)),
    ...linesOf(expected, read),
  };
}

/** Sentences and provisions: beside a web page the text often holds the page's menus, paths and buttons too. */
const running = /^(?:第.{1,9}[章节条]|[（(]?[一二三四五六七八九十]+[、）)])|.{20}.*[。；：]$/;

function linesOf(expected: string, read: string): Pick<Agreement, 'lines' | 'missingLines'> {
  const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{Script=Han}a-z0-9]/giu, '');
  const whole = plain(read);
  const lines = expected.split('\n').map((line) => line.trim());
  const wanted = lines.filter((line) => running.test(line));
  return { lines: wanted.length, missingLines: wanted.filter((line) => !whole.includes(plain(line))) };
}

/** Chinese words are pairs of characters here: any order of paragraphs gives the same, a lost character shows. */
function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const add = (word: string) => found.set(word, (found.get(word) ?? 0) + 1);
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  for (const [run] of plain.matchAll(/\p{Script=Han}+|[a-z0-9]+/giu)) {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) add(run.toLowerCase());
    else for (let i = 0; i + 1 < run.length; i++) add(run.slice(i, i + 2));
  }
  return found;
}

function articlesOf(text: string): Set<string> {
  return new Set(text.replace(/\s+/g, '').match(/第[〇零一二三四五六七八九十百千0-9]+条/g) ?? []);
}
