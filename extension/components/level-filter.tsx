import type { Level } from '../../analyzer/model.ts';
import { levels } from '../desk/desk.ts';
import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { LevelMark } from './level-mark.tsx';

/** Shows and hides the findings of a level; the counts are of all findings. */
export function LevelFilter() {
  const { opened, shownLevels } = useDesk();
  const toggle = (level: Level) => {
    const shown = new Set(shownLevels.value);
    if (!shown.delete(level)) shown.add(level);
    shownLevels.value = shown;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a row everywhere
    <div class="levels" role="group" aria-label={t('filter.title')}>
      {levels.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={shownLevels.value.has(level)}
          onClick={() => toggle(level)}
        >
          <LevelMark level={level} />
          <span class="count">{opened.row.counts[level]}</span>
        </button>
      ))}
    </div>
  );
}
