import type { Form } from '../../knowledge/form-schema.ts';
import type { Decision, Finding } from '../../model.ts';
import { citedItem } from './citations.ts';
import { cleanText, cut, cutStart } from './clean-text.ts';
import type { ExportInput } from './export-input.ts';
import type { FindingRow } from './paper.ts';

const longestQuote = 200;
const longestContext = 60;

export interface FindingRows {
  clauses: FindingRow[];
  credits: FindingRow[];
  looseNotes: string[];
  /** By finding id, for the evidence of the criteria. */
  byId: Map<string, FindingRow>;
}

/** The findings as numbered rows, with what the reviewer made of each. */
export function findingRows(input: ExportInput, form: Form): FindingRows {
  const { review, language } = input;
  const decisions = new Map(input.record?.decisions.map((one) => [one.finding, one]));
  const notes = groupNotes(input);
  const domainTitles = new Map(
    input.labels.domains.map((one) => [one.id, language === 'zh' ? one.title : one.titleEn]),
  );

  const toRow = (finding: Finding, index: number): FindingRow => ({
    n: index + 1,
    id: cleanText(finding.id),
    rule: cleanText(finding.rule),
    level: finding.level,
    mark: form.levels[finding.level].mark,
    levelWord: form.levels[finding.level].word[language],
    criterion: cleanText(finding.criterion),
    domains: finding.domains
      .map((id) => domainTitles.get(id) ?? cleanText(id))
      .join(language === 'zh' ? '、' : ', '),
    provision: cleanText(finding.provision?.label ?? form.captions.wholeDraft[language]),
    clause: clauseOf(finding, input.text),
    start: finding.start,
    end: finding.end,
    message: cleanText(finding.message) + fromPack(finding, input),
    suggestion: cleanText(finding.suggestion.text),
    replacement: cleanText(finding.suggestion.replacement ?? ''),
    basis: finding.basis.map((one) => {
      const cited = citedItem(one, input.labels);
      return { ...cited, quote: cut(cited.quote, longestQuote) };
    }),
    decision: decisionOf(finding, decisions.get(finding.id), input, form),
    notes: notes.get(finding.id) ?? [],
  });

  const inOrder = [...review.findings].sort(byPlace);
  const problems = inOrder.filter((one) => one.level !== 'credit');
  const good = inOrder.filter((one) => one.level === 'credit');
  const numbered = [...problems, ...good];
  const rows = numbered.map(toRow);
  const byId = new Map(numbered.map(({ id }, index) => [id, rows[index]!]));

  return {
    clauses: rows.slice(0, problems.length),
    credits: rows.slice(problems.length),
    looseNotes: looseNotes(input, byId),
    byId,
  };
}

/** Who asks, where it is not the program itself. */
function fromPack({ pack }: Finding, { review, language }: ExportInput): string {
  const title = review.knowledge.packs?.find(({ id }) => id === pack)?.title;
  if (title === undefined) return '';
  return language === 'zh' ? `（规则包：${cleanText(title)}）` : ` (rule pack: ${cleanText(title)})`;
}

/** By place in the text; findings on the whole draft last. */
function byPlace(a: Finding, b: Finding): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return a.start - b.start || (a.end ?? 0) - (b.end ?? 0);
}

/** The quotation with the rest of its line around it, where the text is at hand and still holds it there. */
function clauseOf(finding: Finding, text: string | undefined): FindingRow['clause'] {
  const { start, end, quote } = finding;
  if (start === null || end === null || quote === null) return { before: '', quote: '', after: '' };
  const shown = cut(cleanText(quote), longestQuote);
  if (text === undefined || text.slice(start, end) !== quote) return { before: '', quote: shown, after: '' };
  // Only what can be shown is looked at: in a page without line breaks a line is the whole draft.
  const head = text.slice(Math.max(0, start - 2 * longestContext), start);
  const tail = text.slice(end, end + 2 * longestContext);
  const before = head.slice(head.lastIndexOf('\n') + 1);
  const after = tail.split('\n', 1)[0] ?? '';
  return {
    before: cutStart(withoutLabel(cleanText(before).trimStart(), finding), longestContext),
    quote: shown,
    after: cut(cleanText(after).trimEnd(), longestContext),
  };
}

/** The label stands in the paper already: 第七条 would read twice. */
function withoutLabel(text: string, { provision }: Finding): string {
  const label = provision?.label ?? '';
  return label !== '' && text.startsWith(label) ? text.slice(label.length).trimStart() : text;
}

function decisionOf(
  { level }: Finding,
  decision: Decision | undefined,
  { language }: ExportInput,
  form: Form,
): FindingRow['decision'] {
  if (decision === undefined) {
    return { value: null, word: level === 'credit' ? '' : form.captions.undecided[language], reason: '' };
  }
  return {
    value: decision.value,
    word: form.decisions[decision.value][language],
    reason: cleanText(decision.reason).trim(),
  };
}

function groupNotes({ record }: ExportInput): Map<string, string[]> {
  const byFinding = new Map<string, string[]>();
  for (const { finding, text } of record?.notes ?? []) {
    const note = cleanText(text).trim();
    if (note === '') continue;
    const others = byFinding.get(finding);
    if (others) others.push(note);
    else byFinding.set(finding, [note]);
  }
  return byFinding;
}

function looseNotes({ record }: ExportInput, known: Map<string, FindingRow>): string[] {
  const loose = [
    ...(record?.notes ?? []).map(({ finding, text }) => ({ finding, text })),
    ...(record?.decisions ?? []).map(({ finding, reason }) => ({ finding, text: reason })),
  ];
  return loose
    .filter(({ finding }) => !known.has(finding))
    .map(({ text }) => cleanText(text).trim())
    .filter((text) => text !== '');
}
