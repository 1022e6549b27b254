import type { Criteria } from '../knowledge/criteria-schema.ts';
import type { AnswerValue, ChecklistRow, Finding } from '../model.ts';

/** The criteria with the answers that the findings suggest, and the findings as evidence. */
export function checklistOf(criteria: Criteria, findings: readonly Finding[]): ChecklistRow[] {
  const byCriterion = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byCriterion.get(finding.criterion);
    if (list === undefined) byCriterion.set(finding.criterion, [finding]);
    else list.push(finding);
  }
  return criteria.criteria.map(({ id, question }) => {
    const evidence = byCriterion.get(id) ?? [];
    return { criterion: id, question, answer: answerOf(evidence), evidence: evidence.map((f) => f.id) };
  });
}

function answerOf(evidence: readonly Finding[]): AnswerValue {
  if (evidence.length === 0) return 'none';
  const against = evidence.some((f) => f.level === 'revise' || f.level === 'explain');
  const good = evidence.some((f) => f.level === 'credit');
  if (against) return good ? 'partly' : 'no';
  return evidence.every((f) => f.level === 'credit') ? 'yes' : 'partly';
}
