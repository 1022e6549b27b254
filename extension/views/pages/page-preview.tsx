import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useOffice } from '../../components/office-context.ts';
import type { Original } from '../../desk/originals.ts';
import { pagesOf } from '../../desk/page-source.ts';
import { tp } from '../../i18n/page-strings.ts';
import { PageList, type PageSize } from './page-list.tsx';

/** The pages of a file that is still being read, to look through meanwhile. All are taken to be as large as the first. */
export function PagePreview({ original }: { original: Original }) {
  const { startClient } = useOffice();
  const source = useMemo(() => pagesOf(original, startClient), [original, startClient]);
  const sizes = useSignal<readonly PageSize[]>([]);
  useEffect(() => {
    let shown = true;
    source.opened.then(
      ({ count, width, height }) => {
        if (shown) sizes.value = Array.from({ length: count }, () => ({ width, height }));
      },
      // The reading fails for the same reason, and tells it.
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [source]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling column must be reachable by keyboard
    <section class="preview" data-scroller="" tabIndex={0} aria-label={tp('pages.preview')}>
      <PageList sizes={sizes.value} source={source} />
    </section>
  );
}
