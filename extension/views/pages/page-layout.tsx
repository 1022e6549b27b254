import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { PagePlaces } from '../../../analyzer/model.ts';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { useDerived } from '../../components/use-derived.ts';
import type { Original } from '../../desk/originals.ts';
import { spanAt, spansByPage } from '../../desk/page-places.ts';
import { pagesOf } from '../../desk/page-source.ts';
import { t } from '../../i18n/language.ts';
import { useMarkClicks, useSpots } from '../use-marks.ts';
import { PageList } from './page-list.tsx';
import { PageWords } from './page-words.tsx';

export interface PageLayoutProps {
  original: Original;
  places: PagePlaces;
  /** An offset whose page must be there. */
  sought: ReadonlySignal<number | null>;
  /** Called with the offset of what is clicked. */
  onPoint(offset: number): void;
  /** Called when the pages stand. */
  onReady(): void;
}

/** The draft as its own pages, the findings marked on them; a click on a mark selects its finding. */
export function PageLayout({ original, places, sought, onPoint, onReady }: PageLayoutProps) {
  const desk = useDesk();
  const { startClient } = useOffice();
  const { source: draft, review } = desk.opened.draft;
  const box = useRef<HTMLElement>(null);
  const source = useMemo(() => pagesOf(original, startClient), [original, startClient]);
  const spans = useMemo(() => spansByPage(places), [places]);
  const marked = useSpots(desk);
  const needed = useDerived(
    () => (sought.value === null ? null : (spanAt(places, sought.value)?.page ?? null)),
    [sought, places],
  );
  useMarkClicks(box, desk, onPoint);
  useEffect(onReady, []);
  return (
    <article
      class="pages"
      ref={box}
      aria-label={t('draft.title')}
      lang={review.draft.language === 'zh' ? 'zh-CN' : 'en'}
    >
      <PageList
        sizes={places.pages}
        source={source}
        needed={needed}
        from={(page) => spans[page - 1]?.[0]?.start}
      >
        {(page) => (
          <PageWords
            text={draft.text}
            size={places.pages[page - 1]!}
            spans={spans[page - 1]!}
            marked={marked}
          />
        )}
      </PageList>
    </article>
  );
}
