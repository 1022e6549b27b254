import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { FindingFilter } from '../components/finding-filter.tsx';
import { FindingList } from '../components/finding-list.tsx';
import { FindingSearch } from '../components/finding-search.tsx';
import { KeysHint } from '../components/keys-hint.tsx';
import { LevelFilter } from '../components/level-filter.tsx';
import { NoteMaker } from '../components/note-maker.tsx';
import { OrphanList } from '../components/orphan-list.tsx';
import { useDerived } from '../components/use-derived.ts';
import { useDeskKeys } from '../components/use-desk-keys.ts';
import type { Desk } from '../desk/desk.ts';
import { layout } from '../desk/layout.ts';
import { keptOriginal } from '../desk/originals.ts';
import { outlineIn } from '../desk/outline.ts';
import { placeAt } from '../desk/place.ts';
import { t } from '../i18n/language.ts';
import { DraftText } from './draft-text.tsx';
import { LeftOut } from './left-out.tsx';
import { LevelStrip } from './level-strip.tsx';
import { OutlineNav } from './outline-nav.tsx';
import { LayoutSwitch, PageLayout } from './pages/index.ts';
import { WordNoteList } from './record/index.ts';
import { readingIn, useSideBySide } from './use-side-by-side.ts';

/** The draft in the middle, its outline to the left, findings and notes beside it to the right. */
export function TextTab({ desk }: { desk: Desk }) {
  const text = useRef<HTMLElement>(null);
  const margin = useRef<HTMLElement>(null);
  useDeskKeys(desk);
  const { sought, goTo } = useSideBySide(desk, text, margin);
  const { source } = desk.opened.draft;
  const rows = outlineIn(desk.opened.draft);
  const pointed = useSignal<number | null>(null);
  const point = (offset: number) => {
    pointed.value = offset;
  };
  const places = source.places?.kind === 'pages' ? source.places : null;
  const original = useSignal(keptOriginal(source.sha256));
  const asPages = places !== null && original.value !== null && layout.value === 'pages';
  /** Where the reviewer was in the other layout, or what is selected. */
  const left = useRef<number | null>(null);
  const goBack = () => {
    const selected = desk.findings.get(desk.selected.peek() ?? '')?.start ?? null;
    if (selected !== null) desk.reveal(desk.selected.peek()!);
    else if (left.current !== null) goTo(left.current);
    left.current = null;
  };
  useEffect(() => {
    // Pages say themselves when they stand: they may still have to be loaded.
    if (!asPages && left.current !== null) goBack();
  }, [asPages]);
  const place = pointed.value === null ? null : placeAt(pointed.value, rows, source.text);
  const noted = useDerived(() => desk.wordNotes.list.value.length > 0, [desk]);
  return (
    <div class="columns">
      <OutlineNav
        rows={rows}
        onGo={(offset) => {
          point(offset);
          goTo(offset);
        }}
      />
      <div class="text-frame">
        {places && (
          <LayoutSwitch
            original={original}
            onSwitch={() => {
              left.current = text.current && readingIn(text.current);
            }}
          />
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard */}
        <section class="text-column" data-scroller="" ref={text} tabIndex={0} aria-label={t('draft.title')}>
          <NoteMaker text={text} />
          {asPages ? (
            <PageLayout
              original={original.value!}
              places={places}
              sought={sought}
              onPoint={point}
              onReady={goBack}
            />
          ) : (
            <DraftText sought={sought} onPoint={point} />
          )}
        </section>
        <LevelStrip asPages={asPages} onGo={goTo} />
      </div>
      <div class="margin-column">
        <div class="margin-head">
          <LevelFilter />
          <FindingFilter />
          <FindingSearch />
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard */}
        <section class="margin" data-scroller="" ref={margin} tabIndex={0} aria-label={t('list.title')}>
          {noted && <WordNoteList text={text} onGo={goTo} />}
          <FindingList />
          <OrphanList />
          <LeftOut place={place} onGo={goTo} />
        </section>
        <KeysHint />
      </div>
    </div>
  );
}
