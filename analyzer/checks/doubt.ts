import { isLoose } from '../checklist/findings.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { packOf } from '../packs/names.ts';
import { type Reader, weigh } from '../reader/reader.ts';
import type { Candidate } from '../rules/filters.ts';
import type { TextIndex } from '../rules/index-text.ts';

/**
 * From these weights down the second reader takes a sentence for a fine one. Where the words of a match stand
 * together they say more, and it has to be surer (docs/accuracy.md has the figures).
 */
const LOOSE_DOUBT = -1.6;
const CLOSE_DOUBT = -2;

/** They hang on a figure, a few words or on what is not said (the other parent, the child's view): nothing to weigh. */
const CERTAIN: readonly Rule['frame'][] = [
  'age-line',
  'compare',
  'harm',
  'person',
  'unheard',
  'one-sided',
  'default',
];

/** By this name a rule is kept from being doubted (`allow`). */
const ID = 'second-reader';

const lowered = new WeakMap<Rule, Rule>();

/**
 * Where the second reader takes the sentence for a fine one, a problem that a frame found becomes a hint: it is still
 * shown, but to be looked at, no more. It never hides a finding.
 */
export function doubted(candidate: Candidate, reader: Reader, { draft }: TextIndex): Candidate {
  const { rule, match, sentence } = candidate;
  if (!canBeDoubted(rule)) return candidate;
  const weight = weigh(reader, draft.normal.codes, sentence.start, sentence.end);
  if (weight >= (isLoose(match) ? LOOSE_DOUBT : CLOSE_DOUBT)) return candidate;
  return { ...candidate, rule: asHint(rule) };
}

/** Frames only: a wording or a definition is wrong by its words, whatever stands around them. */
function canBeDoubted(rule: Rule): boolean {
  return (
    (rule.level === 'revise' || rule.level === 'explain') &&
    'match' in rule &&
    rule.kind === 'provision' &&
    !CERTAIN.includes(rule.frame) &&
    !rule.allow.includes(ID) &&
    // What a unit wrote itself is not for our weights to doubt.
    packOf(rule.id) === null
  );
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
