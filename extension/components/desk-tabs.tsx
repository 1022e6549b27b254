import type { Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/language.ts';
import type { StringKey } from '../i18n/strings.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import { type DeskTab, deskTabs } from '../workbench/session-model.ts';
import { useDesk } from './desk-context.ts';
import { useCommands } from './use-commands.ts';

const names: Record<DeskTab, StringKey> = {
  text: 'tab.text',
  write: 'tab.write',
  file: 'tab.file',
  criteria: 'tab.criteria',
  versions: 'tab.versions',
  replies: 'tab.replies',
  exchange: 'tab.exchange',
};

/** The parts of a review's record. */
export function DeskTabs({ tab }: { tab: Signal<DeskTab> }) {
  const { conflicts } = useDesk();
  const nav = useRef<HTMLElement>(null);
  const show = (name: DeskTab) => () => {
    tab.value = name;
    nav.current?.querySelector<HTMLElement>(`[data-tab=${name}]`)?.focus();
    return true;
  };
  useCommands(Object.fromEntries(deskTabs.map((name) => [`tab.${name}`, show(name)])), [tab]);
  return (
    <nav class="desk-tabs" ref={nav} aria-label={t('tab.title')}>
      {deskTabs.map((name) => (
        <button
          key={name}
          type="button"
          data-tab={name}
          aria-current={tab.value === name ? 'page' : undefined}
          aria-keyshortcuts={forAria(keysOf(`tab.${name}`))}
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
