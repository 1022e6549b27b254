import type { Level } from '../../analyzer/model.ts';
import { language } from '../i18n/language.ts';
import { useOffice } from './office-context.ts';

/** A level told three ways: the word, a stroke like the one under the words in the text, and a colour. */
export function LevelMark({ level }: { level: Level }) {
  const { labels } = useOffice();
  return (
    <span class="level" data-level={level}>
      <span class="level-stroke" aria-hidden="true" />
      {labels.levels[level][language.value]}
    </span>
  );
}
