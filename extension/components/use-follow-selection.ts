import { useSignalEffect } from '@preact/signals';
import type { Desk } from '../desk/desk.ts';

/** Keeps the card of the selected finding in view, wherever the selection came from. */
export function useFollowSelection(desk: Desk): void {
  useSignalEffect(() => {
    const id = desk.selected.value;
    if (id === null) return;
    requestAnimationFrame(() => {
      const card = document.querySelector(`[data-finding="${CSS.escape(id)}"]`);
      card?.scrollIntoView({ block: 'nearest' });
    });
  });
}
