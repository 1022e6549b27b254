import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Language, ReviewSettings } from '../../analyzer/model.ts';
import { analysisOf } from '../../analyzer/settings/analysis.ts';
import { type Layers, resolve } from '../../analyzer/settings/layers.ts';
import { type SettingName, type Settings, takeSettings } from '../../analyzer/settings/settings.ts';
import type { Records } from '../records/records.ts';

/** A unit's settings as a file brought them. */
interface UnitFile {
  name: string;
  /** When it was imported, in milliseconds since 1970. */
  at: number;
  settings: Settings;
}

/** The settings of this installation, layer by layer; a draft's own lie with its review (draft-settings.ts). */
export interface SettingsKeeper {
  /** All that is stored has been read. */
  ready: Promise<unknown>;
  layers: ReadonlySignal<Layers>;
  unit: ReadonlySignal<UnitFile | null>;
  /** What holds, where the draft that is asked about says nothing else. */
  held(draft?: Settings): Settings;
  /** The same as an analyzer needs it. */
  analysis(draft?: Settings): ReviewSettings;
  /** Keeps a choice of the person's, made of what was chosen before; undefined takes it back. (`chooseLanguage` is apart.) */
  choose<N extends Exclude<SettingName, 'language'>>(
    name: N,
    edit: (before: Settings[N] | undefined) => Settings[N] | undefined,
  ): Promise<void>;
  /** Takes the place of the unit's file; null takes it away. */
  setUnit(file: UnitFile | null): Promise<void>;
}

/** Where choices are kept: the person's, and the unit's file. */
export const USER = 'settings';
export const UNIT = 'unit-settings';

interface Sources {
  records: Records;
  /** Ids of the plans that there are. */
  plans: readonly string[];
  policy: ReadonlySignal<Settings>;
  /** The language lies apart: it is needed before the records are open. */
  language: ReadonlySignal<Language | null>;
}

/** Follows what is stored, from whatever tab it comes; what cannot be stored holds as long as the page. */
export function settingsKeeper(
  { records, plans, policy, language }: Sources,
  closing: AbortSignal,
): SettingsKeeper {
  const stored = signal<Settings>({});
  const unit = signal<UnitFile | null>(null);
  const layers = computed<Layers>(() => ({
    unit: unit.value?.settings ?? {},
    policy: policy.value,
    user: { ...stored.value, ...(language.value ? { language: language.value } : {}) },
  }));
  const held = (draft?: Settings) => resolve({ ...layers.value, ...(draft ? { draft } : {}) });
  const follow = (key: string, take: (value: unknown) => void) =>
    new Promise<void>((done) => {
      const next = (value: unknown) => {
        take(value);
        done();
      };
      // A store that cannot be read has its own notice; the program's settings hold then.
      records.watchSetting(key, { next, error: () => done() }, closing);
    });
  const ready = Promise.all([
    follow(USER, (value) => set(stored, takeSettings(value))),
    follow(UNIT, (value) => set(unit, takeUnit(value))),
  ]);

  return {
    ready,
    layers,
    unit,
    held,
    analysis: (draft) => analysisOf(held(draft), plans),
    async choose(name, edit) {
      // What is stored is written back whole: a newer program may have put more into it than is known here.
      const after = await records.changeSetting(USER, (before) => {
        const chosen = edit(takeSettings(before)[name]);
        const { [name]: _old, ...rest } = (before ?? {}) as Record<string, unknown>;
        return chosen === undefined ? rest : { ...rest, [name]: chosen };
      });
      // Not before: whoever listens would work within the transaction.
      set(stored, takeSettings(after));
    },
    async setUnit(file) {
      set(unit, file);
      await records.changeSetting(UNIT, () => file);
    },
  };
}

/** Everything that listens works anew on every change: the same again is none. */
function set<T>(into: Signal<T>, value: T): void {
  if (JSON.stringify(into.peek()) !== JSON.stringify(value)) into.value = value;
}

function takeUnit(value: unknown): UnitFile | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, at, settings } = value as Record<string, unknown>;
  return { name: String(name ?? ''), at: Number(at) || 0, settings: takeSettings(settings) };
}
