import type { DecisionValue } from '../../analyzer/model.ts';
import type { Desk } from '../desk/desk.ts';
import { markTarget } from '../desk/marks.ts';
import type { Handlers } from '../keys/keyboard.ts';
import { useCommands } from './use-commands.ts';

/** The commands on findings, for as long as a view shows the list of this desk. */
export function useDeskKeys(desk: Desk): void {
  useCommands(findingCommands(desk), [desk]);
}

function findingCommands(desk: Desk): Handlers {
  const show = (id: string | undefined): boolean => {
    if (id === undefined) return false;
    desk.reveal(id);
    focusIn(id, '.card-head');
    return true;
  };

  const walk = (step: number): boolean => {
    const order = desk.order.value;
    const at = desk.selected.value === null ? -1 : order.indexOf(desk.selected.value);
    const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : at + step;
    return show(order[Math.min(Math.max(next, 0), order.length - 1)]);
  };

  /** The next without a decision, from the beginning again after the last. */
  const walkOpen = (): boolean => {
    const order = desk.order.value;
    const at = order.indexOf(desk.selected.value ?? '');
    const onward = [...order.slice(at + 1), ...order.slice(0, at + 1)];
    const decided = desk.marks.decisions.value;
    return show(onward.find((id) => !decided.has(id) && desk.findings.get(id)?.level !== 'credit'));
  };

  const onSelected = (act: (id: string) => boolean | undefined) => () => {
    const id = desk.selected.value;
    return id !== null && desk.findings.has(id) && act(id);
  };

  const decide = (value: DecisionValue) =>
    onSelected((id) => {
      const finding = desk.findings.get(id)!;
      if (finding.level === 'credit') return false;
      const reason = desk.marks.decisions.value.get(id)?.reason ?? '';
      desk.marks.decide(markTarget(finding), value, reason);
      if (value !== 'accepted') focusIn(id, '.reason input');
      return true;
    });

  return {
    'finding.next': () => walk(1),
    'finding.previous': () => walk(-1),
    'finding.open': walkOpen,
    'finding.place': onSelected(show),
    'finding.accept': decide('accepted'),
    'finding.adapt': decide('adapted'),
    'finding.dismiss': decide('dismissed'),
    'finding.note': onSelected((id) => {
      focusIn(id, '.note textarea');
      return true;
    }),
    'finding.copy': onSelected((id) => {
      const button = cardOf(id)?.querySelector<HTMLElement>('.copy button');
      button?.click();
      return button != null;
    }),
    'finding.back': onSelected((id) => {
      if (!document.activeElement?.closest('input, textarea, select, .card-body')) return false;
      focusIn(id, '.card-head');
      return true;
    }),
  };
}

const cardOf = (id: string) => document.querySelector(`[data-finding="${CSS.escape(id)}"]`);

/** At once where it can be: the next key must not land in the field that is being left. Else the card is only now unfolding. */
function focusIn(id: string, selector: string): void {
  const field = () => cardOf(id)?.querySelector<HTMLElement>(selector);
  const there = field();
  there?.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    if (!there) field()?.focus({ preventScroll: true });
    cardOf(id)?.scrollIntoView({ block: 'nearest' });
  });
}
