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

/** At once where it can be: the next key must not land in the field that is being left. Else the card is only now unfolding. */
function focusIn(id: string, selector: string): void {
  const card = () => document.querySelector(`[data-finding="${CSS.escape(id)}"]`);
  const field = () => card()?.querySelector<HTMLElement>(selector);
  const there = field();
  there?.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    if (!there) field()?.focus({ preventScroll: true });
    card()?.scrollIntoView({ block: 'nearest' });
  });
}
