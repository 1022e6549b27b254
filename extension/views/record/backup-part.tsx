import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { saveFile } from '../../browser/save-file.ts';
import { useOffice } from '../../components/office-context.ts';
import { packAll } from '../../desk/pack-reviews.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tr } from '../../i18n/record-strings.ts';
import { FolderCopies } from './folder-copies.tsx';

const MB = 1024 * 1024;

/** Everything in one file, copies in a folder, and whether the browser keeps its promise to keep the records. */
export function BackupPart() {
  const office = useOffice();
  const outcome = useSignal('');
  const write = async () => {
    try {
      const { file, left } = await packAll(office, tr('backup.fileName'));
      saveFile(file);
      outcome.value =
        tr('exchange.done', { name: file.name }) + (left > 0 ? tr('backup.left', { n: left }) : '');
    } catch (error) {
      outcome.value = tr('exchange.failed', { why: reasonOf(error) });
    }
  };
  return (
    <section aria-labelledby="backup-title" class="backup-part">
      <h2 id="backup-title">{tr('backup.title')}</h2>
      <StorageState />
      <div class="tools">
        <button type="button" data-do="export-all" onClick={() => void write()}>
          {tr('backup.all')}
        </button>
        <span role="status" class="hint">
          {outcome.value}
        </span>
      </div>
      <FolderCopies />
    </section>
  );
}

function StorageState() {
  const state = useSignal<{ persisted: boolean; used: number; quota: number } | null>(null);
  const look = async () => {
    const [persisted, { usage = 0, quota = 0 }] = await Promise.all([
      navigator.storage.persisted(),
      navigator.storage.estimate(),
    ]);
    state.value = { persisted, used: usage, quota };
  };
  useEffect(() => {
    look().catch(() => undefined); // a browser that does not tell
  }, []);
  if (!state.value) return null;
  const { persisted, used, quota } = state.value;
  return (
    <p class="storage-state" data-persisted={persisted ? '' : undefined}>
      {tr(persisted ? 'backup.persisted' : 'backup.notPersisted')}{' '}
      <span class="hint">
        {tr('backup.usage', { used: (used / MB).toFixed(1), quota: Math.round(quota / MB) })}
      </span>
      {!persisted && (
        <button type="button" onClick={() => void navigator.storage.persist().then(look)}>
          {tr('backup.persist')}
        </button>
      )}
    </p>
  );
}
