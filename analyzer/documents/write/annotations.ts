import type { Level } from '../../model.ts';
import { cleanText } from './clean-text.ts';
import type { ExportInput } from './export-input.ts';
import { fileLines } from './file-lines.ts';
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
export function writeAnnotations(paper: Paper, input: ExportInput): string {
  const placeOf = fileLines(input);
  const lines = paper.clauses.map((row) => {
    const found = placeOf(row);
    const place = found && { ...found.from, endLine: found.to.line, endColumn: found.to.col };
    const properties = {
      file: cleanText(input.review.source.name).replaceAll('\\', '/'),
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

const escapes: Readonly<Record<string, string>> = { '%': '%25', ':': '%3A', ',': '%2C' };

/** A line end would end the annotation; the sentences have none that matter. */
const message = (text: string) => text.replace(/\s*\n\s*/g, ' ').replace(/%/g, '%25');

const property = (text: string) => text.replace(/[\r\n]/g, ' ').replace(/[%:,]/g, (sign) => escapes[sign]!);
