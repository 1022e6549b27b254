import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface TextFieldProps {
  class: string;
  label: string;
  value: string;
  /** Called with every input: the caller saves it at once. */
  onText(text: string): void;
  hint?: string;
  placeholder?: string;
  /** Several lines. */
  long?: boolean;
  /** The id of a datalist. */
  list?: string;
}

/**
 * A labelled field whose text is the user's while it has the focus: a late answer of the database, or the
 * same note edited in another tab, must not move the caret or undo a letter.
 */
export function TextField({ label, value, onText, hint, placeholder, long, list, ...rest }: TextFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element && element !== element.ownerDocument.activeElement) element.value = value;
  }, [value]);
  const shared = {
    id,
    ref: field,
    placeholder,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onText(event.currentTarget.value),
    onBlur: (event: { currentTarget: { value: string } }) => {
      if (event.currentTarget.value !== value) onText(event.currentTarget.value);
    },
  };
  return (
    <div class={`field ${rest.class}`}>
      <label for={id}>{label}</label>
      {long ? <textarea rows={2} {...shared} /> : <input type="text" list={list} {...shared} />}
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
