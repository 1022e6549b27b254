import { keepsPast } from '../../analyzer/dossier/entry.ts';
import { type Saying, shown } from '../../analyzer/dossier/field.ts';
import { type Json, sameJson } from '../../analyzer/dossier/json.ts';
import { steps } from '../../analyzer/dossier/procedure.ts';
import type { Deed, StepRecord } from '../../analyzer/model.ts';
import { tr } from '../i18n/record-strings.ts';
import type { EntryRow, VersionHead } from '../records/types.ts';
import type { Labels } from '../worker/labels-schema.ts';
import type { Desk } from './desk.ts';
import { doneSteps } from './progress.ts';
import { aboutWords, kindWords, valueWords } from './said-words.ts';

type OnDesk = Omit<Desk, 'record'>;

/** Of a note the record holds so much: the whole is in the opinion. */
const LONGEST = 80;

/** What the same hand says anew within this time corrects what it said: no change to be told. */
const CORRECTION = 5 * 60 * 1000;

/** Who did what to a review when, in order of time. */
export function chronicle(desk: OnDesk, versions: readonly VersionHead[], labels: Labels): Deed[] {
  const deeds: Deed[] = versions.map(({ at, name }, index) => ({
    at,
    by: '',
    deed: tr('said.version'),
    object: name || tr('versions.unnamed', { n: index + 1 }),
    change: '',
  }));
  for (const entry of desk.keeper.entries.value.values()) {
    for (const [field, { said, past = [] }] of Object.entries(entry.fields))
      if (keepsPast(entry.kind, field))
        deeds.push(...changes(entry, field, [...said, ...past], desk, labels));
    const text = entry.kind === 'note' ? shown(entry.fields.text) : '';
    if (typeof text === 'string' && text !== '') deeds.push(noteDeed(entry, text, desk));
  }
  return deeds.sort((a, b) => a.at - b.at);
}

/** One field's values one after the other. What was never said, and what was said again, is no change. */
function changes(
  entry: EntryRow,
  field: string,
  sayings: readonly Saying[],
  desk: OnDesk,
  labels: Labels,
): Deed[] {
  const words = (value: Json | undefined) => valueWords(entry, field, value, labels);
  const ordered = [...sayings]
    .sort((a, b) => a.at - b.at)
    .filter((one, index, all) => {
      const next = all[index + 1];
      return next?.site !== one.site || next.at - one.at >= CORRECTION;
    });
  return ordered.flatMap(({ value, at, by }, index): Deed[] => {
    const before = ordered[index - 1]?.value ?? null;
    if (sameJson(before, value) || (before === null && value === false)) return [];
    const change = before === null ? words(value) : `${words(before)} → ${words(value)}`;
    const last = index === ordered.length - 1;
    const reason = last ? shown(entry.fields.reason) : '';
    return [
      {
        at,
        by,
        deed: kindWords(entry),
        object: aboutWords(entry, desk),
        change: typeof reason === 'string' && reason !== '' ? `${change}：${reason}` : change,
      },
    ];
  });
}

function noteDeed(entry: EntryRow, text: string, desk: OnDesk): Deed {
  const { at, by } = entry.fields.text!.said[0]!;
  const change = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return { at, by, deed: kindWords(entry), object: aboutWords(entry, desk), change };
}

/** The steps of the procedure as they were filled in. */
export function stepRecords({ keeper }: OnDesk): StepRecord[] {
  const done = doneSteps(keeper.entries.value.values());
  return steps.map((step) => {
    const said = (field: string) => String(keeper.value(`step:${step}`, field) ?? '');
    return {
      step: tr(`step.${step}`),
      done: done.has(step),
      who: said('who'),
      on: said('on'),
      remark: said('remark'),
    };
  });
}
