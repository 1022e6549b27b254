import { signal } from '@preact/signals';
import { chordOf } from './chord.ts';
import { type CommandId, commandOf } from './commands.ts';
import { keepFocus } from './keep-focus.ts';
import { commandsWith } from './keymap.ts';

/** Does what is asked; answers false where that cannot be done now, so that the key stays the page's. */
export type Handlers = Partial<Record<CommandId, () => unknown>>;

/** What the views that are shown can do; a later view comes before an earlier one. */
const provided = signal<readonly Handlers[]>([]);
let listening: AbortController | null = null;

/** Takes commands for as long as a view is shown. The page's only listener for keys lives while there is one. */
export function provide(handlers: Handlers): () => void {
  provided.value = [handlers, ...provided.peek()];
  if (!listening) {
    listening = new AbortController();
    document.addEventListener('keydown', onKey, { signal: listening.signal });
  }
  return () => {
    provided.value = provided.peek().filter((one) => one !== handlers);
    if (provided.peek().length > 0) return;
    listening?.abort();
    listening = null;
  };
}

/** Whether some view that is shown takes this command. */
export function isProvided(id: CommandId): boolean {
  return provided.value.some((handlers) => handlers[id] !== undefined);
}

export function runCommand(id: CommandId): boolean {
  const done = provided.peek().some((handlers) => {
    const handler = handlers[id];
    return handler !== undefined && handler() !== false;
  });
  if (done) keepFocus();
  return done;
}

/** Typing in a field is never taken for a command, except for those that say so. */
function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const chord = chordOf(event);
  if (chord === null || scrolls(chord, event.target)) return;
  const typing = isField(event.target);
  const heard = commandsWith(chord).filter((id) => !typing || commandOf(id).inFields);
  if (heard.some(runCommand)) event.preventDefault();
}

/** In a column that has the focus itself the arrows scroll, as everywhere. */
function scrolls(chord: string, target: EventTarget | null): boolean {
  return chord.startsWith('Arrow') && target instanceof Element && target.matches('[data-scroller]');
}

function isField(target: EventTarget | null): boolean {
  const fields =
    'input:not([type=checkbox]):not([type=radio]):not([type=file]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(fields) !== null;
}
