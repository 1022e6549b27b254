import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useDesk } from '../components/desk-context.ts';
import { useDerived } from '../components/use-derived.ts';
import { Windowed } from '../components/windowed.tsx';
import { outlineOf } from '../desk/outline.ts';
import { byParagraph, paragraphAt, paragraphsOf } from '../desk/paragraphs.ts';
import { partsOf } from '../desk/tables.ts';
import { t } from '../i18n/language.ts';
import { DraftPart, type Marked } from './draft-part.tsx';

/** Paragraphs rendered together. */
const PART = 60;

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
  const shown = desk.shownLevels.value;
  const notes = desk.wordNotes.list.value;
  const box = useRef<HTMLElement>(null);

  const paragraphs = useMemo(() => paragraphsOf(source), [source]);
  const parts = useMemo(
    () => partsOf(paragraphs, PART).map(({ from, to }) => ({ from, to, own: paragraphs.slice(from, to) })),
    [paragraphs],
  );
  const roles = useMemo(
    () => new Map(outlineOf(review, source.text).map(({ start, kind }) => [start, kind])),
    [review, source],
  );
  const marked = useMemo(() => {
    const findings: Marked[] = review.findings.filter((finding) => shown.has(finding.level));
    const spots = notes.flatMap(({ id, placing }) =>
      'anchor' in placing ? [{ start: placing.anchor.start, end: placing.anchor.end, note: id }] : [],
    );
    return byParagraph(paragraphs, [...findings, ...spots]);
  }, [paragraphs, review, shown, notes]);
  const needed = useDerived(() => {
    if (sought.value === null) return -1;
    const index = paragraphAt(paragraphs, sought.value);
    return parts.findIndex(({ to }) => index < to);
  }, [sought, paragraphs, parts]);

  useEffect(() => {
    const life = new AbortController();
    const select = (event: Event) => {
      if (!(event.target instanceof Element)) return;
      const paragraph = event.target.closest<HTMLElement>('[data-start]');
      if (paragraph) onPoint(Number(paragraph.dataset.start));
      const mark = event.target.closest('mark');
      if (mark?.dataset.note) desk.wordNotes.select(mark.dataset.note);
      const ids = mark?.dataset.findings?.split(' ') ?? [];
      if (ids.length === 0) return;
      const at = ids.indexOf(desk.selected.peek() ?? '');
      desk.select(ids[(at + 1) % ids.length] ?? null);
    };
    box.current?.addEventListener('click', select, { signal: life.signal });
    return () => life.abort();
  }, [desk]);

  return (
    <article
      class="draft"
      ref={box}
      aria-label={t('draft.title')}
      lang={review.draft.language === 'zh' ? 'zh-CN' : 'en'}
    >
      {paragraphs.length === 0 && <p class="empty">{t('draft.empty')}</p>}
      <Windowed count={parts.length} estimate={PART * 2.5} needed={needed}>
        {(part) => (
          <DraftPart
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
