import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Language } from '../../analyzer/model.ts';
import { language, startLanguage } from '../i18n/language.ts';

const KEY = 'language';

const isLanguage = (value: unknown): value is Language => value === 'zh' || value === 'en';

/** Takes the language from the setting, else from the browser, and follows changes made in other tabs. */
export async function followLanguage(signal: AbortSignal): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  language.value = isLanguage(stored) ? stored : startLanguage(browser.i18n.getUILanguage());
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const changed = changes[KEY]?.newValue;
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

export async function chooseLanguage(chosen: Language): Promise<void> {
  language.value = chosen;
  await browser.storage.local.set({ [KEY]: chosen });
}
