import { useMemo } from 'preact/hooks';
import { useDesk } from '../components/desk-context.ts';
import { levels } from '../desk/desk.ts';
import { depthIn } from '../desk/page-places.ts';
import { stripOf } from '../desk/strip.ts';
import { t } from '../i18n/language.ts';

/** How long each mark is across the strip, by level: told apart without colour too. */
const ACROSS = { revise: 12, explain: 9, consider: 6, credit: 3 } as const;

/**
 * Along the scroll bar, where in the draft findings stand. For the eye and the pointer: whoever uses the keyboard
 * or listens has the list.
 */
export function LevelStrip({ asPages, onGo }: { asPages: boolean; onGo(offset: number): void }) {
  const desk = useDesk();
  const { source, review } = desk.opened.draft;
  const { text, places } = source;
  const shown = desk.shownLevels.value;
  const marks = useMemo(
    () =>
      stripOf(
        review.findings.filter(({ level }) => shown.has(level)),
        asPages && places?.kind === 'pages' ? depthIn(places) : (offset) => offset / Math.max(1, text.length),
        levels,
      ),
    [review, text, places, asPages, shown],
  );
  return (
    <svg class="level-strip" role="img" aria-label={t('strip.title', { n: marks.length })}>
      {marks.map(({ at, level, offset }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list of findings is the way for the keyboard
        <rect
          key={at}
          data-level={level}
          x={12 - ACROSS[level]}
          y={`${(at * 100).toFixed(2)}%`}
          width={ACROSS[level]}
          height="3"
          onClick={() => onGo(offset)}
        />
      ))}
    </svg>
  );
}
