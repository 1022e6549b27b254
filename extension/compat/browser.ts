import { answer, type ChangeListener, oldChrome } from './chrome.ts';

/**
 * Stands for `wxt/browser` in the package for older kernels: the same promises, made of callbacks. There are no other
 * tabs to read, and nothing is handed over within a session.
 */
const { local: area, managed: policy, onChanged } = oldChrome.storage;

/** Changes of one area, of which older kernels tell together with those of the others. */
function changesOf(name: string) {
  const heard = new Map<ChangeListener, (changes: Parameters<ChangeListener>[0], area: string) => void>();
  return {
    addListener(listener: ChangeListener): void {
      const own = (changes: Parameters<ChangeListener>[0], of: string) => {
        if (of === name) listener(changes);
      };
      heard.set(listener, own);
      onChanged.addListener(own);
    },
    removeListener(listener: ChangeListener): void {
      const own = heard.get(listener);
      if (own) onChanged.removeListener(own);
      heard.delete(listener);
    },
  };
}

type Values = Record<string, unknown>;

const local = {
  get: (key: string | null) => answer<Values>((done) => area.get(key, done)),
  set: (values: Values) => answer<void>((done) => area.set(values, () => done())),
  clear: () => answer<void>((done) => area.clear(() => done())),
  onChanged: changesOf('local'),
};

const managed = {
  get: (key: string | null) => answer<Values>((done) => policy.get(key, done)),
  onChanged: changesOf('managed'),
};

const noTabs = () => Promise.reject(new Error('this package sees no tabs'));

export const browser = {
  storage: {
    local,
    managed,
    session: { get: async () => ({}), set: async () => undefined, clear: async () => undefined },
  },
  i18n: { getUILanguage: () => oldChrome.i18n.getUILanguage() },
  tabs: {
    get: noTabs,
    update: noTabs,
    sendMessage: noTabs,
    create: (tab: { url: string }) => answer<void>((done) => oldChrome.tabs.create(tab, () => done())),
  },
  scripting: { executeScript: noTabs, insertCSS: noTabs },
  runtime: { getURL: (path: string) => oldChrome.runtime.getURL(path) },
};
