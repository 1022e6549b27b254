import { computed } from '@preact/signals';
import { useMemo } from 'preact/hooks';

/**
 * A value derived from signals, which renders anew only when it changes itself. `inputs` names whatever else
 * it is made of: useComputed would go on listening to the signals of the desk before.
 */
export function useDerived<T>(derive: () => T, inputs: readonly unknown[]): T {
  return useMemo(() => computed(derive), inputs).value;
}
