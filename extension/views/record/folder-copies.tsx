import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useOffice } from '../../components/office-context.ts';
import {
  chooseFolder,
  copyNow,
  type FolderState,
  folderState,
  stopCopies,
} from '../../desk/folder-copies.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tr } from '../../i18n/record-strings.ts';
import { when } from '../../i18n/when.ts';

/** Copies of everything in a folder that the user chose, with the time of the last one. */
export function FolderCopies() {
  const office = useOffice();
  const state = useSignal<FolderState | null>(null);
  const why = useSignal<string | null>(null);
  const look = async () => {
    state.value = await folderState(office.records);
  };
  const run = async (task: () => Promise<unknown>) => {
    try {
      why.value = null;
      await task();
    } catch (error) {
      // Closing the folder dialogue is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) why.value = reasonOf(error);
    }
    await look();
  };
  useEffect(() => {
    void look();
  }, []);
  const now = state.value;
  if (!now) return null;
  if (now.is === 'unsupported') return <p class="hint">{tr('backup.noFolders')}</p>;
  return (
    <div class="folder-copies">
      <h3>{tr('backup.folder')}</h3>
      {now.is === 'none' ? (
        <>
          <p class="hint">{tr('backup.folderHint')}</p>
          <button type="button" onClick={() => void run(() => chooseFolder(office))}>
            {tr('backup.choose')}
          </button>
        </>
      ) : (
        <>
          <p>
            {tr('backup.into', { name: now.name })}{' '}
            <strong class="last-copy">
              {now.last === null
                ? tr('backup.never')
                : tr('backup.last', {
                    when: when(now.last),
                  })}
            </strong>
          </p>
          {now.is === 'asks' && <p class="hint">{tr('backup.again')}</p>}
          <div class="tools">
            <button type="button" onClick={() => void run(() => copyNow(office, true))}>
              {tr(now.is === 'asks' ? 'backup.allow' : 'backup.now')}
            </button>
            <button type="button" class="quiet" onClick={() => void run(() => stopCopies(office.records))}>
              {tr('backup.stop')}
            </button>
          </div>
        </>
      )}
      {why.value !== null && <p role="alert">{tr('backup.failed', { why: why.value })}</p>}
    </div>
  );
}
