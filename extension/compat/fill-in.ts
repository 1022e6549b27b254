import { fillInSignals } from './fill-in-signals.ts';

/**
 * What came into Chromium after 86 and the program uses, filled in where it is missing. Only what can be done as the
 * browser does it: what cannot (marks in a page, the side panel) this package does without.
 */
type Loose = Record<string, unknown>;

/** Defines what is missing; what the browser has stays its own. */
function fill(target: object, methods: Loose): void {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const n = Math.trunc(index) || 0;
  return this[n < 0 ? this.length + n : n];
}

type Test = (value: unknown, index: number, all: unknown) => unknown;

function findLastIndex(this: ArrayLike<unknown>, test: Test): number {
  for (let i = this.length - 1; i >= 0; i--) if (test(this[i], i, this)) return i;
  return -1;
}

const arrays = {
  at,
  findLastIndex,
  findLast(this: ArrayLike<unknown>, test: Test) {
    return this[findLastIndex.call(this, test)];
  },
};

fill(Array.prototype, {
  ...arrays,
  toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare);
  },
  toReversed(this: unknown[]) {
    return [...this].reverse();
  },
  toSpliced(this: unknown[], ...change: [number, number, ...unknown[]]) {
    const copy = [...this];
    copy.splice(...change);
    return copy;
  },
  with(this: unknown[], index: number, value: unknown) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
});
fill(Object.getPrototypeOf(Uint8Array.prototype) as object, arrays);

/** A surrogate without its other half. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

fill(String.prototype, {
  at,
  isWellFormed(this: string) {
    return this.search(LONE) < 0;
  },
  toWellFormed(this: string) {
    return this.replace(LONE, '\ufffd');
  },
});

fill(Object, {
  hasOwn: (target: object, key: PropertyKey) => Reflect.getOwnPropertyDescriptor(target, key) !== undefined,
  groupBy(items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey) {
    const groups: Record<PropertyKey, unknown[]> = Object.create(null);
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index++);
      groups[key] = [...(groups[key] ?? []), item];
    }
    return groups;
  },
});

fill(Promise, {
  withResolvers() {
    let resolve: unknown;
    let reject: unknown;
    const promise = new Promise((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise, resolve, reject };
  },
});

/** Of plain data, which is all that the program copies. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one)]));
}

fill(globalThis, { structuredClone: copied });

fill(crypto, {
  randomUUID() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  },
});

fillInSignals();
