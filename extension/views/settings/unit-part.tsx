import { useSignal } from '@preact/signals';
import { saveFile } from '../../browser/save-file.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { language } from '../../i18n/language.ts';
import { ts } from '../../i18n/setting-strings.ts';

/** What a unit's file says wrong, line by line. */
interface Wrong {
  line: number;
  reason: string;
}

/** Settings that come from the unit, and the way to make a file of them. */
export function UnitPart() {
  const { settings, now } = useOffice();
  const unit = settings.unit.value;
  const { policy = {}, user = {} } = settings.layers.value;
  const wrong = useSignal<readonly Wrong[]>([]);
  const trouble = useSignal<string | null>(null);
  const load = async (file: File) => {
    trouble.value = null;
    try {
      const { readSettings } = await import('../../../analyzer/settings/read-settings.ts');
      const read = readSettings(file.name, await file.text(), language.value);
      wrong.value = read.problems;
      if (read.settings) await settings.setUnit({ name: file.name, at: now(), settings: read.settings });
    } catch (error) {
      trouble.value = error instanceof Error ? error.message : String(error);
    }
  };
  const save = () => {
    const bytes = new TextEncoder().encode(`${JSON.stringify(user, null, 2)}\n`);
    saveFile({ name: `${ts('unit.fileName')}.json`, type: 'application/json', bytes });
  };
  const given = Object.keys(policy).length;
  return (
    <section class="setting" data-setting="unit">
      <h3>{ts('unit.title')}</h3>
      <p class="hint">{ts('unit.note')}</p>
      {given > 0 && <p>{ts('unit.policy', { n: given })}</p>}
      <p class="tools">
        {unit
          ? ts('unit.file', { name: unit.name, when: new Date(unit.at).toLocaleDateString(language.value) })
          : ts('unit.none')}
        {unit && (
          <button type="button" class="quiet" onClick={() => void settings.setUnit(null)}>
            {ts('unit.remove')}
          </button>
        )}
      </p>
      {trouble.value !== null && <Notice tone="warning">{ts('unit.failed', { why: trouble.value })}</Notice>}
      {wrong.value.length > 0 && (
        <Notice tone="warning">
          <div>
            <p>{ts('unit.wrong')}</p>
            <ul>
              {wrong.value.map(({ line, reason }) => (
                <li key={`${line} ${reason}`}>{ts('unit.line', { line, reason })}</li>
              ))}
            </ul>
          </div>
        </Notice>
      )}
      <p class="tools">
        <FileButton
          accept=".yaml,.yml,.json"
          chooses="unit"
          label={ts('unit.import')}
          onFiles={([file]) => file && void load(file)}
        />
        <button type="button" disabled={Object.keys(user).length === 0} onClick={save}>
          {ts('unit.export')}
        </button>
      </p>
    </section>
  );
}
