import type { Level, Range } from '../../model.ts';
import { cleanText } from './clean-text.ts';
import type { ExportInput } from './export-input.ts';
import type { FindingRow, Paper } from './paper.ts';
import { colon } from './row-text.ts';

/** As code hosts name them; good practice is nothing to be told of a change. */
const commands: Record<Exclude<Level, 'credit'>, string> = {
  revise: 'error',
  explain: 'warning',
  consider: 'notice',
};

/**
 * A line for each finding, as GitHub's runners and those that speak like them take annotations from a log:
 * `::error file=…,line=…,col=…::…`. Any other log shows the same line to read.
 */
export function writeAnnotations(paper: Paper, { review, text, file = text }: ExportInput): string {
  const starts = [
    0,
    ...Array.from((file ?? '').matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length),
  ];
  const lines = paper.clauses.map((row) => {
    const range = placeIn(file ?? '', text ?? '', row, review.source.format === 'text');
    const place = range && { ...at(starts, range.start), ...ends(starts, range.end) };
    const properties = {
      file: cleanText(review.source.name).replaceAll('\\', '/'),
      ...place,
      title: `${row.levelWord} ${row.criterion}`,
    };
    const named = Object.entries(properties).map(([name, value]) => `${name}=${property(`${value}`)}`);
    const command = commands[row.level as keyof typeof commands];
    return `::${command} ${named.join(',')}::${message(sentence(row, paper))}\n`;
  });
  return lines.join('');
}

function sentence({ provision, clause, message, suggestion }: FindingRow, paper: Paper): string {
  const quote = clause.quote === '' ? '' : `“${clause.quote}” `;
  return `${provision} ${quote}${message} ${paper.captions.suggestion}${colon(paper)}${suggestion}`;
}

/**
 * Where the words stand in the file. A plain text is its file; in other files that are text the words are looked for,
 * as often as they came before. Files that hold no lines have no places.
 */
function placeIn(file: string, text: string, { start, end }: FindingRow, same: boolean): Range | null {
  if (start === null || end === null) return null;
  const words = text.slice(start, end);
  const from = same ? start : nth(file, words, countBefore(text, words, start));
  return from < 0 || words === '' ? null : { start: from, end: from + words.length };
}

/** From 1; columns in UTF-16 units, as editors count them. */
function at(starts: readonly number[], offset: number): { line: number; col: number } {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line: line + 1, col: offset - starts[line]! + 1 };
}

function ends(starts: readonly number[], offset: number): { endLine: number; endColumn: number } {
  const { line, col } = at(starts, offset);
  return { endLine: line, endColumn: col };
}

function countBefore(text: string, words: string, at: number): number {
  let count = 0;
  for (let next = text.indexOf(words); next >= 0 && next < at; next = text.indexOf(words, next + 1)) count++;
  return count;
}

function nth(file: string, words: string, n: number): number {
  let at = file.indexOf(words);
  for (let i = 0; i < n && at >= 0; i++) at = file.indexOf(words, at + 1);
  return at;
}

const escapes: Readonly<Record<string, string>> = { '%': '%25', ':': '%3A', ',': '%2C' };

/** A line end would end the annotation; the sentences have none that matter. */
const message = (text: string) => text.replace(/\s*\n\s*/g, ' ').replace(/%/g, '%25');

const property = (text: string) => text.replace(/[\r\n]/g, ' ').replace(/[%:,]/g, (sign) => escapes[sign]!);
