import type { Range, WordOpinion } from '../../../model.ts';
import { checklistPaper } from '../checklist-paper.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportInput } from '../export-input.ts';
import { acceptedRewrites, keptFindings } from '../form/kept.ts';
import type { FindingRow, Paper } from '../paper.ts';
import { colon, criterionMark, quoted } from '../row-text.ts';

/** What stands in the margin of the original. */
export interface OriginalNote {
  /** Null: it speaks of the whole draft. */
  range: Range | null;
  /** One string a paragraph: what it is, why, on what basis, what instead, what the reviewer made of it. */
  lines: string[];
  level: FindingRow['level'];
  /** The words that shall stand in the place of the range, where a change was accepted. */
  replacement?: string;
}

/** A note for each finding that the reviewer kept, in the order of the text. Pure. */
export function originalNotes(input: ExportInput, changes: boolean): OriginalNote[] {
  const paper = checklistPaper(input);
  const rows = new Map(paper.clauses.map((row) => [row.id, row]));
  const accepted = changes ? acceptedRewrites(input) : new Set<string>();
  const words = (input.record?.words ?? []).map((one) => wordNote(one, paper, input.text));
  const findings = keptFindings(input).flatMap((finding): OriginalNote[] => {
    const row = rows.get(cleanText(finding.id));
    if (!row) return [];
    const { id, start, end, suggestion } = finding;
    const range = start === null || end === null ? null : { start, end };
    const replacement = accepted.has(id) ? suggestion.replacement : undefined;
    return [
      {
        range,
        lines: noteLines(row, paper),
        level: row.level,
        ...(replacement === undefined ? {} : { replacement: cleanText(replacement) }),
      },
    ];
  });
  return [...findings, ...words];
}

/** Where the words are no longer at their place, the note on the whole draft tells them. */
function wordNote(
  { start, end, quote, label, text }: WordOpinion,
  paper: Paper,
  draft: string | undefined,
): OriginalNote {
  const isThere = start !== null && end !== null && draft?.slice(start, end) === quote;
  const head = paper.captions.note + (isThere ? '' : colon(paper) + label + quoted(quote, paper));
  const lines = [head, ...cleanText(text).split('\n')];
  return { range: isThere ? { start, end } : null, lines: lines.map(cleanText), level: 'consider' };
}

function noteLines(row: FindingRow, paper: Paper): string[] {
  const { captions } = paper;
  const { decision } = row;
  const field = (label: string, text: string) => (text === '' ? [] : [label + colon(paper) + text]);
  const decided = [decision.word, decision.reason].filter((part) => part !== '').join(colon(paper));
  return [
    `${row.mark} ${row.levelWord}${criterionMark(row, paper)}`,
    row.message,
    ...field(captions.suggestion, row.suggestion),
    ...field(captions.replacement, row.replacement === row.suggestion ? '' : row.replacement),
    ...row.basis.flatMap((one) => field(captions.basis, one.label + quoted(one.quote, paper))),
    ...(decision.value === null ? [] : field(captions.decision, decided)),
    ...row.notes.flatMap((note) => field(captions.note, note)),
  ].flatMap((line) => line.split('\n'));
}
