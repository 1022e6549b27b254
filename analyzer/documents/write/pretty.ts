import type { Level } from '../../model.ts';
import type { FindingRow, Paper } from './paper.ts';
import { colon, quoted } from './row-text.ts';

type Paint = (text: string, style: Style) => string;
type Style = Level | 'strong' | 'faint';

const codes: Record<Style, string> = {
  revise: '31',
  explain: '33',
  consider: '36',
  credit: '32',
  strong: '1',
  faint: '2',
};

/** The findings for a terminal, grouped by provision; plain unless colour is asked for. */
export function writePretty(paper: Paper, colour: boolean): string {
  const paint: Paint = (text, style) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text);
  const { captions, outcome } = paper;
  const counts = paper.counts.map(({ level, mark, word, count }) => paint(`${mark} ${word} ${count}`, level));
  const lines = [
    paint(oneLine(paper.draftTitle), 'strong'),
    `${captions.outcome}${colon(paper)}${paint(`${outcome.letter} ${outcome.word}`, 'strong')}`,
    counts.join('  '),
  ];
  for (const { provision, rows } of byProvision(paper)) {
    lines.push('', paint(oneLine(provision), 'strong'));
    for (const row of rows) lines.push(...findingLines(row, paper, paint));
  }
  if (paper.clauses.length === 0) lines.push('', captions.noFindings);
  lines.push('', paint(paper.statement, 'faint'));
  return `${lines.join('\n')}\n`;
}

function findingLines(row: FindingRow, paper: Paper, paint: Paint): string[] {
  const quote = row.clause.quote === '' ? '' : ` “${oneLine(row.clause.quote)}”`;
  const head = `  ${paint(`${row.mark} ${row.levelWord}`, row.level)} ${row.criterion}${quote}`;
  const { captions } = paper;
  const field = (label: string, text: string) =>
    text === '' ? [] : [`      ${paint(label + colon(paper), 'faint')}${oneLine(text)}`];
  if (row.level === 'credit') return [head, ...row.notes.flatMap((note) => field(captions.note, note))];
  const { value, word, reason } = row.decision;
  return [
    head,
    ...field(captions.problem, row.message),
    ...field(captions.suggestion, row.suggestion),
    ...field(captions.replacement, row.replacement),
    ...row.basis.flatMap((one) => field(captions.basis, one.label + quoted(one.quote, paper))),
    ...(value === null ? [] : field(captions.decision, reason === '' ? word : `${word} ${reason}`)),
    ...row.notes.flatMap((note) => field(captions.note, note)),
  ];
}

/** In the order of the text, credits among the rest; what concerns the whole draft comes last. */
function byProvision({ clauses, credits }: Paper): { provision: string; rows: FindingRow[] }[] {
  const place = (row: FindingRow) => row.start ?? Number.POSITIVE_INFINITY;
  const rows = [...clauses, ...credits].sort((a, b) =>
    place(a) === place(b) ? a.n - b.n : place(a) - place(b),
  );
  const groups: { provision: string; rows: FindingRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    // Neighbours only: numbering may restart, and two provisions may bear the same label.
    if (last?.provision === row.provision) last.rows.push(row);
    else groups.push({ provision: row.provision, rows: [row] });
  }
  return groups;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
