import type { SettingName, SettingPhrase, Settings } from './settings.ts';

/** From the most general to the most particular: a later one has the last word. */
export const layerNames = ['program', 'unit', 'policy', 'user', 'draft'] as const;
/**
 * Who chose: the program's makers · the unit, by a file that was imported · the unit, by the browser's managed policy ·
 * the person · the person, for one draft.
 */
export type LayerName = (typeof layerNames)[number];
export type Layers = Partial<Record<LayerName, Settings>>;

export const programSettings = {
  omissions: 5,
  theme: 'system',
} as const satisfies Settings;

/** Lays choices over others. Families and phrases are chosen one by one, everything else as a whole. */
export function overlay(below: Settings, above: Settings): Settings {
  const merged: Settings = { ...below, ...above };
  if (below.families && above.families) merged.families = { ...below.families, ...above.families };
  if (below.allowed && above.allowed) merged.allowed = overlayPhrases(below.allowed, above.allowed);
  return merged;
}

function overlayPhrases(below: readonly SettingPhrase[], above: readonly SettingPhrase[]): SettingPhrase[] {
  const merged = new Map(below.map((one) => [one.phrase, one]));
  for (const one of above) merged.set(one.phrase, one);
  return [...merged.values()];
}

const inOrder = (layers: Layers) =>
  layerNames.map((name) => ({ name, settings: name === 'program' ? programSettings : (layers[name] ?? {}) }));

/** What holds when all have spoken. */
export function resolve(layers: Layers): Settings {
  return inOrder(layers).reduce<Settings>((below, { settings }) => overlay(below, settings), {});
}

/** Whose choice a value is; `program` where nobody chose. */
export function originOf(layers: Layers, setting: SettingName): LayerName {
  return last(layers, (settings) => settings[setting] !== undefined);
}

export function originOfFamily(layers: Layers, criterion: string): LayerName {
  return last(layers, ({ families }) => families?.[criterion] !== undefined);
}

export function originOfPhrase(layers: Layers, phrase: string): LayerName {
  return last(layers, ({ allowed }) => allowed?.some((one) => one.phrase === phrase) === true);
}

function last(layers: Layers, speaks: (settings: Settings) => boolean): LayerName {
  return inOrder(layers).findLast(({ settings }) => speaks(settings))?.name ?? 'program';
}
