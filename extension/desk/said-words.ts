import { keepsPast } from '../../analyzer/dossier/entry.ts';
import { shown } from '../../analyzer/dossier/field.ts';
import type { Json } from '../../analyzer/dossier/json.ts';
import { steps } from '../../analyzer/dossier/procedure.ts';
import { language } from '../i18n/language.ts';
import { tr } from '../i18n/record-strings.ts';
import type { EntryRow } from '../records/types.ts';
import type { Labels } from '../worker/labels-schema.ts';
import type { Desk } from './desk.ts';
import { isDecision } from './marks.ts';

const kinds = {
  decision: 'conflicts.decision',
  note: 'conflicts.note',
  answer: 'conflicts.answer',
  reply: 'conflicts.reply',
  step: 'steps.title',
  screening: 'said.screening',
  identity: 'file.identity',
  state: 'said.state',
  setting: 'conflicts.other',
} as const;

const answers = { yes: 'said.yes', partly: 'said.partly', no: 'said.no', none: 'said.none' } as const;

/** What kind of thing was said, as people call it. */
export const kindWords = ({ kind }: Pick<EntryRow, 'kind'>): string => tr(kinds[kind]);

/** A value of an entry's field as people read it. */
export function valueWords(
  { kind }: Pick<EntryRow, 'kind'>,
  field: string,
  value: Json | undefined,
  labels: Labels,
): string {
  if (keepsPast(kind, field)) {
    if (kind === 'step') return tr(value === true ? 'said.done' : 'said.open');
    if (kind === 'state') return tr(value === true ? 'said.archived' : 'said.restored');
    if (kind === 'screening' && (value === 'yes' || value === 'no')) return tr(`screening.${value}`);
    if (kind === 'answer' && typeof value === 'string' && value in answers)
      return tr(answers[value as keyof typeof answers]);
    if (isDecision(value)) return labels.decisions[value][language.value];
  }
  if (value === null || value === undefined || value === '') return tr('conflicts.empty');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was spoken of: a provision with its words, a criterion, a step. */
export function aboutWords({ id, fields }: EntryRow, { opened, keeper }: Omit<Desk, 'record'>): string {
  const key = id.slice(id.indexOf(':') + 1).replace(/@.*$/, '');
  const step = id.startsWith('step:') && steps.find((one) => one === key);
  if (step) return tr(`step.${step}`);
  if (id.startsWith('answer:')) return key;
  const finding = opened.draft.review.findings.find((one) => one.id === key);
  if (finding) return placed(finding.provision?.label ?? '', finding.quote ?? finding.message);
  const place = shown((keeper.entries.value.get(key)?.fields ?? fields).place) ?? null;
  const anchor =
    typeof place === 'object' && place !== null && 'anchor' in place ? place.anchor : shown(fields.anchor);
  if (typeof anchor !== 'object' || anchor === null || Array.isArray(anchor)) return '';
  const { label, quote, message } = anchor;
  return placed(String(label ?? ''), String(quote ?? message ?? ''));
}

const placed = (label: string, words: string): string =>
  `${label} ${words === '' ? '' : `“${words}”`}`.trim();
