import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import { type DeskTab, deskTabs } from '../workbench/session.ts';
import { useDesk } from './desk-context.ts';

const names: Record<DeskTab, StringKey> = {
  text: 'tab.text',
  write: 'tab.write',
  file: 'tab.file',
  criteria: 'tab.criteria',
  versions: 'tab.versions',
  replies: 'tab.replies',
  exchange: 'tab.exchange',
};

/** The parts of a review's record. The digits lead to them, outside of fields. */
export function DeskTabs({ tab }: { tab: Signal<DeskTab> }) {
  const { conflicts } = useDesk();
  useEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      const wanted = deskTabs[Number(event.key) - 1];
      if (wanted) tab.value = wanted;
    };
    document.addEventListener('keydown', onKey, { signal: life.signal });
    return () => life.abort();
  }, [tab]);
  return (
    <nav class="desk-tabs" aria-label={t('tab.title')}>
      {deskTabs.map((name, index) => (
        <button
          key={name}
          type="button"
          data-tab={name}
          aria-current={tab.value === name ? 'page' : undefined}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => {
            tab.value = name;
          }}
        >
          {t(names[name])}
          {name === 'exchange' && conflicts.value > 0 && (
            <span class="tag" title={t('tab.conflicts', { n: conflicts.value })}>
              {conflicts.value}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
