import type { Desk } from './desk.ts';
import { markTarget } from './marks.ts';

/** Where the keyboard's focus goes: into the card of a finding. */
export interface CardFocus {
  card(id: string): void;
  reason(id: string): void;
  note(id: string): void;
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The desk's keys: j k and the arrows walk the findings, a accepts, d dismisses, n writes a note, Escape
 * leaves a field for its card. Enter is the card's own button. Typing in a field is never taken for a key.
 */
export function deskKeys(desk: Desk, focus: CardFocus, target: EventTarget, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (handle(event)) event.preventDefault();
  };

  const handle = (event: KeyboardEvent): boolean => {
    const selected = desk.selected.value;
    if (isField(event.target)) {
      if (event.key !== 'Escape' || selected === null) return false;
      focus.card(selected);
      return true;
    }
    const step = steps[event.key];
    if (step !== undefined) return walk(step);
    if (selected === null) return false;
    return act(event.key, selected);
  };

  const walk = (step: number): boolean => {
    const order = desk.order.value;
    const at = desk.selected.value === null ? -1 : order.indexOf(desk.selected.value);
    const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : at + step;
    const id = order[Math.min(Math.max(next, 0), order.length - 1)];
    if (id === undefined) return false;
    desk.reveal(id);
    focus.card(id);
    return true;
  };

  const act = (key: string, id: string): boolean => {
    const finding = desk.findings.get(id);
    if (!finding) return false;
    if (key === 'n') focus.note(id);
    else if (finding.level === 'credit') return false;
    else if (key === 'a') desk.marks.decide(markTarget(finding), 'accepted', reasonOf(id));
    else if (key === 'd') {
      desk.marks.decide(markTarget(finding), 'dismissed', reasonOf(id));
      focus.reason(id);
    } else return false;
    return true;
  };

  const reasonOf = (id: string) => desk.marks.decisions.value.get(id)?.reason ?? '';

  target.addEventListener('keydown', onKey as EventListener, { signal });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
