import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { saveFile } from '../browser/save-file.ts';
import { reasonOf } from '../desk/reason-of.ts';
import { language, t } from '../i18n/language.ts';
import { type ExportFormat, exportFormats } from '../worker/protocol.ts';
import { useDesk } from './desk-context.ts';
import { useOffice } from './office-context.ts';

/** Writes the checklist with the reviewer's decisions and notes, in the format chosen. */
export function ExportMenu() {
  const desk = useDesk();
  const { client, now } = useOffice();
  const menu = useRef<HTMLDetailsElement>(null);
  const outcome = useSignal<string>('');

  const write = async (format: ExportFormat) => {
    const { review, source } = desk.opened.draft;
    outcome.value = t('export.writing');
    try {
      const file = await client.run('export', {
        format,
        review,
        record: desk.record(),
        at: new Date(now()),
        language: language.value,
        text: source.text,
      });
      saveFile(file);
      outcome.value = t('export.done', { name: file.name });
    } catch (error) {
      outcome.value = t('export.failed', { why: reasonOf(error) });
    }
  };
  const choose = (format: ExportFormat) => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    void write(format);
  };

  return (
    <div class="export">
      <details
        class="menu"
        ref={menu}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) currentTarget.open = false;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.currentTarget.open = false;
          event.currentTarget.querySelector('summary')?.focus();
        }}
      >
        <summary>{t('export.title')}</summary>
        <ul>
          {exportFormats.map((format) => (
            <li key={format}>
              <button type="button" data-export={format} onClick={() => choose(format)}>
                {t(`export.${format}`)}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <span role="status" class="hint">
        {outcome.value}
      </span>
    </div>
  );
}
