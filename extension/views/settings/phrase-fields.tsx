import type { Signal } from '@preact/signals';
import { ts } from '../../i18n/setting-strings.ts';

/** Words to be allowed, and why: two fields that `mark` tells apart from others on the page. */
export function PhraseFields({
  phrase,
  reason,
  mark,
}: {
  phrase: Signal<string>;
  reason: Signal<string>;
  mark: string;
}) {
  return (
    <>
      <Field label={ts('allowed.phrase')} value={phrase} longest={200} mark={`${mark}-phrase`} />
      <Field label={ts('allowed.reason')} value={reason} longest={500} mark={`${mark}-reason`} />
    </>
  );
}

function Field(props: { label: string; value: Signal<string>; longest: number; mark: string }) {
  const { label, value, longest, mark } = props;
  return (
    <label class="choice">
      <span>{label}</span>
      <input
        type="text"
        maxLength={longest}
        data-field={mark}
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value;
        }}
      />
    </label>
  );
}
