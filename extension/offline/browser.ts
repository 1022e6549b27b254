/**
 * What the pages use of the browser's extension interface, where there is no extension: settings lie in
 * localStorage, if the browser allows it for files, and there are no other tabs to read.
 */
type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes) => void;

const PREFIX = 'hengwen.';
const listeners = new Map<Listener, (event: StorageEvent) => void>();

/** Some browsers refuse storage to files: what is set then lasts as long as the page. */
const kept = new Map<string, string>();

interface Shelf extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  names(): string[];
}

function shelf(): Shelf {
  try {
    const all = localStorage;
    return {
      getItem: (key) => all.getItem(key),
      setItem: (key, value) => all.setItem(key, value),
      removeItem: (key) => all.removeItem(key),
      names: () => Object.keys(all),
    };
  } catch {
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => {
        kept.set(key, value);
      },
      removeItem: (key) => {
        kept.delete(key);
      },
      names: () => [...kept.keys()],
    };
  }
}

const local = {
  async get(key: string): Promise<Record<string, unknown>> {
    const text = shelf().getItem(PREFIX + key);
    return text === null ? {} : { [key]: JSON.parse(text) as unknown };
  },
  async set(values: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(values)) shelf().setItem(PREFIX + key, JSON.stringify(value));
  },
  async remove(key: string): Promise<void> {
    shelf().removeItem(PREFIX + key);
  },
  async clear(): Promise<void> {
    const all = shelf();
    // Other files may share the place.
    for (const name of all.names()) if (name.startsWith(PREFIX)) all.removeItem(name);
  },
  onChanged: {
    addListener(listener: Listener): void {
      const heard = ({ key, newValue }: StorageEvent) => {
        if (key === null || !key.startsWith(PREFIX)) return;
        const value = newValue === null ? undefined : (JSON.parse(newValue) as unknown);
        listener({ [key.slice(PREFIX.length)]: { newValue: value } });
      };
      listeners.set(listener, heard);
      addEventListener('storage', heard);
    },
    removeListener(listener: Listener): void {
      const heard = listeners.get(listener);
      if (heard) removeEventListener('storage', heard);
      listeners.delete(listener);
    },
  },
};

const noTabs = () => Promise.reject(new Error('the offline file sees no tabs'));

export const browser = {
  storage: {
    local,
    // No administrator reaches a file: a unit hands out its settings as a file of its own.
    managed: {
      get: async () => ({}),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    session: {
      get: async () => ({}),
      set: async () => undefined,
      clear: async () => undefined,
      onChanged: local.onChanged,
    },
  },
  i18n: { getUILanguage: () => navigator.language },
  tabs: { get: noTabs, update: noTabs, create: noTabs, sendMessage: noTabs },
  scripting: { executeScript: noTabs },
  runtime: { getURL: (path: string) => path },
};
