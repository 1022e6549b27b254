import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { chooseKeymap } from '../browser/keymap-setting.ts';
import { Notice } from '../components/notice.tsx';
import { reasonOf } from '../desk/reason-of.ts';
import { tc } from '../i18n/command-strings.ts';
import { type Command, type CommandId, commands, type Place } from '../keys/commands.ts';
import { isProvided, runCommand } from '../keys/keyboard.ts';
import { type Keymap, keymap } from '../keys/keymap.ts';
import { CommandRow } from './command-row.tsx';

const places: readonly Place[] = ['findings', 'writing', 'desk', 'start', 'everywhere'];

/** All commands with their keys, to be searched, run, and given other keys. */
export function CommandList({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const sought = useSignal('');
  const changing = useSignal<CommandId | null>(null);
  const unkept = useSignal<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // With its being there, not after the next frame: who is quicker would have the focus taken away again.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);

  const run = (id: CommandId) => {
    // Closing gives the focus back to where it was: the command starts from there.
    dialog.current?.close();
    runCommand(id);
  };
  const keep = (next: Keymap) => {
    changing.value = null;
    unkept.value = null;
    chooseKeymap(next).catch((error: unknown) => {
      unkept.value = reasonOf(error);
    });
  };
  const word = sought.value.trim().toLowerCase();
  const found = commands.filter(({ id }) => tc(`command.${id}`).toLowerCase().includes(word));
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || changing.peek() !== null) return;
    const stops = [...(dialog.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
    event.preventDefault();
  };

  return (
    <dialog
      class="room commands"
      ref={dialog}
      onClose={onClose}
      onKeyDown={step}
      aria-labelledby="commands-title"
    >
      <header>
        <h2 id="commands-title">{tc('commands.title')}</h2>
        <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
          {tc('commands.close')}
        </button>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const first = found.find(({ id }) => id !== 'list' && isProvided(id));
          if (first) run(first.id);
        }}
      >
        <input
          type="search"
          ref={field}
          data-stop=""
          aria-label={tc('commands.search')}
          placeholder={tc('commands.search')}
          value={sought.value}
          onInput={({ currentTarget }) => {
            sought.value = currentTarget.value;
          }}
        />
      </form>
      {unkept.value !== null && (
        <Notice tone="warning">{tc('commands.unkept', { why: unkept.value })}</Notice>
      )}
      {found.length === 0 && <p class="empty">{tc('commands.nothing')}</p>}
      {places.map((place) => (
        <Group
          key={place}
          place={place}
          own={found.filter((command) => command.place === place)}
          changing={changing.value}
          onRun={run}
          onChange={(id) => {
            changing.value = id;
          }}
          onKeep={keep}
        />
      ))}
      <footer class="tools">
        <p class="hint">{tc('commands.note')}</p>
        {Object.keys(keymap.value).length > 0 && (
          <button type="button" data-do="all-default" onClick={() => keep({})}>
            {tc('commands.allDefault')}
          </button>
        )}
      </footer>
    </dialog>
  );
}

interface GroupProps {
  place: Place;
  own: readonly (Command & { id: CommandId })[];
  changing: CommandId | null;
  onRun(id: CommandId): void;
  onChange(id: CommandId | null): void;
  onKeep(keymap: Keymap): void;
}

function Group({ place, own, changing, ...rest }: GroupProps) {
  if (own.length === 0) return null;
  return (
    <section>
      <h3>{tc(`place.${place}`)}</h3>
      <ul>
        {own.map((command) => (
          <CommandRow key={command.id} command={command} changing={changing === command.id} {...rest} />
        ))}
      </ul>
    </section>
  );
}
