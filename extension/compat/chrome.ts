/** What this package uses of the browser's interface in Manifest V2, which answers through callbacks. */
interface Area {
  get(key: string | null, done: (values: Record<string, unknown>) => void): void;
  set(values: Record<string, unknown>, done: () => void): void;
  clear(done: () => void): void;
}

type Changes = Record<string, { newValue?: unknown }>;

interface Chrome {
  storage: {
    local: Area;
    managed: Pick<Area, 'get'>;
    onChanged: {
      addListener(listener: (changes: Changes, area: string) => void): void;
      removeListener(listener: (changes: Changes, area: string) => void): void;
    };
  };
  i18n: { getUILanguage(): string };
  tabs: { create(tab: { url: string }, done: () => void): void };
  runtime: {
    getURL(path: string): string;
    lastError?: { message?: string };
    onInstalled: { addListener(listener: (details: { reason: string }) => void): void };
  };
  browserAction: { onClicked: { addListener(listener: () => void): void } };
}

export type ChangeListener = (changes: Changes) => void;

declare global {
  var chrome: unknown;
}

export const oldChrome = globalThis.chrome as Chrome;

/** The answer of a call as a promise. */
export function answer<Value>(call: (done: (value: Value) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    call((value) => {
      const why = oldChrome.runtime.lastError;
      if (why) reject(new Error(why.message ?? 'refused by the browser'));
      else resolve(value);
    });
  });
}
