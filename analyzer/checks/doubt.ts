import { isLoose } from '../checklist/findings.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { type Reader, weigh } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';

const lowered = new WeakMap<Rule, Rule>();

/**
 * Where the second reader takes the sentence for a fine one, a problem that a wide frame found becomes a hint: it is
 * still shown, but to be looked at, no more. It never hides a finding. Only rules that say so (`wide`) are doubted:
 * a clause of a law turned round (用人单位可以降低其工资) weighs as the law does, and narrow rules know better.
 */
export function doubted(candidate: Candidate, reader: Reader, { draft }: TextIndex): Candidate {
  const { rule, match, sentence } = candidate;
  if (!('match' in rule) || !rule.wide) return candidate;
  const weight = weigh(reader, draft.normal.codes, sentence.start, sentence.end);
  if (weight >= (isLoose(match) ? reader.doubt.loose : reader.doubt.close)) return candidate;
  return { ...candidate, rule: asHint(rule) };
}

/** One copy for each rule: what findings of a rule say is kept by rule. */
function asHint(rule: Rule): Rule {
  let hint = lowered.get(rule);
  if (hint === undefined) {
    hint = { ...rule, level: 'consider' } as Rule;
    lowered.set(rule, hint);
  }
  return hint;
}
