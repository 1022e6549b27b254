import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { inTurn } from './in-turn.ts';

/** Up to so many parts all are rendered: the browser's own search then finds every word. */
const ALL = 40;

interface WindowedProps {
  /** How many parts there are. A part stands for some dozens of rows. */
  count: number;
  /** Height of a part that was never rendered, in rem. */
  estimate: number;
  /** A part that must be there wherever the reader is; -1 for none. */
  needed: number;
  /** Up to so many parts all are rendered; fewer where a part is much work. */
  all?: number;
  children: (part: number) => ComponentChildren;
}

/**
 * A long list in parts, of which only those near the reader are rendered: a draft of millions of characters
 * has hundreds of thousands of rows. A part that holds the keyboard's focus stays.
 */
export function Windowed({ count, estimate, needed, all = ALL, children }: WindowedProps) {
  const parts = Array.from({ length: count }, (_none, part) => part);
  if (count <= all) return <>{parts.map((part) => children(part))}</>;
  return (
    <>
      {parts.map((part) => (
        <Part key={part} first={part < 2} needed={part === needed} estimate={estimate}>
          {() => children(part)}
        </Part>
      ))}
    </>
  );
}

interface PartProps {
  first: boolean;
  needed: boolean;
  estimate: number;
  children: () => ComponentChildren;
}

function Part({ first, needed, estimate, children }: PartProps) {
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(`${estimate}rem`);
  const [near, setNear] = useState(first);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let cancel = () => {};
    const observer = new IntersectionObserver(
      (entries) => {
        const close = entries.at(-1)?.isIntersecting ?? false;
        if (!close && element.contains(document.activeElement)) return;
        if (!close && element.childElementCount > 0) height.current = `${element.offsetHeight}px`;
        cancel();
        // What is far goes at once, and together; what comes, comes one part a turn, so that none is long.
        if (close) cancel = inTurn(() => setNear(true));
        else setNear(false);
      },
      { root: element.closest('[data-scroller]'), rootMargin: '100% 0px' },
    );
    observer.observe(element);
    return () => {
      cancel();
      observer.disconnect();
    };
  }, []);

  const shown = near || needed;
  return (
    <div class="part" ref={box} style={shown ? {} : { height: height.current }}>
      {shown && children()}
    </div>
  );
}
