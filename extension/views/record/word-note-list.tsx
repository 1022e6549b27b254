import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../components/desk-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { useDerived } from '../../components/use-derived.ts';
import { Windowed } from '../../components/windowed.tsx';
import { selectedWords } from '../../desk/selected-words.ts';
import type { WordNote } from '../../desk/word-notes.ts';
import { tr } from '../../i18n/record-strings.ts';
import { Compared } from './compared.tsx';

interface WordNoteListProps {
  /** Where the draft stands, to place a note on what is selected there. */
  text: RefObject<HTMLElement | null>;
  onGo(offset: number): void;
}

/** The notes on words: those in their place, those to confirm, and those without a place, each in a list of its own. */
export function WordNoteList({ text, onGo }: WordNoteListProps) {
  const { wordNotes, filter } = useDesk();
  const { author } = filter.value;
  const all = wordNotes.list.value;
  const notes = author === null ? all : all.filter(({ by }) => by === author);
  const placed = notes.filter(({ placing }) => 'anchor' in placing || placing.state === 'looking');
  const open = notes.filter(({ placing }) => placing.state === 'confirm');
  const lost = notes.filter(({ placing }) => placing.state === 'orphan');
  const replace = (note: WordNote) => void placeOnSelection(note, text.current, wordNotes);
  return (
    <>
      {open.length > 0 && (
        <section class="group to-confirm">
          <h3>{tr('notes.confirm', { n: open.length })}</h3>
          <p class="hint">{tr('notes.confirmWhy')}</p>
          <NoteRows notes={open}>
            {(note) => <ConfirmCard note={note} onGo={onGo} onReplace={() => replace(note)} />}
          </NoteRows>
        </section>
      )}
      {placed.length > 0 && (
        <section class="group word-notes">
          <h3>{tr('notes.title', { n: placed.length })}</h3>
          <NoteRows notes={placed}>{(note) => <NoteCard note={note} onGo={onGo} />}</NoteRows>
        </section>
      )}
      {lost.length > 0 && (
        <section class="group lost-notes">
          <h3>{tr('notes.lost', { n: lost.length })}</h3>
          <p class="hint">{tr('notes.lostWhy')}</p>
          <NoteRows notes={lost}>
            {(note) => <LostCard note={note} onReplace={() => replace(note)} />}
          </NoteRows>
        </section>
      )}
    </>
  );
}

/** Notes rendered together. */
const ROWS = 25;

function NoteRows({
  notes,
  children,
}: {
  notes: readonly WordNote[];
  children: (note: WordNote) => ComponentChildren;
}) {
  const { wordNotes } = useDesk();
  const needed = useDerived(() => {
    const index = notes.findIndex(({ id }) => id === wordNotes.selected.value);
    return index < 0 ? -1 : Math.floor(index / ROWS);
  }, [wordNotes, notes]);
  return (
    <Windowed count={Math.ceil(notes.length / ROWS)} estimate={ROWS * 8} needed={needed}>
      {(part) => (
        <ol key={part}>
          {notes.slice(part * ROWS, (part + 1) * ROWS).map((note) => (
            <li key={note.id}>{children(note)}</li>
          ))}
        </ol>
      )}
    </Windowed>
  );
}

async function placeOnSelection(
  note: WordNote,
  text: Element | null,
  wordNotes: ReturnType<typeof useDesk>['wordNotes'],
): Promise<void> {
  const words = selectedWords(document.getSelection(), text);
  if (words) await wordNotes.placeAt(note, words.start, words.end);
}

function NoteCard({ note, onGo }: { note: WordNote; onGo(offset: number): void }) {
  const { wordNotes } = useDesk();
  const card = useRef<HTMLElement>(null);
  const selected = useDerived(() => wordNotes.selected.value === note.id, [wordNotes, note.id]);
  useEffect(() => {
    if (!selected) return;
    card.current?.scrollIntoView({ block: 'nearest' });
    if (note.text === '') card.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [selected]);
  const { placing } = note;
  const there = 'anchor' in placing ? placing.anchor : note.anchor;
  return (
    <article
      class="card word-note"
      data-note={note.id}
      data-state={placing.state}
      aria-current={selected ? 'true' : undefined}
      ref={card}
      onKeyDown={(event) => {
        if (event.key === 'Escape') card.current?.querySelector<HTMLElement>('.card-head')?.focus();
      }}
    >
      <button
        type="button"
        class="card-head"
        onClick={() => {
          wordNotes.select(note.id);
          onGo(there.start);
        }}
      >
        <span class="card-line">
          <span class="hint">{there.label}</span>
          {note.by !== '' && <span class="hint by">{tr('notes.by', { who: note.by })}</span>}
        </span>
        <span class="what quote">{there.quote}</span>
      </button>
      {placing.state === 'moved' && (
        <p class="hint moved">{tr('notes.moved', { label: `${note.anchor.label} → ${there.label}` })}</p>
      )}
      {placing.state === 'looking' && <p class="hint">{tr('notes.looking')}</p>}
      <div class="card-body">
        <TextField
          long
          class="note"
          label={tr('notes.text')}
          value={note.text}
          onText={(text, seen) => wordNotes.write(note, text, seen)}
        />
        <button type="button" class="quiet" onClick={() => wordNotes.remove(note)}>
          {tr('notes.remove')}
        </button>
      </div>
    </article>
  );
}

function LostCard({ note, onReplace }: { note: WordNote; onReplace(): void }) {
  const { wordNotes } = useDesk();
  return (
    <article class="card word-note" data-note={note.id} data-state="orphan">
      <p class="card-line">
        <span class="hint">{note.anchor.label}</span>
      </p>
      <p class="what quote">{note.anchor.quote}</p>
      <p class="note-text">{note.text}</p>
      <div class="tools">
        <button type="button" onMouseDown={(e) => e.preventDefault()} onClick={onReplace}>
          {tr('notes.select')}
        </button>
        <button type="button" class="quiet" onClick={() => wordNotes.remove(note)}>
          {tr('notes.remove')}
        </button>
      </div>
    </article>
  );
}

interface ConfirmCardProps {
  note: WordNote;
  onGo(offset: number): void;
  onReplace(): void;
}

function ConfirmCard({ note, onGo, onReplace }: ConfirmCardProps) {
  const { wordNotes } = useDesk();
  if (note.placing.state !== 'confirm') return null;
  const { proposal } = note.placing;
  return (
    <article class="card word-note" data-note={note.id} data-state="confirm">
      <p class="note-text">{note.text}</p>
      <div class="side-by-side">
        <Compared title={`${tr('notes.before')} ${note.anchor.label}`} anchor={note.anchor} />
        <Compared title={`${tr('notes.after')} ${proposal.label}`} anchor={proposal} />
      </div>
      <div class="tools">
        <button
          type="button"
          onClick={() => {
            wordNotes.place(note, proposal);
            onGo(proposal.start);
          }}
        >
          {tr('notes.accept')}
        </button>
        <button type="button" onMouseDown={(e) => e.preventDefault()} onClick={onReplace}>
          {tr('notes.select')}
        </button>
        <button type="button" class="quiet" onClick={() => wordNotes.place(note, null)}>
          {tr('notes.lose')}
        </button>
      </div>
    </article>
  );
}
