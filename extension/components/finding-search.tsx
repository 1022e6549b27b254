import { useRef } from 'preact/hooks';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import { useDesk } from './desk-context.ts';
import { useCommands } from './use-commands.ts';

/** Narrows the list to the findings that hold some words, in the text or in what is said about it. */
export function FindingSearch() {
  const { filter } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  useCommands(
    {
      search: () => {
        field.current?.focus();
        field.current?.select();
        return field.current !== null;
      },
    },
    [],
  );
  return (
    <search class="finding-search">
      <input
        type="search"
        ref={field}
        aria-label={t('filter.search')}
        aria-keyshortcuts={forAria(keysOf('search'))}
        placeholder={t('filter.search')}
        value={filter.value.words ?? ''}
        onInput={({ currentTarget }) => {
          filter.value = { ...filter.value, words: currentTarget.value || null };
        }}
      />
    </search>
  );
}
