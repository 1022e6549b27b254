import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { CommandListButton } from '../components/keys-hint.tsx';
import { useOffice } from '../components/office-context.ts';
import { useCommands } from '../components/use-commands.ts';
import { t } from '../i18n/language.ts';
import { forAria } from '../keys/chord.ts';
import { keysOf } from '../keys/keymap.ts';
import type { WorkbenchSession } from '../workbench/session-model.ts';
import { FailureNotices } from './failure-notices.tsx';
import { expectPages } from './pages/index.ts';
import { BackupView } from './record/index.ts';
import { SavedReviews } from './saved-reviews.tsx';
import { LiveDraft } from './write/index.ts';

/** A larger paste goes straight to the analyzer: a text box with millions of characters stands still. */
const LARGE_PASTE = 200_000;

/**
 * From this length on the box is as high as it gets on any screen, and no longer grows with its text: to find out how
 * high it would be, the browser would lay out all of the text a second time with every change.
 */
const FULL_HEIGHT = 10_000;

/** What the picker offers first; any file may be dropped, and is told by its content. */
const accepted =
  '.docx,.docm,.dotx,.dotm,.doc,.dot,.wps,.wpt,.rtf,.pdf,.ofd,.txt,.md,.markdown,.html,.htm,text/*';

/** Where a draft comes in: pasted, dropped, chosen, or opened from the saved reviews. */
export function StartView({ session }: { session: WorkbenchSession }) {
  const office = useOffice();
  const { typed } = session;
  const nothing = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was being written when the page was closed.
    if (typed.peek() === '')
      void import('../writing/left-behind.ts').then(async ({ leftBehind }) => {
        const text = await leftBehind(office.records);
        if (text !== null && typed.peek() === '') typed.value = text;
      });
  }, []);
  const submit = () => {
    nothing.value = typed.value.trim() === '';
    if (nothing.value) field.current?.focus();
    else void session.reviewText(typed.value);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length < LARGE_PASTE) return;
    event.preventDefault();
    void session.reviewText(pasted);
  };
  useCommands(
    {
      'draft.write': () => field.current?.focus(),
      'draft.review': submit,
    },
    [session],
  );
  return (
    <div class="start">
      <section class="intake" aria-labelledby="intake-title">
        <h2 id="intake-title" tabIndex={-1} data-landing="">
          {t('start.title')}
        </h2>
        <FailureNotices session={session} />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <label for="draft-input">{t('start.paste')}</label>
          <div class="sheet-field">
            <div class="mirror-frame" aria-hidden="true">
              <div class="mirror" ref={mirror} />
            </div>
            <textarea
              id="draft-input"
              rows={14}
              placeholder={t('start.placeholder')}
              ref={field}
              value={typed.value}
              data-long={typed.value.length > FULL_HEIGHT ? '' : undefined}
              aria-describedby={nothing.value ? 'nothing-typed' : undefined}
              onPaste={paste}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
                nothing.value = false;
              }}
            />
          </div>
          {nothing.value && (
            <p id="nothing-typed" class="notice" data-tone="warning" role="alert">
              {t('start.nothing')}
            </p>
          )}
          <div class="tools">
            <button type="submit" class="primary" aria-keyshortcuts={forAria(keysOf('draft.review'))}>
              {t('start.review')}
            </button>
            <label class="file-button" onPointerEnter={() => void expectPages(office)}>
              <input
                type="file"
                multiple
                accept={accepted}
                onClick={() => void expectPages(office)}
                onChange={({ currentTarget }) => {
                  void session.reviewFiles([...(currentTarget.files ?? [])]);
                  currentTarget.value = ''; // the same file, mended, may be chosen again
                }}
              />
              {t('start.choose')}
            </label>
            <span class="hint">{t('start.drop')}</span>
          </div>
          {/* Below the buttons: what comes while somebody presses one must not push it away. */}
          {typed.value !== '' && (
            <LiveDraft field={field} mirror={mirror} isOver={() => typed.peek() === ''} />
          )}
        </form>
        <p class="hint">
          {t('panel.local')} <CommandListButton />
        </p>
      </section>
      <div class="saved-column">
        <SavedReviews
          onOpen={session.open}
          onSample={() => {
            session.room.value = 'welcome';
          }}
        />
        <BackupDrawer session={session} />
      </div>
    </div>
  );
}

/** Packages and backups: folded, as most days nobody asks for them. A package that was dropped unfolds it. */
function BackupDrawer({ session }: { session: WorkbenchSession }) {
  const open = useSignal(false);
  const shown = open.value || session.imported.value !== null;
  return (
    <details
      class="backup-drawer"
      open={shown}
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>{t('saved.exchange')}</summary>
      {shown && <BackupView session={session} />}
    </details>
  );
}
