import { markerAt } from '../../analyzer/draft/numbering.ts';
import type { Finding, Range } from '../../analyzer/model.ts';

/** What to put where in a text. */
export interface Rewrite extends Range {
  words: string;
}

/** A clause ends here; the sign itself stays. */
const BORDER = /[，。；：！？,;\n]/;

/**
 * What a suggestion puts into the text, where it says so in words: its replacement stands in for the finding's words;
 * wording in quotation marks, where there is one, for the clauses that the finding touches, or in a line of its own for
 * what the draft lacks. null where a person has to find the words. `caret`: where a new line may come.
 */
export function rewriteOf(finding: Finding, at: Range | null, text: string, caret: number): Rewrite | null {
  const { suggestion, level } = finding;
  if (level === 'credit') return null;
  if (at && suggestion.replacement !== undefined) return { ...at, words: suggestion.replacement };
  const quoted = [...suggestion.text.matchAll(/“([^“”]+)”/g)];
  const [only] = quoted;
  if (!only || quoted.length > 1) return null;
  const words = only[1]!;
  if (at)
    return { ...clausesAround(text, at), words: BORDER.test(words.at(-1)!) ? words.slice(0, -1) : words };
  const end = text.indexOf('\n', caret);
  const line = end < 0 ? text.length : end;
  return { start: line, end: line, words: `${text === '' ? '' : '\n'}${words}` };
}

function clausesAround(text: string, { start, end }: Range): Range {
  let from = start;
  while (from > 0 && !BORDER.test(text[from - 1]!)) from -= 1;
  let to = end;
  while (to < text.length && !BORDER.test(text[to]!)) to += 1;
  // The words themselves may end with the sign that ends the clause.
  if (BORDER.test(text[end - 1] ?? '')) to = end - 1;
  const marker = markerAt(text, from + blanks(text, from));
  const numbered = from + blanks(text, from) + (marker?.length ?? 0);
  const bare = numbered + blanks(text, numbered);
  return { start: Math.min(start, Math.max(from, bare)), end: Math.max(start, to) };
}

function blanks(text: string, from: number): number {
  return /^[ \t\u3000]*/.exec(text.slice(from, from + 20))![0].length;
}
