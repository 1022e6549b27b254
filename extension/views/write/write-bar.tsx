import { tw } from '../../i18n/write-strings.ts';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { putIn } from '../../writing/put-in.ts';
import type { Writing } from '../../writing/writing.ts';

interface WriteBarProps {
  started: { writing: Writing } | null;
  /** The text of the version that is being changed. */
  base: string;
  session: WorkbenchSession;
}

/** Whether there is anything to save, and the ways to save it or to be rid of it. */
export function WriteBar({ started, base, session }: WriteBarProps) {
  const text = started?.writing.text.value ?? base;
  const same = text === base;
  const discard = () => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-write]');
    // As if typed over: this too can be undone.
    if (field) putIn(field, { start: 0, end: field.value.length, words: base });
  };
  return (
    <div class="write-bar tools">
      <p class="hint" role="status">
        {tw(same ? 'write.same' : 'write.kept')}
      </p>
      <button type="button" class="quiet" disabled={same} data-discard="" onClick={discard}>
        {tw('write.discard')}
      </button>
      <button
        type="button"
        class="primary"
        disabled={same || text.trim() === ''}
        data-save-version=""
        onClick={() => void session.saveWritten(text)}
      >
        {tw('write.save')}
      </button>
    </div>
  );
}
