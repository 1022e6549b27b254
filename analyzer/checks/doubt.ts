import { isLatin } from '../draft/characters.ts';
import type { Judgement } from '../judge.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { type Reader, weigh } from '../reader/reader.ts';
import { type Candidate, type CandidateFilter, type FilterContext, silencedBy } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';

const hints = new WeakMap<Rule, Rule>();
const claims = new WeakMap<Rule, Rule>();

/**
 * Where the second reader takes a sentence for a fine one, a problem that words found in it becomes a hint: it is still
 * shown, but to be looked at, no more. It never hides a finding. Two limits compared, age lines, and rules that were
 * right in real laws are not doubted: a clause of a law turned round (用人单位可以降低其工资) weighs as the law does.
 * Nor are several rules that see a problem in the same sentence.
 */
export function doubted(
  judged: readonly Judgement[],
  reader: Reader,
  { draft: { normal } }: TextIndex,
): Judgement[] {
  const speaking = new Set<Rule>();
  for (const { candidate, silencedBy } of judged)
    if (silencedBy === null && PROBLEMS.includes(candidate.rule.level)) speaking.add(candidate.rule);
  if (speaking.size === 0 || speaking.size >= reader.doubt.many) return [...judged];
  const later = speaking.size > 1 ? reader.doubt.later : 0;
  return judged.map((one) => {
    const { candidate, silencedBy } = one;
    const { rule, sentence } = candidate;
    if (silencedBy !== null || !speaking.has(rule)) return one;
    const from = doubtedFrom(candidate, reader, normal.codes);
    if (from === null || weigh(reader, normal.codes, sentence.start, sentence.end) >= from - later)
      return one;
    return { candidate: { ...candidate, rule: lowered(rule, 'consider', hints) }, silencedBy };
  });
}

/** The weight from which down a rule is doubted in a sentence; null where it never is. */
function doubtedFrom(
  { rule, match, sentence }: Candidate,
  { doubt }: Reader,
  codes: Uint16Array,
): number | null {
  const { longest, usual, sooner, frames, never } = doubt;
  if (!('match' in rule) || rule.sure || never.includes(rule.frame) || isLatin(codes[match.start]!))
    return null;
  if (!rule.wide && sentence.end - sentence.start > longest) return null;
  return (frames[rule.frame] ?? usual) + (rule.wide ? sooner : 0);
}

/**
 * Where wide words of the sentence (a filter of seeds/filters with `wide`) silence a problem and the second reader is sure all the same that
 * the sentence has one, it stands: 男性申请的，须由女方单位出具证明，女性无需提供. But its basis is to be told only, as
 * nobody wrote a rule for it; the other filters (prohibition, penalty, title, quotation …) are never overruled.
 * Null where the filter is right. The reader has learnt little English, and does not see a lead-in.
 */
export function overruled(
  candidate: Candidate,
  reader: Reader,
  filters: readonly CandidateFilter[],
  context: FilterContext,
): Candidate | null {
  const { rule, match, sentence } = candidate;
  const { codes } = context.index.draft.normal;
  if (!PROBLEMS.includes(rule.level) || sentence.leadIns.length > 0 || isLatin(codes[match.start]!))
    return null;
  if (weigh(reader, codes, sentence.start, sentence.end) < reader.overrule) return null;
  if (silencedBy(candidate, firmOf(filters), context) !== null) return null;
  return { ...candidate, rule: lowered(rule, 'explain', claims) };
}

const PROBLEMS: readonly Rule['level'][] = ['revise', 'explain'];

const firm = new WeakMap<readonly CandidateFilter[], readonly CandidateFilter[]>();

/** The filters that the reader cannot overrule: one list, as what filters say is kept by list. */
function firmOf(filters: readonly CandidateFilter[]): readonly CandidateFilter[] {
  let own = firm.get(filters);
  if (own === undefined) {
    own = filters.filter(({ wide }) => wide !== true);
    firm.set(filters, own);
  }
  return own;
}

/** One copy for each rule: what findings of a rule say is kept by rule. */
function lowered(rule: Rule, level: Rule['level'], known: WeakMap<Rule, Rule>): Rule {
  let copy = known.get(rule);
  if (copy === undefined) {
    copy = { ...rule, level } as Rule;
    known.set(rule, copy);
  }
  return copy;
}
