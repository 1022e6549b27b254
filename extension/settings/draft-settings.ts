import { shown } from '../../analyzer/dossier/field.ts';
import type { Json } from '../../analyzer/dossier/json.ts';
import { type SettingPhrase, type Settings, takeSettings } from '../../analyzer/settings/settings.ts';
import type { EntryKeeper } from '../desk/entries.ts';
import type { EntryRow } from '../records/types.ts';

/**
 * Choices for one draft, as entries of its review: they go with it into packages, are merged, and can be undone. One
 * entry a choice, so that two people who choose different things do not contradict each other.
 */
const PREFIX = 'setting:';
const FAMILY = `${PREFIX}family:`;
const PHRASE = `${PREFIX}phrase:`;

export function draftSettings(entries: Iterable<Pick<EntryRow, 'id' | 'kind' | 'fields'>>): Settings {
  const families: [string, Json][] = [];
  const allowed: Json[] = [];
  const others: [string, Json][] = [];
  for (const { id, kind, fields } of entries) {
    const value = kind === 'setting' ? shown(fields.value) : undefined;
    if (value === undefined || value === null) continue;
    if (id.startsWith(FAMILY)) families.push([id.slice(FAMILY.length), value]);
    else if (id.startsWith(PHRASE)) allowed.push(value);
    else others.push([id.slice(PREFIX.length), value]);
  }
  const { plans, omissions } = Object.fromEntries(others);
  return takeSettings({
    ...(plans === undefined ? {} : { plans }),
    ...(omissions === undefined ? {} : { omissions }),
    ...(families.length > 0 ? { families: Object.fromEntries(families) } : {}),
    ...(allowed.length > 0 ? { allowed } : {}),
  });
}

type Keeper = Pick<EntryKeeper, 'set'>;
const put = (keeper: Keeper, id: string, value: Json) => keeper.set(id, 'setting', { value });

export function chooseForDraft(keeper: Keeper, name: 'plans' | 'omissions', value: Json): void {
  put(keeper, PREFIX + name, value);
}

/** null: as elsewhere. */
export function chooseFamilyForDraft(keeper: Keeper, criterion: string, on: boolean | null): void {
  put(keeper, FAMILY + criterion, on);
}

export function choosePhraseForDraft(keeper: Keeper, phrase: string, value: SettingPhrase | null): void {
  put(keeper, PHRASE + phrase, value === null ? null : { ...value });
}
