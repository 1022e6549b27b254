import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDerived } from '../../components/use-derived.ts';
import type { PageSource } from '../../desk/page-source.ts';
import { tp } from '../../i18n/page-strings.ts';
import { PageCanvas } from './page-canvas.tsx';

export interface PageSize {
  width: number;
  height: number;
}

/** What is shown of a page that could not be read, or is not open yet. */
export const A4: PageSize = { width: 595, height: 842 };

interface PageListProps {
  sizes: readonly PageSize[];
  source: PageSource;
  /** A page whose words must be there wherever the reader is, from 1. */
  needed?: number | null;
  /** Where in the text a page begins. */
  from?: (page: number) => number | undefined;
  /** Called when a page is seen, or cannot be drawn. */
  onDrawn?: () => void;
  /** What lies over the picture of a page. */
  children?: (page: number) => ComponentChildren;
}

/** The pages of a document one below the other. Only those near the reader are drawn. */
export function PageList({ sizes, source, needed = null, from, onDrawn, children }: PageListProps) {
  const box = useRef<HTMLDivElement>(null);
  const near = useSignal<ReadonlySet<number>>(new Set([1]));
  const width = useSignal(0);

  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const measure = () => {
      width.value = list.querySelector('.paper')?.clientWidth ?? 0;
    };
    measure();
    const sizing = new ResizeObserver(measure);
    sizing.observe(list);
    const seeing = new IntersectionObserver(
      (entries) => {
        const pages = new Set(near.peek());
        for (const { target, isIntersecting } of entries) {
          const page = Number((target as HTMLElement).dataset.page);
          if (isIntersecting) pages.add(page);
          else pages.delete(page);
        }
        near.value = pages;
      },
      { root: list.closest('[data-scroller]'), rootMargin: '60% 0px' },
    );
    for (const page of list.children) seeing.observe(page);
    return () => {
      sizing.disconnect();
      seeing.disconnect();
    };
  }, [sizes.length]);

  return (
    <div class="papers" ref={box}>
      {sizes.map((size, index) => (
        <Paper
          key={index + 1}
          page={index + 1}
          count={sizes.length}
          size={size}
          source={source}
          near={near}
          width={width}
          needed={needed === index + 1}
          from={from?.(index + 1)}
          onDrawn={onDrawn}
        >
          {children}
        </Paper>
      ))}
    </div>
  );
}

interface PaperProps {
  page: number;
  count: number;
  size: PageSize;
  source: PageSource;
  near: Signal<ReadonlySet<number>>;
  /** Of a page on the screen. */
  width: Signal<number>;
  needed: boolean;
  from: number | undefined;
  onDrawn: PageListProps['onDrawn'];
  children: PageListProps['children'];
}

function Paper({ page, count, size, source, near, width, needed, from, onDrawn, children }: PaperProps) {
  const isNear = useDerived(() => near.value.has(page), [near, page]);
  const { width: wide, height: high } = size.width > 0 && size.height > 0 ? size : A4;
  return (
    <section
      class="paper"
      data-page={page}
      data-from={from}
      aria-label={tp('pages.page', { n: page, all: count })}
      style={{ aspectRatio: `${wide} / ${high}` }}
    >
      {isNear && width.value > 0 && (
        <PageCanvas page={page} source={source} width={width.value} onDrawn={onDrawn} />
      )}
      {(isNear || needed) && children?.(page)}
    </section>
  );
}
