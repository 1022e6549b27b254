import * as z from 'zod';
import type { Records } from '../records/records.ts';

/** A text that was written and is no version yet. */
interface WorkingCopy {
  text: string;
  /** The version that it was made of, by its digest; '' for none. */
  base: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** Of the box at the start: there is no review yet. */
export const UNNAMED = 'new';

const schema: z.ZodType<WorkingCopy> = z.object({ text: z.string(), base: z.string(), at: z.number() });
const PREFIX = 'hengwen-working:';
/** A pause in the typing after which it is stored. */
const PAUSE = 400;

export interface WorkingCopyKeeper {
  read(): Promise<WorkingCopy | null>;
  /** Stores it when the typing pauses; at once, and in the page's own storage, where the page closes before. */
  keep(copy: WorkingCopy): void;
  forget(): Promise<void>;
}

/** Keeps what is being written on one draft: nothing is lost when the page is closed, or the browser ends. */
export function workingCopy(
  { setting, setSetting, removeSetting }: Pick<Records, 'setting' | 'setSetting' | 'removeSetting'>,
  storage: Storage,
  draft: string,
  closing: AbortSignal,
): WorkingCopyKeeper {
  const key = `working:${draft}`;
  let waiting: WorkingCopy | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async () => {
    const copy = waiting;
    if (!copy) return;
    try {
      await setSetting(key, copy);
      if (waiting === copy) waiting = null;
    } catch {
      atOnce(copy);
    }
  };
  /** A closing page waits for no database. */
  const atOnce = (copy: WorkingCopy) => {
    try {
      storage.setItem(PREFIX + draft, JSON.stringify(copy));
    } catch {
      // Full as well: the words are on the page, and nowhere else.
    }
  };
  const left = (): WorkingCopy | null => {
    try {
      const read = schema.safeParse(JSON.parse(storage.getItem(PREFIX + draft) ?? 'null'));
      return read.success ? read.data : null;
    } catch {
      return null;
    }
  };
  const close = () => {
    clearTimeout(timer);
    if (waiting) {
      atOnce(waiting);
      void write();
    }
  };
  closing.addEventListener('abort', close, { once: true });

  return {
    async read() {
      const stored = schema.safeParse(await setting(key).catch(() => undefined));
      const other = left();
      const copy = stored.success ? stored.data : null;
      return other && (!copy || other.at > copy.at) ? other : copy;
    },
    keep(copy) {
      waiting = copy;
      clearTimeout(timer);
      timer = setTimeout(() => void write(), PAUSE);
    },
    async forget() {
      waiting = null;
      clearTimeout(timer);
      storage.removeItem(PREFIX + draft);
      await removeSetting(key);
    },
  };
}
