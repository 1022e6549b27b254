import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Notice } from '../components/notice.tsx';
import { tc } from '../i18n/command-strings.ts';
import { t } from '../i18n/language.ts';
import { clashesOf, mayBeKey, withDefault, withKey } from '../keys/change-keymap.ts';
import { chordOf, spelled } from '../keys/chord.ts';
import type { Command, CommandId } from '../keys/commands.ts';
import { isProvided } from '../keys/keyboard.ts';
import { type Keymap, keymap, keysOf } from '../keys/keymap.ts';

interface CommandRowProps {
  command: Command & { id: CommandId };
  changing: boolean;
  onRun(id: CommandId): void;
  onChange(id: CommandId | null): void;
  onKeep(keymap: Keymap): void;
}

/** One command: its name, which runs it where it can be run, its keys, and the way to other keys. */
export function CommandRow({ command, changing, onRun, onChange, onKeep }: CommandRowProps) {
  const { id, fixed } = command;
  const name = tc(`command.${id}`);
  const change = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  // Back on the button that began it.
  useLayoutEffect(() => {
    if (was.current && !changing) change.current?.focus();
    was.current = changing;
  }, [changing]);
  const keys = keysOf(id);
  return (
    <li data-command={id}>
      <div class="command-line">
        {isProvided(id) && id !== 'list' ? (
          <button type="button" class="command" data-stop="" onClick={() => onRun(id)}>
            {name}
          </button>
        ) : (
          <span class="command">
            {name} {id !== 'list' && <span class="hint">{tc('commands.notHere')}</span>}
          </span>
        )}
        <span class="command-keys">
          {keys.map((key) => (
            <kbd key={key}>{spelled(key)}</kbd>
          ))}
          {keys.length === 0 && <span class="hint">{t('keys.none')}</span>}
        </span>
        {!fixed && (
          <button
            type="button"
            class="quiet"
            ref={change}
            aria-label={tc('commands.changeLabel', { name })}
            aria-expanded={changing}
            onClick={() => onChange(changing ? null : id)}
          >
            {tc('commands.change')}
          </button>
        )}
      </div>
      {changing && <KeyChange command={command} onLeave={() => onChange(null)} onKeep={onKeep} />}
    </li>
  );
}

interface KeyChangeProps {
  command: Command & { id: CommandId };
  onLeave(): void;
  onKeep(keymap: Keymap): void;
}

/** Waits for a key, and asks where it is taken already. */
function KeyChange({ command: { id, inFields }, onLeave, onKeep }: KeyChangeProps) {
  const catcher = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLButtonElement>(null);
  const refused = useSignal<string | null>(null);
  const wanted = useSignal<string | null>(null);
  useLayoutEffect(() => {
    (wanted.value === null ? catcher : answer).current?.focus();
  }, [wanted.value]);

  const listen = (event: KeyboardEvent) => {
    const chord = chordOf(event);
    if (chord === null || chord === 'Tab' || chord === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (chord === 'Escape') onLeave();
    else if (!mayBeKey(chord, inFields === true)) refused.value = chord;
    else if (clashesOf(id, chord).length > 0) wanted.value = chord;
    else onKeep(withKey(id, chord));
  };
  const key = wanted.value;
  if (key !== null) {
    const other = clashesOf(id, key)
      .map((one) => tc(`command.${one}`))
      .join(' · ');
    return (
      <Notice tone="warning">
        {tc('commands.clash', { key: spelled(key), other })}
        <button type="button" ref={answer} data-do="take" onClick={() => onKeep(withKey(id, key))}>
          {tc('commands.take')}
        </button>
        <button type="button" onClick={onLeave}>
          {tc('commands.leave')}
        </button>
      </Notice>
    );
  }
  return (
    <div class="tools key-change">
      <button type="button" class="catcher" ref={catcher} onKeyDown={listen}>
        {tc('commands.press')}
      </button>
      <button type="button" onClick={() => onKeep({ ...keymap.peek(), [id]: [] })}>
        {tc('commands.off')}
      </button>
      {keymap.value[id] !== undefined && (
        <button type="button" onClick={() => onKeep(withDefault(id))}>
          {tc('commands.default')}
        </button>
      )}
      {refused.value !== null && (
        <span role="alert">{tc('commands.mayNot', { key: spelled(refused.value) })}</span>
      )}
    </div>
  );
}
