import type { Finding, Range } from '../../../model.ts';
import { type Citation, citesText } from '../citations.ts';
import { cleanText } from '../clean-text.ts';
import { diff } from '../diff.ts';
import type { ExportInput } from '../export-input.ts';
import type { FindingRow, Paper } from '../paper.ts';
import { basisText } from '../row-text.ts';
import type { Rich } from './filled.ts';

const longestProvision = 600;

/** The quotation between the words around it. */
export function originalOf({ clause }: FindingRow): Rich {
  const parts: Rich = [
    { text: clause.before },
    { text: clause.quote, mark: 'quote' },
    { text: clause.after },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** The sentence as it would read: the rewrite in the place of the quotation. Empty where there is none. */
export function proposedOf({ clause, replacement, start }: FindingRow): Rich {
  if (replacement === '' || start === null) return [];
  const middle: Rich = diff(clause.quote, replacement).flatMap(({ kind, text }) =>
    kind === 'out' ? [] : [kind === 'in' ? { text, mark: 'in' as const } : { text }],
  );
  return [{ text: clause.before }, ...middle, { text: clause.after }].filter(({ text }) => text !== '');
}

/**
 * A row for every provision with findings, as a table of changes has it: its words with what goes, its words with
 * what comes, and why. What has no rewrite stands as advice below the words.
 */
export function provisionRows(
  kept: readonly Finding[],
  rows: ReadonlyMap<string, FindingRow>,
  { paper, citations, input }: { paper: Paper; citations: readonly Citation[]; input: ExportInput },
): { start: number | null; values: Record<string, Rich> }[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of kept) {
    const line = finding.start === null ? null : lineAround(finding, input);
    const key = line ? `${line.start}` : `- ${finding.provision?.id ?? finding.id}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((findings) => {
    const own = findings.flatMap((finding) => rows.get(cleanText(finding.id)) ?? []);
    const several = own.length > 1;
    const numbered = (texts: string[]) =>
      texts.map((text, i) => (several ? `${i + 1}. ${text}` : text)).join('\n');
    const { original, proposed } = comparison(findings, own, input);
    const values: Record<string, Rich> = {
      provision: [{ text: own[0]?.provision ?? '', mark: 'strong' }],
      original,
      proposed,
      reason: [{ text: numbered(own.map((row) => [row.message, ...row.notes].join('\n'))) }],
      basis: [{ text: [...new Set(own.flatMap((row) => basisText(row, paper).split('\n')))].join('\n') }],
      cites: [{ text: citesText(own, citations, paper.language) }],
    };
    return { start: findings[0]?.start ?? null, values };
  });
}

function comparison(
  findings: readonly Finding[],
  rows: readonly FindingRow[],
  input: ExportInput,
): { original: Rich; proposed: Rich } {
  const first = findings[0];
  const line = first && first.start !== null ? lineAround(first, input) : null;
  const advice = (those: readonly FindingRow[]): Rich => {
    const text = those.map(({ suggestion }) => suggestion).join('\n');
    return text === '' ? [] : [{ text }];
  };
  if (!line || input.text === undefined)
    return { original: rows[0] ? originalOf(rows[0]) : [], proposed: advice(rows) };
  const original: Rich = [];
  const proposed: Rich = [];
  const rewritten = new Set<Finding>();
  let at = line.start;
  const same = (to: number) => {
    const text = cleanText(input.text?.slice(at, to) ?? '');
    original.push({ text });
    proposed.push({ text });
    at = to;
  };
  for (const finding of findings) {
    const { start, end, quote, suggestion } = finding;
    if (start === null || end === null || start < at || end > line.end) continue;
    if (suggestion.replacement === undefined) continue;
    same(start);
    for (const { kind, text } of diff(cleanText(quote ?? ''), cleanText(suggestion.replacement))) {
      if (kind !== 'in') original.push(kind === 'out' ? { text, mark: 'out' } : { text });
      if (kind !== 'out') proposed.push(kind === 'in' ? { text, mark: 'in' } : { text });
    }
    at = end;
    rewritten.add(finding);
  }
  const others = rows.filter((_, i) => !rewritten.has(findings[i]!));
  if (rewritten.size === 0) {
    for (const { start, end, quote } of findings) {
      if (start === null || end === null || start < at || end > line.end) continue;
      same(start);
      original.push({ text: cleanText(quote ?? ''), mark: 'quote' });
      at = end;
    }
    same(line.end);
    return { original: tidy(original), proposed: advice(others) };
  }
  same(line.end);
  const rest = advice(others);
  return {
    original: tidy(original),
    proposed: tidy(rest.length === 0 ? proposed : [...proposed, { text: '\n' }, ...rest]),
  };
}

const tidy = (rich: Rich): Rich => rich.filter(({ text }) => text !== '');

/** The paragraph around a finding, where the text still holds it there; of a very long one what is near. */
function lineAround({ start, end, quote }: Finding, { text }: ExportInput): Range | null {
  if (text === undefined || start === null || end === null || text.slice(start, end) !== quote) return null;
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - longestProvision);
  const next = text.indexOf('\n', end);
  const to = Math.min(next < 0 ? text.length : next, end + longestProvision);
  return { start: from, end: Math.max(to, end) };
}
