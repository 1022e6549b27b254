import type { Labels as Named } from '../../analyzer/documents/write/export-input.ts';
import type { Form } from '../../analyzer/knowledge/form-schema.ts';
import type { Labels } from './labels-schema.ts';

/** The names that the pages print. Throws where the form `checklist` is missing. */
export function labelsOf(knowledge: Named): Labels {
  const { criteria, plans, laws } = knowledge;
  const { levels, outcomes, decisions } = checklistForm(knowledge);
  return {
    groups: criteria.groups.map(({ id, title, titleEn }) => ({ id, title: { zh: title, en: titleEn } })),
    plans: plans.map(({ id, title }) => ({ id, title })),
    criteria: criteria.criteria.map(({ id, group, question, questionEn }) => ({
      id,
      group,
      question: { zh: question, en: questionEn },
    })),
    domains: knowledge.domains.map(({ id, title, titleEn }) => ({ id, title: { zh: title, en: titleEn } })),
    sources: [
      ...plans.map(({ id, period }) => ({ id, edition: `${period.from}–${period.to}` })),
      ...laws.map(({ id, version }) => ({ id, edition: version })),
    ],
    levels: {
      revise: levels.revise.word,
      explain: levels.explain.word,
      consider: levels.consider.word,
      credit: levels.credit.word,
    },
    outcomes,
    decisions,
  };
}

export function checklistForm({ forms }: Named): Form {
  const form = forms.find(({ id }) => id === 'checklist');
  if (!form) throw new Error('the knowledge holds no form "checklist"');
  return form;
}
