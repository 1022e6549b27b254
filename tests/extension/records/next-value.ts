import type { Listener } from '../../../extension/records/store.ts';

/** The first value of a watch that meets the condition. */
export function nextValue<T>(
  watch: (listener: Listener<T>, signal: AbortSignal) => void,
  when: (value: T) => boolean,
): Promise<T> {
  const life = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const next = (value: T) => {
      if (when(value)) resolve(value);
    };
    watch({ next, error: reject }, life.signal);
  }).finally(() => life.abort());
}
