import { useEffect, useState } from 'preact/hooks';

/** How many of many items to render: a first screenful at once, then more with each frame until all are there. */
export function useGrowing(total: number, first: number): number {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= total) return;
    const frame = requestAnimationFrame(() => setCount(count + first * 4));
    return () => cancelAnimationFrame(frame);
  }, [count, total, first]);
  return Math.min(count, total);
}
