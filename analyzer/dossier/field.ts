import type { Json } from './json.ts';
import { sameJson } from './json.ts';

/**
 * A field that several people may write, on machines that meet now and then. Each writing is numbered by the site
 * (an installation) that made it, and a field knows all writings it has seen: so a later one replaces those that
 * its writer knew, and two that did not know of each other are both kept, for a person to settle.
 */
export interface Field {
  /** The newest first. More than one, with different values: a conflict. */
  said: Saying[];
  /** The number of the last writing seen, by site. */
  seen: Record<string, number>;
  /** What was said before, the newest first, of fields whose changes are part of the record. */
  past?: Saying[];
}

/** Of a field that changes again and again the oldest writings are forgotten. */
const MOST_PAST = 50;

export interface Saying {
  value: Json;
  /** Milliseconds since 1970, by the writer's clock: decides what is shown, never what is kept. */
  at: number;
  /** The writer's name as a person reads it. */
  by: string;
  site: string;
  n: number;
}

export interface Writer {
  site: string;
  by: string;
  at: number;
}

/**
 * Writes a value over `base`, the value that the writer had before the eyes (undefined: none). What the writer did
 * not see stays beside it. Writing what is there already changes nothing.
 */
export function writeField(
  field: Field | undefined,
  value: Json,
  base: Json | undefined,
  writer: Writer,
  keepsPast = false,
): Field {
  const said = field?.said ?? [];
  const unseen = said.filter((one) => !sameJson(one.value, base) && !sameJson(one.value, value));
  const now = said.find((one) => sameJson(one.value, value));
  if (now && unseen.length === said.length - 1) return field!;
  return add(field, unseen, value, writer, keepsPast);
}

/** Writes a value over all that was said. */
export function settleField(field: Field | undefined, value: Json, writer: Writer, keepsPast = false): Field {
  return add(field, [], value, writer, keepsPast);
}

function add(
  field: Field | undefined,
  beside: Saying[],
  value: Json,
  { site, by, at }: Writer,
  keepsPast: boolean,
): Field {
  const n = (field?.seen[site] ?? 0) + 1;
  const replaced = (field?.said ?? []).filter((one) => !beside.includes(one));
  return {
    said: ordered([{ value, at, by, site, n }, ...beside]),
    seen: { ...field?.seen, [site]: n },
    ...pastOf([...(field?.past ?? []), ...(keepsPast ? replaced : [])]),
  };
}

/** What was replaced is never said again: so of several pasts the newest are the same in whatever order they come. */
function pastOf(replaced: readonly Saying[]): Pick<Field, 'past'> {
  const past = ordered(distinct(replaced)).slice(0, MOST_PAST);
  return past.length > 0 ? { past } : {};
}

const keyOf = ({ site, n }: Saying) => `${n}@${site}`;

/** One number for two writings: only a restored disk or a forged file does that. The same one wins everywhere. */
function distinct(sayings: readonly Saying[]): Saying[] {
  const kept = new Map<string, Saying>();
  for (const one of sayings) {
    const known = kept.get(keyOf(one));
    kept.set(keyOf(one), known && order(known, one) <= 0 ? known : one);
  }
  return [...kept.values()];
}

/** What either side has written and the other has not yet replaced. The same whatever is merged first, or twice. */
export function mergeField(a: Field | undefined, b: Field | undefined, keepsPast = false): Field {
  if (!a || !b) return (a ?? b)!;
  const inA = new Set(a.said.map(keyOf));
  const inB = new Set(b.said.map(keyOf));
  const keeps = (other: Field, there: Set<string>) => (one: Saying) =>
    there.has(keyOf(one)) || one.n > (other.seen[one.site] ?? 0);
  const said = ordered(distinct([...a.said.filter(keeps(b, inB)), ...b.said.filter(keeps(a, inA))]));
  const seen: Record<string, number> = { ...a.seen };
  for (const [site, n] of Object.entries(b.seen)) seen[site] = Math.max(seen[site] ?? 0, n);
  if (!keepsPast) return { said, seen };
  const now = new Set(said.map(keyOf));
  const before = [...a.said, ...(a.past ?? []), ...b.said, ...(b.past ?? [])];
  return { said, seen, ...pastOf(before.filter((one) => !now.has(keyOf(one)))) };
}

/** What is shown: the newest. */
export function shown(field: Field | undefined): Json | undefined {
  return field?.said[0]?.value;
}

/** The different values that wait for a person; empty where there is no conflict. */
export function rivals(field: Field): Saying[] {
  const distinct = field.said.filter(
    (one, index) => field.said.findIndex((other) => sameJson(other.value, one.value)) === index,
  );
  return distinct.length > 1 ? distinct : [];
}

const ordered = (said: Saying[]) => [...said].sort(order);

function order(a: Saying, b: Saying): number {
  if (a.at !== b.at) return b.at - a.at;
  if (a.site !== b.site) return a.site < b.site ? -1 : 1;
  if (a.n !== b.n) return b.n - a.n;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
