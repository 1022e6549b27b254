import type { Form, Words } from '../../knowledge/form-schema.ts';
import { domainCounts, LEVELS, noCounts } from '../../triage/domain-counts.ts';
import { citationsOf } from './citations.ts';
import { cleanText } from './clean-text.ts';
import type { ExportInput } from './export-input.ts';
import { type FindingRows, findingRows } from './finding-rows.ts';
import type { CriterionGroup, CriterionRow, Field, Paper } from './paper.ts';

/**
 * Turns a review into the paper that all formats print. Pure.
 * @throws RangeError where `at` is no date; Error where the labels hold no form `checklist`.
 */
export function checklistPaper(input: ExportInput): Paper {
  const { review, language } = input;
  const form = checklistForm(input);
  const rows = findingRows(input, form);
  const outcome = form.outcomes[review.outcome];
  return {
    language,
    title: form.title[language],
    draftTitle: cleanText(titleOf(input)),
    identity: identityOf(input, form),
    outcome: { letter: review.outcome, word: outcome.word[language], note: outcome.note[language] },
    counts: LEVELS.map((level) => ({
      level,
      mark: form.levels[level].mark,
      word: form.levels[level].word[language],
      count: review.findings.filter((one) => one.level === level).length,
    })),
    domains: domainsOf(input),
    groups: groupsOf(input, form, rows),
    clauses: rows.clauses,
    credits: rows.credits,
    looseNotes: rows.looseNotes,
    citations: citationsOf([...rows.clauses, ...rows.credits]),
    sources: sourcesOf(input, form),
    statement: form.statement[language],
    sections: inLanguage(form.sections, language),
    sheets: inLanguage(form.sheets, language),
    captions: inLanguage(form.captions, language),
  };
}

function domainsOf({ review, labels, language }: ExportInput): Paper['domains'] {
  const counts = domainCounts(review.findings);
  return labels.domains.map(({ id, part, title, titleEn }) => ({
    part,
    label: language === 'zh' ? title : titleEn,
    counts: counts[id] ?? noCounts(),
  }));
}

/** As a person named the draft, else as its text does. */
function titleOf({ review, record }: ExportInput): string {
  return record?.procedure?.title ?? review.draft.title;
}

/** @throws Error where the labels hold no form `checklist`. */
function checklistForm({ labels }: Pick<ExportInput, 'labels'>): Form {
  const form = labels.forms.find((one) => one.id === 'checklist');
  if (form === undefined) throw new Error('The knowledge holds no form "checklist".');
  return form;
}

function identityOf(input: ExportInput, form: Form): Field[] {
  const { review, language, at, reviewer } = input;
  const { captions } = form;
  const field = (caption: Words, value: string): Field => ({
    label: caption[language],
    value: cleanText(value),
  });
  return [
    field(captions.title, titleOf(input)),
    field(captions.type, form.draftTypes[review.draft.type][language]),
    field(captions.language, form.languages[review.draft.language][language]),
    field(captions.source, review.source.name),
    field(captions.chars, String(review.source.chars)),
    field(captions.sha256, review.source.sha256.slice(0, 12)),
    field(captions.date, longDate(at, language)),
    field(captions.reviewer, reviewer ?? ''),
  ];
}

function longDate(at: Date, language: 'zh' | 'en'): string {
  if (Number.isNaN(at.getTime())) throw new RangeError('The date of the review is not a date.');
  if (language === 'zh') return `${at.getFullYear()}年${at.getMonth() + 1}月${at.getDate()}日`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at);
}

