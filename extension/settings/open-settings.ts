import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { type Settings, takeSettings } from '../../analyzer/settings/settings.ts';
import { chosenLanguage } from '../browser/language-setting.ts';
import { language } from '../i18n/language.ts';
import type { Records } from '../records/records.ts';
import { type SettingsKeeper, settingsKeeper } from './keeper.ts';

/** Reads all layers, then lets language and theme of the page follow them. */
export async function openSettings(
  records: Records,
  plans: readonly string[],
  closing: AbortSignal,
): Promise<SettingsKeeper> {
  const policy = await followPolicy(closing);
  const keeper = settingsKeeper({ records, plans, policy, language: chosenLanguage }, closing);
  await keeper.ready;
  const stop = effect(() => {
    const held = keeper.held();
    // Where everything was erased, the page goes on in the language that it speaks.
    language.value = held.language ?? language.peek();
    const { dataset } = document.documentElement;
    if (held.theme === 'light' || held.theme === 'dark') dataset.theme = held.theme;
    else delete dataset.theme;
  });
  closing.addEventListener('abort', stop, { once: true });
  return keeper;
}

/** What a unit's administrators have set for its browsers (public/managed-schema.json); nothing where there are none. */
async function followPolicy(closing: AbortSignal): Promise<ReadonlySignal<Settings>> {
  const { managed } = browser.storage;
  // Firefox refuses where no policy names the extension.
  const read = () => managed.get(null).then(takeSettings, () => ({}));
  const policy = signal(await read());
  const listener = async () => {
    policy.value = await read();
  };
  managed.onChanged.addListener(listener);
  closing.addEventListener('abort', () => managed.onChanged.removeListener(listener), { once: true });
  return policy;
}
