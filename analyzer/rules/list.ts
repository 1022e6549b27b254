/** A row of things that may be made when first asked for; an array is one whose things are all there. */
export interface List<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

/** A list whose things are made by their place, each once. */
export function lazyList<T>(length: number, make: (index: number) => T): List<T> {
  const known: T[] = [];
  return {
    length,
    at(index) {
      if (index >= length) return undefined;
      known[index] ??= make(index);
      return known[index];
    },
  };
}

export function listed<T>(list: List<T>): T[] {
  return Array.from({ length: list.length }, (_, i) => list.at(i)!);
}
