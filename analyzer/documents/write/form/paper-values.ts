import type { PaperField } from '../../../knowledge/paper-schema.ts';
import type { WordOpinion } from '../../../model.ts';
import { checklistPaper } from '../checklist-paper.ts';
import { type Citation, citationsOf, citesText } from '../citations.ts';
import { cleanText } from '../clean-text.ts';
import type { ExportInput } from '../export-input.ts';
import type { FindingRow, Paper } from '../paper.ts';
import { basisText, colon } from '../row-text.ts';
import { criterionRows } from './criterion-rows.ts';
import { plain, type Rich } from './filled.ts';
import { keptFindings } from './kept.ts';
import { procedureRows } from './procedure-rows.ts';
import { originalOf, proposedOf, provisionRows } from './provision-rows.ts';

/** A row of a list: what its fields hold, and what a form may choose rows by. */
export interface PaperRow {
  values: Record<string, Rich>;
  level?: string;
  criterion?: string;
  answer?: string;
}

export interface PaperValues {
  fields: Record<PaperField, Rich>;
  lists: Record<string, PaperRow[]>;
}

/** Everything that a form can print of a review. Pure. */
export function paperValues(input: ExportInput): PaperValues {
  const paper = checklistPaper(input);
  const rows = new Map([...paper.clauses, ...paper.credits].map((row) => [row.id, row]));
  const kept = keptFindings(input);
  const opinions = kept.flatMap((finding) => rows.get(cleanText(finding.id)) ?? []);
  const words = input.record?.words ?? [];
  const citations = citationsOf([...opinions, ...paper.credits]);
  const valuesOf = (row: FindingRow) => findingRow(row, paper, citations);
  const said = inOrder([
    ...opinions.map((row) => ({ id: row.id, start: row.start, row: valuesOf(row) })),
    ...words.map((one) => ({ id: one.id, start: one.start, row: wordRow(one) })),
  ]);
  const dismissed = paper.clauses.filter((row) => row.decision.value === 'dismissed');
  const numberOf = (level: FindingRow['level']) =>
    String(opinions.filter((row) => row.level === level).length);
  const identity = (caption: keyof Paper['captions']) =>
    plain(paper.identity.find(({ label }) => label === paper.captions[caption])?.value);
  const source = (caption: keyof Paper['captions']) =>
    plain(paper.sources.find(({ label }) => label === paper.captions[caption])?.value);
  const told = input.record?.procedure ?? {};
  const needed = told.needed && paper.captions[told.needed === 'yes' ? 'needed' : 'notNeeded'];
  return {
    fields: {
      title: plain(paper.draftTitle),
      type: identity('type'),
      source: identity('source'),
      chars: identity('chars'),
      sha256: plain(input.review.source.sha256.slice(0, 12)),
      date: identity('date'),
      reviewer: identity('reviewer'),
      outcome: plain(`${paper.outcome.letter} ${paper.outcome.word}`),
      outcomeNote: plain(paper.outcome.note),
      opinions: plain(String(opinions.length + words.length)),
      revise: plain(numberOf('revise')),
      explain: plain(numberOf('explain')),
      consider: plain(numberOf('consider')),
      credit: plain(String(paper.credits.length)),
      dismissed: plain(String(dismissed.length)),
      plans: source('plans'),
      laws: source('laws'),
      knowledge: source('knowledge'),
      statement: plain(paper.statement),
      ...replyCounts(
        said.map(({ id }) => id),
        input,
      ),
      issuer: plain(told.issuer),
      drafter: [],
      contact: plain(told.contact),
      stage: plain(told.stage),
      received: plain(told.received),
      consultation: [],
      experts: plain(told.experts),
      screening: plain([needed, told.needReason].filter((part) => part).join(colon(paper))),
      reply: [],
    },
    lists: {
      opinions: said.map(({ row }) => row),
      replies: said.map(({ id, row }) => replyRow(id, row, input)),
      provisions: inOrder([
        ...provisionRows(kept, rows, { paper, citations, input }),
        ...words.map((one) => ({ start: one.start, values: wordProvision(one) })),
      ]).map(({ values }) => ({ values })),
      credits: paper.credits.map(valuesOf),
      dismissed: dismissed.map(valuesOf),
      criteria: criterionRows(paper),
      citations: citations.map(({ label, name, place, quote }) => ({
        values: { label: plain(label), name: plain(name), place: plain(place), words: plain(quote) },
      })),
      sources: paper.sources.map(({ label, value }) => ({
        values: { label: plain(label), value: plain(value) },
      })),
      ...procedureRows(input),
    },
  };
}

function findingRow(row: FindingRow, paper: Paper, citations: readonly Citation[]): PaperRow {
  const { decision } = row;
  return {
    level: row.level,
    criterion: row.criterion,
    values: {
      level: plain(`${row.mark} ${row.levelWord}`),
      provision: [{ text: row.provision, mark: 'strong' }],
      original: originalOf(row),
      problem: plain(row.message),
      practice: plain(row.message),
      suggestion: plain(row.suggestion),
      proposed: proposedOf(row),
      basis: plain(basisText(row, paper)),
      cites: plain(citesText([row], citations, paper.language)),
      criterion: plain(row.criterion),
      domains: plain(row.domains),
      decision: plain(
        decision.value === null
          ? ''
          : [decision.word, decision.reason].filter((part) => part !== '').join(colon(paper)),
      ),
      note: plain(row.notes.join('\n')),
    },
  };
}

/** By place in the text, what speaks of the whole draft last. */
function inOrder<T extends { start: number | null }>(rows: T[]): T[] {
  const place = ({ start }: T) => start ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => place(a) - place(b));
}

function wordRow({ label, quote, text }: WordOpinion): PaperRow {
  return {
    values: {
      provision: [{ text: cleanText(label), mark: 'strong' }],
      original: quoteOf(quote),
      note: plain(text),
    },
  };
}

const wordProvision = ({ label, quote, text }: WordOpinion): PaperRow['values'] => ({
  provision: [{ text: cleanText(label), mark: 'strong' }],
  original: quoteOf(quote),
  reason: plain(text),
});

const quoteOf = (quote: string): Rich => [{ text: cleanText(quote), mark: 'quote' }];

type ReplyCounts = Pick<
  PaperValues['fields'],
  'repliesAccepted' | 'repliesAdapted' | 'repliesDismissed' | 'repliesOpen'
>;

/** How many opinions were answered how; nothing where none was: the paper goes out to be filled. */
function replyCounts(ids: readonly string[], { record }: ExportInput): ReplyCounts {
  const values = new Map(record?.replies?.map(({ opinion, value }) => [opinion, value]));
  const given = ids.map((id) => values.get(id));
  const isAnswered = given.some((value) => value !== undefined);
  const count = (wanted: (typeof given)[number]) =>
    plain(isAnswered ? String(given.filter((value) => value === wanted).length) : '');
  return {
    repliesAccepted: count('accepted'),
    repliesAdapted: count('adapted'),
    repliesDismissed: count('dismissed'),
    repliesOpen: count(undefined),
  };
}

/** An opinion with what the drafter answered to it. */
function replyRow(id: string, { values }: PaperRow, { record, labels, language }: ExportInput): PaperRow {
  const reply = record?.replies?.find(({ opinion }) => opinion === id);
  const words = labels.forms.find((form) => form.id === 'checklist')?.decisions;
  return {
    values: {
      ...values,
      answer: plain(reply && words?.[reply.value][language]),
      reason: plain(reply?.reason),
      changed: plain(reply?.changed),
    },
  };
}
