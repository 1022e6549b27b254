import type { Signal } from '@preact/signals';
import { tk } from '../../i18n/knowledge-strings.ts';

interface ChoiceProps {
  label: string;
  /** Empty for all. */
  chosen: Signal<string>;
  options: readonly (readonly [value: string, words: string])[];
}

/** One of a few values, or all of them. */
export function Choice({ label, chosen, options }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        value={chosen.value}
        onChange={({ currentTarget }) => {
          chosen.value = currentTarget.value;
        }}
      >
        <option value="">{tk('rules.all')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
