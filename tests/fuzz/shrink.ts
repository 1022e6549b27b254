import type { Case } from './target.ts';

type Attempt = (input: Case) => Promise<{ message: string | null }>;

const BUDGET_MS = 8_000;

/** A smaller case that fails in the same way: pieces are left out as long as it does. */
export async function shrunk(input: Case, message: string, attempt: Attempt): Promise<Case> {
  const end = Date.now() + BUDGET_MS;
  const kind = kindOf(message);
  const still = async (one: Case) => Date.now() < end && kindOf((await attempt(one)).message) === kind;
  let best = input;
  for (let i = 0; i < input.texts.length; i++) {
    const put = (text: string): Case => ({
      ...best,
      texts: best.texts.map((old, at) => (at === i ? text : old)),
    });
    best = put(await smaller(best.texts[i] ?? '', (text) => still(put(text))));
  }
  const { file } = best;
  // Within a package every byte hangs together: only plain files are cut.
  if (file && file.bytes[0] !== 0x50) {
    const put = (bytes: Uint8Array): Case => ({ ...best, file: { ...file, bytes } });
    best = put(await smaller(file.bytes, (bytes) => still(put(bytes))));
  }
  return best;
}

/** A property is named by its words, an exception by its first line without numbers. */
function kindOf(message: string | null): string | null {
  return message === null ? null : message.split('\n', 1)[0]!.replace(/\d+/g, 'n').slice(0, 120);
}

async function smaller<T extends string | Uint8Array>(
  whole: T,
  holds: (part: T) => Promise<boolean>,
): Promise<T> {
  let now = whole;
  for (let size = Math.ceil(whole.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < now.length; ) {
      const rest = without(now, at, size);
      if (await holds(rest)) now = rest;
      else at += size;
    }
  }
  return now;
}

function without<T extends string | Uint8Array>(whole: T, at: number, size: number): T {
  if (typeof whole === 'string') return (whole.slice(0, at) + whole.slice(at + size)) as T;
  return Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + size)]) as T;
}
