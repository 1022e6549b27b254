import type { Form, Words } from '../../../knowledge/form-schema.ts';
import type { Knowledge } from '../../../knowledge/knowledge.ts';
import type { Language } from '../../../model.ts';
import { LEVELS, type LevelCounts } from '../../../triage/domain-counts.ts';
import { type BatchEntry, inOrder, isFailed, type Summary } from '../../../triage/triage.ts';
import { cleanText } from '../clean-text.ts';

/** What the table of a batch is made of. */
export interface BatchInput {
  entries: readonly BatchEntry[];
  labels: Pick<Knowledge, 'triage' | 'domains' | 'version'> & { forms: Form[] };
  at: Date;
  language: Language;
}

/** The table in words and figures, as all its formats print it. */
export interface BatchTable {
  head: string[];
  rows: (string | number)[][];
  /** For each document its findings by domain, in the order of the rows; failures have none. */
  spread: { n: number; name: string; domains: Record<string, LevelCounts> }[];
}

/** Which columns of the table hold figures or marks, for those who centre them. */
export const centredColumns: ReadonlySet<number> = new Set([0, 1, 5, 6, 7, 8, 9]);

/** A row for each document, the first to assess on top, what failed at the end with its reason. Pure. */
export function batchTable(input: BatchInput): BatchTable {
  const { labels, language } = input;
  const { captions } = labels.triage;
  const form = checklistForm(input);
  const say = (words: Words) => words[language];
  const entries = inOrder(input.entries, labels.triage);
  return {
    head: [
      say(captions.number),
      say(captions.priority),
      say(captions.title),
      say(captions.file),
      say(captions.why),
      ...LEVELS.map((level) => `${form.levels[level].mark} ${say(form.levels[level].word)}`),
      say(captions.outcome),
      say(captions.domains),
      say(captions.type),
      say(captions.chars),
    ],
    rows: entries.map((entry, i) => [
      i + 1,
      ...(isFailed(entry)
        ? [
            say(captions.failed),
            '',
            cleanText(entry.name),
            cleanText(language === 'zh' ? entry.error.message : entry.error.messageEn),
            ...Array.from({ length: 8 }, () => ''),
          ]
        : [
            priorityWord(entry, input),
            cleanText(entry.title),
            cleanText(entry.name),
            whyText(entry, language),
            ...LEVELS.map((level) => entry.levels[level]),
            `${entry.outcome} ${say(form.outcomes[entry.outcome].word)}`,
            domainText(entry, input),
            say(form.draftTypes[entry.type]),
            entry.chars,
          ]),
    ]),
    spread: entries.flatMap((entry, i) =>
      isFailed(entry) ? [] : [{ n: i + 1, name: cleanText(entry.name), domains: entry.domains }],
    ),
  };
}

/** @throws Error where the labels hold no form `checklist`. */
export function checklistForm({ labels }: BatchInput): Form {
  const form = labels.forms.find(({ id }) => id === 'checklist');
  if (form === undefined) throw new Error('The knowledge holds no form "checklist".');
  return form;
}

function priorityWord({ priority }: Summary, { labels, language }: BatchInput): string {
  const known = labels.triage.priorities.find(({ id }) => id === priority);
  return known ? `${known.mark} ${known.word[language]}` : priority;
}

export function whyText({ why }: Pick<Summary, 'why'>, language: Language): string {
  return why.map((words) => cleanText(words[language])).join(language === 'zh' ? '；' : '; ');
}

/** Domains by their number of findings: 妇女与经济 3、儿童与安全 1. */
function domainText({ domains }: Summary, { labels, language }: BatchInput): string {
  const counted = labels.domains.flatMap(({ id, title, titleEn }) => {
    const counts = domains[id];
    return counts ? [{ title: language === 'zh' ? title : titleEn, n: totalOf(counts) }] : [];
  });
  return counted
    .sort((a, b) => b.n - a.n)
    .map(({ title, n }) => `${title} ${n}`)
    .join(language === 'zh' ? '、' : ', ');
}

export const totalOf = (counts: LevelCounts): number => LEVELS.reduce((sum, level) => sum + counts[level], 0);
