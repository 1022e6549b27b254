import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { DeskProvider } from '../components/desk-context.ts';
import { DeskNotices } from '../components/desk-notices.tsx';
import { ExportMenu } from '../components/export-menu.tsx';
import { FindingList } from '../components/finding-list.tsx';
import { LevelFilter } from '../components/level-filter.tsx';
import { Notice } from '../components/notice.tsx';
import { OrphanList } from '../components/orphan-list.tsx';
import { SummaryHeader } from '../components/summary-header.tsx';
import { useDeskKeys } from '../components/use-desk-keys.ts';
import type { Desk } from '../desk/desk.ts';
import { outlineOf } from '../desk/outline.ts';
import { placeAt } from '../desk/place.ts';
import { inLanguage, t } from '../i18n/language.ts';
import type { Failure } from '../workbench/session.ts';
import { DraftText } from './draft-text.tsx';
import { LeftOut } from './left-out.tsx';
import { OutlineNav } from './outline-nav.tsx';
import { useSideBySide } from './use-side-by-side.ts';

/** The draft in the middle, its outline to the left, the findings beside it to the right. */
export function WorkbenchDesk({
  desk,
  unsaved,
  failures,
}: {
  desk: Desk;
  unsaved: string | null;
  failures: readonly Failure[];
}) {
  const text = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  useDeskKeys(desk);
  const { sought, goTo } = useSideBySide(desk, text, margin);
  const { review, source } = desk.opened.draft;
  const rows = useMemo(() => outlineOf(review, source.text), [review, source]);
  const pointed = useSignal<number | null>(null);
  const point = (offset: number) => {
    pointed.value = offset;
  };
  const place = pointed.value === null ? null : placeAt(pointed.value, rows, source.text);
  return (
    <DeskProvider value={desk}>
      <div class="desk-head">
        <SummaryHeader />
        <ExportMenu />
      </div>
      <div class="desk-notices">
        <DeskNotices unsaved={unsaved} />
        {desk.opened.draft.source.parts && <Notice tone="plain">{t('draft.aside')}</Notice>}
        {source.remarks?.map(({ code, message, messageEn }) => (
          <Notice tone="warning" key={code}>
            {inLanguage(message, messageEn)}
          </Notice>
        ))}
        {failures.map(({ name, error }) => (
          <Notice tone="warning" key={name}>
            <strong>{name}</strong> {inLanguage(error.message, error.messageEn)}
          </Notice>
        ))}
      </div>
      <div class="columns">
        <OutlineNav
          rows={rows}
          onGo={(offset) => {
            point(offset);
            goTo(offset);
          }}
        />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard */}
        <section class="text-column" data-scroller="" ref={text} tabIndex={0} aria-label={t('draft.title')}>
          <DraftText sought={sought} onPoint={point} />
        </section>
        <div class="margin-column">
          <LevelFilter />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard */}
          <section class="margin" data-scroller="" ref={margin} tabIndex={0} aria-label={t('list.title')}>
            <FindingList />
            <OrphanList />
            <LeftOut place={place} onGo={goTo} />
          </section>
          <p class="keys hint">{t('keys.help')}</p>
        </div>
      </div>
    </DeskProvider>
  );
}