/** The checklist by criterion group, in the order of the criteria; unknown criteria come last. */
function groupsOf(input: ExportInput, form: Form, rows: FindingRows): CriterionGroup[] {
  const { review, labels, language } = input;
  const criteria = new Map(labels.criteria.criteria.map((one) => [one.id, one]));
  const groups = new Map<string, CriterionGroup>();
  for (const group of labels.criteria.groups) {
    const title = language === 'zh' ? group.title : group.titleEn;
    groups.set(group.id, { id: group.id, title, rows: [] });
  }
  groups.set('', { id: '', title: form.captions.otherGroup[language], rows: [] });

  for (const row of review.checklist) {
    const criterion = criteria.get(row.criterion);
    // Translate only where the question is still the one that was answered.
    const same = criterion && [criterion.question, criterion.questionEn].includes(row.question);
    const question = same ? (language === 'zh' ? criterion.question : criterion.questionEn) : row.question;
    const group = groups.get(criterion?.group ?? '') ?? groups.get('');
    group?.rows.push({
      criterion: cleanText(row.criterion),
      question: cleanText(question),
      value: row.answer,
      answer: form.answers[row.answer][language],
      evidence: review.settings?.off?.includes(row.criterion)
        ? form.captions.notLooked[language]
        : evidenceOf(row.evidence, rows, language),
      own: ownAnswer(row.criterion, input, form),
    });
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}

/** The reviewer's own answer. Theirs to “none” is that the question does not concern the draft. */
function ownAnswer(criterion: string, { record, language }: ExportInput, form: Form): CriterionRow['own'] {
  const own = record?.answers?.find((one) => one.criterion === criterion);
  if (own === undefined) return null;
  const { value } = own;
  const words = value === 'none' ? form.captions.notConcerned : value && form.answers[value];
  return {
    value,
    word: words?.[language] ?? '',
    remark: cleanText(own.remark),
    places: cleanText(own.places),
    checked: cleanText(own.checked),
  };
}

const mostEvidence = 12;

function evidenceOf(ids: string[], { byId }: FindingRows, language: 'zh' | 'en'): string {
  const places = ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [language === 'zh' ? `${row.provision}（${row.n}）` : `${row.provision} (${row.n})`];
  });
  const shown = places.slice(0, mostEvidence).join(language === 'zh' ? '；' : '; ');
  const more = places.length - mostEvidence;
  if (more <= 0) return shown;
  return language === 'zh' ? `${shown}……共 ${places.length} 处` : `${shown}… ${places.length} in all`;
}

/** Knowledge version, plans used, laws cited with the date of the version quoted, and what was set aside by settings. */
function sourcesOf({ review, labels, language }: ExportInput, form: Form): Field[] {
  const cited = new Set(review.findings.flatMap((one) => one.basis.map((basis) => basis.source)));
  const laws = labels.laws.filter((law) => cited.has(law.id));
  const plans = review.knowledge.plans.map((id) => {
    const plan = labels.plans.find((one) => one.id === id);
    if (plan === undefined) return cleanText(id);
    return language === 'zh'
      ? `《${plan.title}》（${plan.number}，简称“${plan.short}”）`
      : `《${plan.title}》（${plan.number}, here “${plan.short}”）`;
  });
  const { captions } = form;
  const allowed = (review.allowed ?? []).map(({ finding, reason }) => {
    const words = `${cleanText(finding.provision?.label ?? '')}“${cleanText(finding.quote ?? '')}”`;
    const why = cleanText(reason);
    return why === '' ? words : `${words}${language === 'zh' ? '：' : ': '}${why}`;
  });
  return [
    { label: captions.knowledge[language], value: cleanText(review.knowledge.version) },
    { label: captions.plans[language], value: plans.join('\n') },
    {
      label: captions.laws[language],
      value: laws.map((law) => `《${law.title}》（${law.version}）`).join('\n'),
    },
    { label: captions.allowed[language], value: allowed.join('\n') },
    {
      label: captions.off[language],
      value: (review.settings?.off ?? []).map(cleanText).join(language === 'zh' ? '、' : ', '),
    },
  ].filter(({ value }) => value !== '');
}

function inLanguage<Key extends string>(all: Record<Key, Words>, language: 'zh' | 'en'): Record<Key, string> {
  const entries = (Object.keys(all) as Key[]).map((key) => [key, all[key][language]] as const);
  return Object.fromEntries(entries) as Record<Key, string>;
}
