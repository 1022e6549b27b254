import { useEffect } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';
import { deskKeys } from '../desk/keyboard.ts';

/** Gives the document the desk's keys for as long as the view shows this desk. */
export function useDeskKeys(desk: Desk): void {
  useEffect(() => {
    const life = new AbortController();
    deskKeys(
      desk,
      {
        card: (id) => focusIn(id, '.card-head'),
        reason: (id) => focusIn(id, '.reason input'),
        note: (id) => focusIn(id, '.note textarea'),
      },
      document,
      life.signal,
    );
    return () => life.abort();
  }, [desk]);
}

/** After the next frame: the card may only now be unfolding. */
function focusIn(id: string, selector: string): void {
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-finding="${CSS.escape(id)}"]`);
    card?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  });
}
