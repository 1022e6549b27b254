import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface TextFieldProps {
  class: string;
  label: string;
  value: string;
  /** Called with every input: the caller saves it at once. `seen` is what stood in the field before. */
  onText(text: string, seen: string): void;
  hint?: string;
  placeholder?: string | undefined;
  /** Several lines. */
  long?: boolean;
  /** The id of a datalist. */
  list?: string | undefined;
  type?: 'text' | 'date';
}

/**
 * A labelled field whose text is the user's while it has the focus: a late answer of the database, or the
 * same note edited in another tab, must not move the caret or undo a letter.
 */
export function TextField({
  label,
  value,
  onText,
  hint,
  placeholder,
  long,
  list,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const seen = useRef('');
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || element === element.ownerDocument.activeElement) return;
    element.value = value;
    seen.current = value;
  }, [value]);
  const tell = (text: string) => {
    const before = seen.current;
    seen.current = text;
    onText(text, before);
  };
  const shared = {
    id,
    ref: field,
    placeholder,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => tell(event.currentTarget.value),
    onBlur: (event: { currentTarget: { value: string } }) => {
      if (event.currentTarget.value !== seen.current) tell(event.currentTarget.value);
      else if (seen.current !== value) {
        // Somebody else wrote meanwhile: what is stored is shown again.
        event.currentTarget.value = value;
        seen.current = value;
      }
    },
  };
  return (
    <div class={`field ${rest.class}`}>
      <label for={id}>{label}</label>
      {long ? <textarea rows={2} {...shared} /> : <input type={type} list={list} {...shared} />}
      {hint && (
        <span id={`${id}-hint`} class="hint">
          {hint}
        </span>
      )}
    </div>
  );
}
