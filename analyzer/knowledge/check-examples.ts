import { createEngine, type Inspect, type Inspection } from '../engine.ts';
import type { Taggers } from '../language/confirm-borders.ts';
import type { Knowledge } from './knowledge.ts';

export interface ExampleProblem {
  rule: string;
  reason: string;
}

/**
 * Runs every rule's examples, every filter's examples and every suggestion through the rules. A rule must speak
 * on each `flag` and be silent on each `pass`; a filter must silence something in each of its examples or leave
 * no problem there; no suggestion may itself be a problem.
 */
export async function checkExamples(knowledge: Knowledge, taggers: Taggers): Promise<ExampleProblem[]> {
  const inspect = createEngine(
    knowledge,
    knowledge.plans.map((plan) => plan.id),
    taggers,
  );
  const problems: ExampleProblem[] = [];
  for (const rule of knowledge.rules) {
    for (const text of rule.examples.flag) {
      const inspection = await inspectText(inspect, text);
      if (speaks(inspection, rule.id)) continue;
      const silenced = inspection.candidates.find((c) => c.candidate.rule.id === rule.id)?.silencedBy;
      const why = silenced === undefined ? 'no match' : `silenced by ${silenced}`;
      problems.push({ rule: rule.id, reason: `${rule.id}: should flag “${text}” (${why})` });
    }
    for (const text of rule.examples.pass) {
      if (speaks(await inspectText(inspect, text), rule.id)) {
        problems.push({ rule: rule.id, reason: `${rule.id}: should pass “${text}”` });
      }
    }
    for (const text of [rule.suggestion, rule.suggestionEn]) {
      const wrong = problemIn(await inspectText(inspect, text));
      if (wrong !== null) problems.push({ rule: rule.id, reason: `${rule.id}: its suggestion “${text}” is flagged by ${wrong}` });
    }
  }
  for (const filter of knowledge.filters) {
    for (const text of filter.examples) {
      const wrong = problemIn(await inspectText(inspect, text));
      if (wrong !== null) problems.push({ rule: filter.id, reason: `filter ${filter.id}: “${text}” is flagged by ${wrong}` });
    }
  }
  return problems;
}

function inspectText(inspect: Inspect, text: string): Promise<Inspection> {
  return inspect({ name: 'example', format: 'text', sha256: '', text });
}

function speaks(inspection: Inspection, rule: string): boolean {
  return (
    inspection.candidates.some((c) => c.silencedBy === null && c.candidate.rule.id === rule) ||
    inspection.omissions.some((r) => r.id === rule)
  );
}

function problemIn(inspection: Inspection): string | null {
  const found = inspection.candidates.find(
    ({ candidate, silencedBy }) =>
      silencedBy === null && (candidate.rule.level === 'revise' || candidate.rule.level === 'explain'),
  );
  return found?.candidate.rule.id ?? null;
}
