import { t } from '../i18n/language.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';

/** What is being reviewed, with the way to stop it, and what has been reviewed meanwhile. */
export function WorkbenchNews({ session }: { session: WorkbenchSession }) {
  const busy = session.busy.value;
  const ready = session.ready.value;
  return (
    <div class="news" role="status">
      {busy && (
        <p class="notice" data-busy="">
          <progress
            aria-label={t('panel.working')}
            {...(busy.progress ? { value: busy.progress.done, max: busy.progress.total } : {})}
          />
          {busy.progress
            ? t('bench.reading', {
                name: busy.name,
                done: busy.progress.done,
                total: busy.progress.total,
              })
            : t('bench.reviewing', { name: busy.name })}
          <button type="button" onClick={session.cancel}>
            {t('bench.cancel')}
          </button>
        </p>
      )}
      {ready && (
        <p class="notice" data-ready="">
          {t('bench.ready', { title: ready.opened.row.title })}
          <button type="button" onClick={session.showReady}>
            {t('bench.show')}
          </button>
        </p>
      )}
    </div>
  );
}
