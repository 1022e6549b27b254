import { spokenOf, withoutDuplicates } from '../checklist/findings.ts';
import { type NeutralWording, neutralWording } from '../checklist/neutral-wording.ts';
import { TOLD } from '../checks/second-reading.ts';
import { createEngine, type Engine, type Inspection } from '../engine.ts';
import type { Taggers } from '../language/confirm-borders.ts';
import type { Range } from '../model.ts';
import type { Tables } from '../rules/tables.ts';
import type { Knowledge } from './knowledge.ts';
import type { Filter, Rule } from './rule-schema.ts';

export interface ExampleProblem {
  rule: string;
  reason: string;
}

/**
 * Runs every rule's examples, every filter's examples and every suggestion through the rules. A rule must speak
 * on each `flag` and be silent on each `pass`; in a filter's examples no problem of its frames
 * (no credit, for a filter of credits) may be left; no suggestion may itself be a problem, and a model clause
 * pasted into a draft must meet the need it was written for. Of a part of the knowledge only that part's examples are
 * run, through all rules.
 */
export async function checkExamples(
  knowledge: Knowledge,
  taggers: Taggers,
  tables?: Tables,
  { rules, filters }: Pick<Knowledge, 'rules' | 'filters'> = knowledge,
): Promise<ExampleProblem[]> {
  const { inspect } = createEngine(
    knowledge,
    knowledge.plans.map((plan) => plan.id),
    taggers,
    tables,
  );
  const problems: ExampleProblem[] = [];
  const neutral = neutralWording(() => knowledge.neutralWords);
  for (const rule of rules) {
    let replaced = 0;
    for (const text of rule.examples.flag) {
      const inspection = await inspectText(inspect, text);
      if (speaks(inspection, rule.id)) {
        for (const { text: mended, at } of replacedIn(inspection, rule, text, neutral)) {
          replaced++;
          const wrong = worseIn(await inspectText(inspect, mended), rule.id, at, inspection);
          if (wrong !== undefined)
            problems.push({
              rule: rule.id,
              reason: `${rule.id}: “${mended}”, as replaced, is flagged by ${wrong}`,
            });
        }
        continue;
      }
      const silenced = inspection.candidates.find((c) => c.candidate.rule.id === rule.id)?.silencedBy;
      const why = silenced === undefined ? 'no match' : `silenced by ${silenced}`;
      problems.push({ rule: rule.id, reason: `${rule.id}: should flag “${text}” (${why})` });
    }
    if ('neutral' in rule && rule.neutral.length > 0 && replaced === 0)
      problems.push({
        rule: rule.id,
        reason: `${rule.id}: no example holds a word that its neutral words replace`,
      });
    for (const text of rule.examples.pass) {
      if (speaks(await inspectText(inspect, text), rule.id)) {
        problems.push({ rule: rule.id, reason: `${rule.id}: should pass “${text}”` });
      }
    }
    for (const text of wordingsOf(rule)) {
      const wrong = problemIn(await inspectText(inspect, text));
      if (wrong !== null)
        problems.push({
          rule: rule.id,
          reason: `${rule.id}: its suggestion “${text}” is flagged by ${wrong}`,
        });
    }
    if (rule.kind === 'omission') {
      const mended = `${rule.examples.flag[0]}\n${rule.suggestion}`;
      if (speaks(await inspectText(inspect, mended), rule.id))
        problems.push({
          rule: rule.id,
          reason: `${rule.id}: its model clause “${rule.suggestion}” does not meet the need`,
        });
    }
  }
  for (const filter of filters) {
    for (const text of filter.examples) {
      const wrong = heardIn(await inspectText(inspect, text), filter.frames);
      if (wrong !== null)
        problems.push({ rule: filter.id, reason: `filter ${filter.id}: “${text}” is flagged by ${wrong}` });
    }
  }
  return problems;
}

/** All that a rule offers to paste. */
function wordingsOf(rule: Rule): string[] {
  const replacement = 'replacement' in rule ? rule.replacement : undefined;
  return [rule.suggestion, rule.suggestionEn, ...(replacement === undefined ? [] : [replacement])];
}

/** The text as it reads when a replacement of the rule's has been put in, with where that stands: once for each. */
function replacedIn(
  { candidates, index }: Inspection,
  { id }: Rule,
  text: string,
  neutral: NeutralWording,
): { text: string; at: Range }[] {
  const spoken = candidates
    .filter(({ candidate, silencedBy }) => silencedBy === null && candidate.rule.id === id)
    .map(({ candidate }) => spokenOf(candidate, index, text));
  return withoutDuplicates(spoken).flatMap((one) => {
    const words = neutral(one, text);
    if (words === undefined) return [];
    const at = { start: one.start, end: one.start + words.length };
    return [{ text: text.slice(0, one.start) + words + text.slice(one.end), at }];
  });
}

function inspectText(inspect: Engine['inspect'], text: string): Promise<Inspection> {
  return inspect({ name: 'example', format: 'text', sha256: '', text });
}

/** A frame that was silent only because another rule knows its example by now still works. */
const isHeard = (silencedBy: string | null): boolean => silencedBy === null || silencedBy === TOLD;

function speaks(inspection: Inspection, rule: string): boolean {
  return (
    inspection.candidates.some((c) => isHeard(c.silencedBy) && c.candidate.rule.id === rule) ||
    inspection.omissions.some((r) => r.id === rule)
  );
}

/** A rule of the frames that speaks: of problems, or of credits where the frames are theirs. */
function heardIn({ candidates }: Inspection, frames: Filter['frames']): string | null {
  const found = candidates.find(({ candidate: { rule }, silencedBy }) => {
    if (silencedBy !== null || (frames !== 'all' && !frames.includes(rule.frame))) return false;
    return (
      rule.level === 'revise' || rule.level === 'explain' || (frames !== 'all' && rule.level === 'credit')
    );
  });
  return found?.candidate.rule.id ?? null;
}

/** A rule that speaks of a text with a replacement in it: its own on the new words, or one that did not speak before. */
function worseIn(
  { candidates, index }: Inspection,
  own: string,
  at: Range,
  before: Inspection,
): string | undefined {
  const spoke = new Set(before.candidates.map(({ candidate }) => candidate.rule.id));
  const { toSource } = index.draft.normal;
  return candidates.find(({ candidate: { rule, match }, silencedBy }) => {
    if (silencedBy !== null || (rule.level !== 'revise' && rule.level !== 'explain')) return false;
    return rule.id === own
      ? toSource[match.start]! < at.end && toSource[match.end - 1]! >= at.start
      : !spoke.has(rule.id);
  })?.candidate.rule.id;
}

function problemIn(inspection: Inspection): string | null {
  const found = inspection.candidates.find(
    ({ candidate, silencedBy }) =>
      silencedBy === null && (candidate.rule.level === 'revise' || candidate.rule.level === 'explain'),
  );
  return found?.candidate.rule.id ?? null;
}
