import { browser } from 'wxt/browser';
import { type Keymap, keymap, keymapFrom } from '../keys/keymap.ts';

const KEY = 'keys';

/** Takes the user's keys from the settings, and follows changes made in other tabs. */
export async function followKeymap(signal: AbortSignal): Promise<void> {
  const { local } = browser.storage;
  keymap.value = keymapFrom((await local.get(KEY))[KEY]);
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[KEY]) keymap.value = keymapFrom(changes[KEY].newValue);
  };
  local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => local.onChanged.removeListener(listener), { once: true });
}

/** The keys are in force at once, and kept where the browser keeps settings. */
export async function chooseKeymap(chosen: Keymap): Promise<void> {
  keymap.value = chosen;
  await browser.storage.local.set({ [KEY]: chosen });
}
