import { useSignal } from '@preact/signals';
import type { Installation } from '../../../analyzer/dossier/installation.ts';
import { takeSettings } from '../../../analyzer/settings/settings.ts';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { type Restored, restoreInstallation } from '../../desk/installation.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tr } from '../../i18n/record-strings.ts';

/** Packs and settings change what later reviews find: they are brought back when a person says so. */
export function RestorePart({ installation }: { installation: Installation }) {
  const office = useOffice();
  const restored = useSignal<Restored | null>(null);
  const trouble = useSignal<string | null>(null);
  const { packs, settings, unit, criteria } = installation;
  const count =
    Object.keys(takeSettings(settings)).length + Number(unit !== null) + Number(criteria !== null);
  const restore = async () => {
    try {
      restored.value = await restoreInstallation(office, installation);
      trouble.value = null;
    } catch (error) {
      trouble.value = reasonOf(error);
    }
  };
  const done = restored.value;
  return (
    <Notice tone={trouble.value === null ? 'plain' : 'warning'}>
      {done ? (
        <p class="restored">
          {tr('restore.done', { packs: done.packs.length, settings: done.settings })}
          {done.refused.map(({ name, why }) => (
            <span key={name}> {tr('restore.refused', { name, why })}</span>
          ))}
        </p>
      ) : (
        <>
          <p>
            {tr('restore.offer', { packs: packs.length, settings: count })}{' '}
            {trouble.value !== null && tr('exchange.failed', { why: trouble.value })}
          </p>
          <button type="button" data-do="restore-installation" onClick={() => void restore()}>
            {tr('restore.do')}
          </button>
        </>
      )}
    </Notice>
  );
}
