import { useSignal } from '@preact/signals';
import { Notice } from '../components/notice.tsx';
import { inLanguage, t } from '../i18n/language.ts';
import type { Failure } from '../workbench/packages.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';

/** The files that could not be reviewed. */
export function FailureNotices({ session }: { session: WorkbenchSession }) {
  return session.failures.value.map((failure) => (
    <FailureNotice
      key={failure.name}
      failure={failure}
      onPassword={(file, password) => session.reviewFiles([file], password)}
    />
  ));
}

/** A file that could not be reviewed, and why; where a password opens it, the field for it. */
function FailureNotice({
  failure: { name, error, locked },
  onPassword,
}: {
  failure: Failure;
  onPassword(file: File, password: string): void;
}) {
  const password = useSignal('');
  return (
    <Notice tone="warning">
      <span>
        {name && <strong>{name}</strong>} {inLanguage(error.message, error.messageEn)}
      </span>
      {locked && (
        <form
          class="tools"
          onSubmit={(event) => {
            event.preventDefault();
            if (password.value !== '') onPassword(locked, password.value);
          }}
        >
          <input
            type="password"
            autocomplete="off"
            aria-label={t('bench.password')}
            placeholder={t('bench.password')}
            value={password.value}
            onInput={(event) => {
              password.value = event.currentTarget.value;
            }}
          />
          <button type="submit">{t('bench.unlock')}</button>
        </form>
      )}
    </Notice>
  );
}
