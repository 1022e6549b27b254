import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PageSource } from '../../desk/page-source.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tp } from '../../i18n/page-strings.ts';

interface PageCanvasProps {
  page: number;
  source: PageSource;
  width: number;
  /** Called when the page is seen, or cannot be drawn. */
  onDrawn?: (() => void) | undefined;
}

/** The picture of a page, drawn for the width it has on this screen. Its words lie over it: here is nothing to read. */
export function PageCanvas({ page, source, width, onDrawn }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const why = useSignal<string | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const show = async () => {
      const { bitmap } = await source.draw(page, Math.round(width * devicePixelRatio), life.signal);
      if (life.signal.aborted || !canvas.current) return bitmap.close();
      canvas.current.width = bitmap.width;
      canvas.current.height = bitmap.height;
      canvas.current.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
      canvas.current.dataset.drawn = '';
    };
    show()
      .catch((error: unknown) => {
        if (!life.signal.aborted) why.value = reasonOf(error);
      })
      .then(() => {
        // The picture is on the screen with the next frame: what comes after it waits for that.
        if (!life.signal.aborted) requestAnimationFrame(() => setTimeout(() => onDrawn?.()));
      });
    return () => life.abort();
  }, [page, source, width]);
  return (
    <>
      <canvas ref={canvas} />
      {why.value !== null && <p class="hint undrawn">{tp('pages.undrawn', { why: why.value })}</p>}
    </>
  );
}
