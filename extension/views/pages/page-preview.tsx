import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useOffice } from '../../components/office-context.ts';
import type { Original } from '../../desk/originals.ts';
import { pagesOf } from '../../desk/page-source.ts';
import { tp } from '../../i18n/page-strings.ts';
import { A4, PageList, type PageSize } from './page-list.tsx';

/**
 * The pages of a file that is still being read, to look through meanwhile. All are taken to be as large as the first.
 * The first has its place before the file is open, so that it is drawn at once; the others come when it is seen:
 * to make places for hundreds keeps the page busy as long as drawing one.
 */
export function PagePreview({ original }: { original: Original }) {
  const { startClient } = useOffice();
  const source = useMemo(() => pagesOf(original, startClient), [original, startClient]);
  const sizes = useSignal<readonly PageSize[]>([A4]);
  const pages = useRef(1);
  useEffect(() => {
    let shown = true;
    source.opened.then(
      ({ count, width, height }) => {
        pages.current = count;
        if (shown) sizes.value = [{ width, height }];
      },
      () => {
        // The reading fails for the same reason, and tells it.
        if (shown) sizes.value = [];
      },
    );
    return () => {
      shown = false;
    };
  }, [source]);
  const showAll = () => {
    const [first] = sizes.peek();
    if (first && sizes.peek().length < pages.current)
      sizes.value = Array.from({ length: pages.current }, () => first);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard
    <section class="preview" data-scroller="" tabIndex={0} aria-label={tp('pages.preview')}>
      <PageList sizes={sizes.value} source={source} onDrawn={showAll} />
    </section>
  );
}
