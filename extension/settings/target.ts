import type { Layers } from '../../analyzer/settings/layers.ts';
import type { SettingPhrase, Settings } from '../../analyzer/settings/settings.ts';
import type { Desk } from '../desk/desk.ts';
import type { Office } from '../desk/review-draft.ts';
import {
  chooseFamilyForDraft,
  chooseForDraft,
  choosePhraseForDraft,
  draftSettings,
} from './draft-settings.ts';

/** Where choices are put: among the person's own, or with the draft on the desk. null takes a choice back. */
export interface Target {
  layer: 'user' | 'draft';
  /** All layers up to this one. */
  layers: Layers;
  held: Settings;
  plans(chosen: string[] | null): void;
  omissions(most: number | 'all' | null): void;
  family(criterion: string, on: boolean | null): void;
  phrase(phrase: string, value: SettingPhrase | null): void;
}

/** Reads signals. `onFailure` hears of what could not be stored. */
export function targetOf(
  { settings }: Pick<Office, 'settings'>,
  desk: Pick<Desk, 'keeper'> | null,
  onFailure: (reason: unknown) => void = () => undefined,
): Target {
  const below = settings.layers.value;
  if (desk) {
    const { keeper } = desk;
    const draft = draftSettings(keeper.entries.value.values());
    return {
      layer: 'draft',
      layers: { ...below, draft },
      held: settings.held(draft),
      plans: (chosen) => chooseForDraft(keeper, 'plans', chosen),
      omissions: (most) => chooseForDraft(keeper, 'omissions', most),
      family: (criterion, on) => chooseFamilyForDraft(keeper, criterion, on),
      phrase: (phrase, value) => choosePhraseForDraft(keeper, phrase, value),
    };
  }
  const choose: Office['settings']['choose'] = (name, edit) => settings.choose(name, edit).catch(onFailure);
  return {
    layer: 'user',
    layers: below,
    held: settings.held(),
    plans: (chosen) => void choose('plans', () => chosen ?? undefined),
    omissions: (most) => void choose('omissions', () => most ?? undefined),
    family: (criterion, on) =>
      void choose('families', (before) => {
        const { [criterion]: _old, ...rest } = before ?? {};
        const after = on === null ? rest : { ...rest, [criterion]: on };
        return Object.keys(after).length > 0 ? after : undefined;
      }),
    phrase: (phrase, value) =>
      void choose('allowed', (before = []) => {
        const rest = before.filter((one) => one.phrase !== phrase);
        const after = value === null ? rest : [...rest, value];
        return after.length > 0 ? after : undefined;
      }),
  };
}

/** Takes a phrase out of force: an own one goes, one of a layer below is overruled. */
export function disallow({ layer, layers, phrase: put }: Target, { phrase, reason }: SettingPhrase): void {
  const own = layers[layer]?.allowed?.some((one) => one.phrase === phrase && !one.off);
  const { [layer]: _own, ...others } = layers;
  const below = Object.values(others).some((one) => one?.allowed?.some((other) => other.phrase === phrase));
  put(phrase, own && !below ? null : { phrase, reason, off: true });
}
