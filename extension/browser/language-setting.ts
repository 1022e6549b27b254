import { effect, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Language } from '../../analyzer/model.ts';
import { language, startLanguage } from '../i18n/language.ts';

const KEY = 'language';

/** What the person chose; null: the unit, or the browser, decides. */
export const chosenLanguage = signal<Language | null>(null);

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** Takes the language from the setting, else from the browser, and follows changes made in other tabs. */
export async function followLanguage(signal: AbortSignal): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  chosenLanguage.value = isLanguage(stored) ? stored : null;
  language.value = chosenLanguage.value ?? startLanguage(browser.i18n.getUILanguage());
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (!(KEY in changes)) return;
    const changed = changes[KEY]?.newValue;
    chosenLanguage.value = isLanguage(changed) ? changed : null;
    if (isLanguage(changed)) language.value = changed;
  };
  const { local } = browser.storage;
  local.onChanged.addListener(listener);
  const stopNaming = effect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  });
  signal.addEventListener(
    'abort',
    () => {
      local.onChanged.removeListener(listener);
      stopNaming();
    },
    { once: true },
  );
}

/** null: as the unit, or the browser, decides. */
export async function chooseLanguage(chosen: Language | null): Promise<void> {
  language.value = chosen ?? startLanguage(browser.i18n.getUILanguage());
  chosenLanguage.value = chosen;
  const { local } = browser.storage;
  await (chosen === null ? local.remove(KEY) : local.set({ [KEY]: chosen }));
}
