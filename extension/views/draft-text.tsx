import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Finding } from '../../analyzer/model.ts';
import { useDesk } from '../components/desk-context.ts';
import { useGrowing } from '../components/use-growing.ts';
import { levels } from '../desk/desk.ts';
import { outlineOf } from '../desk/outline.ts';
import {
  findingsByParagraph,
  type Paragraph,
  paragraphsOf,
  type Stretch,
  stretchesOf,
} from '../desk/paragraphs.ts';
import { t } from '../i18n/language.ts';

/** The browser skips the layout of chunks out of sight, which keeps a text of millions of characters light. */
const CHUNK = 60;

/** The draft, its findings underlined; a click on a mark selects its finding. */
export function DraftText() {
  const desk = useDesk();
  const { source, review } = desk.opened.draft;
  const shown = desk.shownLevels.value;
  const box = useRef<HTMLElement>(null);

  const chunks = useMemo(() => {
    const paragraphs = paragraphsOf(source);
    const marked = findingsByParagraph(
      paragraphs,
      review.findings.filter((finding) => shown.has(finding.level)),
    );
    const roles = new Map(outlineOf(review, source.text).map(({ start, kind }) => [start, kind]));
    const list = [];
    for (let from = 0; from < paragraphs.length; from += CHUNK) {
      const part = paragraphs.slice(from, from + CHUNK);
      list.push(
        <Chunk key={from} text={source.text} paragraphs={part} from={from} marked={marked} roles={roles} />,
      );
    }
    return list;
  }, [source, review, shown]);

  useEffect(() => {
    const life = new AbortController();
    box.current?.addEventListener(
      'click',
      (event) => {
        const mark = event.target instanceof Element ? event.target.closest('mark') : null;
        if (!mark) return;
        const ids = mark.dataset.findings?.split(' ') ?? [];
        const at = ids.indexOf(desk.selected.peek() ?? '');
        desk.select(ids[(at + 1) % ids.length] ?? null);
      },
      { signal: life.signal },
    );
    return () => life.abort();
  }, [desk]);

  const count = useGrowing(chunks.length, 4);
  return (
    <article
      class="draft"
      ref={box}
      aria-label={t('draft.title')}
      lang={review.draft.language === 'zh' ? 'zh-CN' : 'en'}
    >
      {chunks.slice(0, count)}
      {chunks.length === 0 && <p class="empty">{t('draft.empty')}</p>}
    </article>
  );
}

interface ChunkProps {
  text: string;
  paragraphs: readonly Paragraph[];
  from: number;
  marked: ReadonlyMap<number, Finding[]>;
  /** What begins at an offset: a chapter, an article. */
  roles: ReadonlyMap<number, string>;
}

function Chunk({ text, paragraphs, from, marked, roles }: ChunkProps) {
  return (
    <div class="chunk">
      {paragraphs.map((paragraph, index) => {
        const findings = marked.get(from + index);
        const { start, end, kind, continues } = paragraph;
        return (
          <p
            key={start}
            data-start={start}
            data-role={roles.get(start) ?? kind}
            data-continues={continues ? '' : undefined}
          >
            {findings
              ? stretchesOf(paragraph, findings).map((stretch) => (
                  <MarkedStretch key={stretch.start} text={text} stretch={stretch} />
                ))
              : text.slice(start, end)}
          </p>
        );
      })}
    </div>
  );
}

function MarkedStretch({ text, stretch: { start, end, findings } }: { text: string; stretch: Stretch }) {
  const desk = useDesk();
  const active = useComputed(() => findings.some(({ id }) => id === desk.selected.value)).value;
  const words = text.slice(start, end);
  if (findings.length === 0) return <>{words}</>;
  const gravest = levels.find((level) => findings.some((finding) => finding.level === level));
  return (
    <mark
      data-level={gravest}
      data-findings={findings.map(({ id }) => id).join(' ')}
      data-active={active ? '' : undefined}
    >
      {words}
    </mark>
  );
}
