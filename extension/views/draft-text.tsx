import type { ReadonlySignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { useDesk } from '../components/desk-context.ts';
import { useDerived } from '../components/use-derived.ts';
import { Windowed } from '../components/windowed.tsx';
import { outlineIn } from '../desk/outline.ts';
import { byParagraph, paragraphAt, paragraphsIn } from '../desk/paragraphs.ts';
import { partsOf } from '../desk/tables.ts';
import { t } from '../i18n/language.ts';
import { SteadyPart } from './steady-part.tsx';
import { useMarkClicks, useSpots } from './use-marks.ts';

/** Paragraphs rendered together; more of them where there are so many that their parts would be. */
const PART = 20;
const LARGE_PART = 60;
const LARGE = 20_000;
/** Up to so many parts all are rendered. */
const WHOLE = 120;

interface DraftTextProps {
  /** An offset to be rendered. */
  sought: ReadonlySignal<number | null>;
  /** Called with the offset of every paragraph that is clicked. */
  onPoint(offset: number): void;
}

/** The draft, its findings marked; a click on a mark selects its finding. */
export function DraftText({ sought, onPoint }: DraftTextProps) {
  const desk = useDesk();
  const { source, review } = desk.opened.draft;
  const box = useRef<HTMLElement>(null);

  const paragraphs = paragraphsIn(source);
  const parts = useMemo(
    () =>
      partsOf(paragraphs, paragraphs.length > LARGE ? LARGE_PART : PART).map(({ from, to }) => ({
        from,
        to,
        own: paragraphs.slice(from, to),
      })),
    [paragraphs],
  );
  const roles = useMemo(
    () => new Map(outlineIn(desk.opened.draft).map(({ start, kind }) => [start, kind])),
    [desk.opened.draft],
  );
  const spots = useSpots(desk);
  const marked = useMemo(() => byParagraph(paragraphs, spots), [paragraphs, spots]);
  const needed = useDerived(() => {
    if (sought.value === null) return -1;
    const index = paragraphAt(paragraphs, sought.value);
    return parts.findIndex(({ to }) => index < to);
  }, [sought, paragraphs, parts]);

  useMarkClicks(box, desk, onPoint);

  return (
    <article
      class="draft"
      ref={box}
      aria-label={t('draft.title')}
      lang={review.draft.language === 'zh' ? 'zh-CN' : 'en'}
    >
      {paragraphs.length === 0 && <p class="empty">{t('draft.empty')}</p>}
      <Windowed
        count={parts.length}
        estimate={(paragraphs.length > LARGE ? LARGE_PART : PART) * 2.5}
        needed={needed}
        all={WHOLE}
      >
        {(part) => (
          <SteadyPart
            key={part}
            text={source.text}
            paragraphs={parts[part]!.own}
            from={parts[part]!.from}
            marked={marked}
            roles={roles}
          />
        )}
      </Windowed>
    </article>
  );
}
