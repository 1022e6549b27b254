import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Desk } from '../desk/desk.ts';

/** Keeps the card of the selected finding in view, wherever the selection came from. */
export function useFollowSelection(desk: Desk): void {
  useEffect(
    () =>
      effect(() => {
        const id = desk.selected.value;
        if (id === null) return;
        requestAnimationFrame(() => {
          const card = document.querySelector(`[data-finding="${CSS.escape(id)}"]`);
          card?.scrollIntoView({ block: 'nearest' });
        });
      }),
    [desk],
  );
}
