import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useOffice } from '../../components/office-context.ts';
import { useCommands } from '../../components/use-commands.ts';
import type { EntryKeeper } from '../../desk/entries.ts';
import { language } from '../../i18n/language.ts';
import { draftSettings } from '../../settings/draft-settings.ts';
import { type LiveReview, liveReview } from '../../writing/live-review.ts';
import { type WorkingCopyKeeper, workingCopy } from '../../writing/working-copy.ts';
import { startWriting, type Writing } from '../../writing/writing.ts';

interface Live {
  writing: Writing;
  live: LiveReview;
  copies: WorkingCopyKeeper;
}

interface LiveOptions {
  field: RefObject<HTMLTextAreaElement | null>;
  mirror: RefObject<HTMLElement | null>;
  /** Which working copy it is: the review's id, or the start's. */
  draft: string;
  name: string;
  keeper: EntryKeeper | null;
  /** The digest of the version that is being changed, and its text: what equals it needs no copy. */
  base: { sha256: string; text: string };
  /** What the field is given before anything is reviewed, where a copy was left. */
  restore: boolean;
  /** Whether what was written has gone where it should: no copy of it is left then. */
  isOver?(): boolean;
}

/** Starts the review that follows a field, and keeps what is written there, for as long as the view is shown. */
export function useLive({
  field,
  mirror,
  draft,
  name,
  keeper,
  base,
  restore,
  isOver,
}: LiveOptions): ReadonlySignal<Live | null> {
  const office = useOffice();
  const started = useSignal<Live | null>(null);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const copies = workingCopy(office.records, localStorage, draft, signal);
    const wish = async () => ({
      language: language.peek(),
      settings: office.settings.analysis(draftSettings(keeper?.entries.peek().values() ?? [])),
      packs: await office.records.packs.inUse(),
    });
    const begin = async () => {
      const copy = restore ? await copies.read() : null;
      if (signal.aborted || !field.current || !mirror.current) return;
      if (restore) field.current.value = copy?.text ?? base.text;
      const live = liveReview(office.client, name, wish, signal);
      const writing = startWriting({ field: field.current, mirror: mirror.current }, live, signal);
      const stop = effect(() => {
        const text = writing.text.value;
        if (text === base.text) void copies.forget();
        else copies.keep({ text, base: base.sha256, at: office.now() });
      });
      signal.addEventListener('abort', stop, { once: true });
      started.value = { writing, live, copies };
    };
    void begin();
    // The page is closing: what has not been stored is left with its own storage.
    addEventListener('pagehide', () => life.abort(), { signal });
    return () => {
      if (isOver?.()) void copies.forget();
      life.abort();
    };
  }, [draft, base.sha256]);
  useCommands(
    {
      'write.next': () => started.peek()?.writing.walk(1) ?? false,
      'write.previous': () => started.peek()?.writing.walk(-1) ?? false,
      'write.putIn': () => started.peek()?.writing.putInHere() ?? false,
    },
    [started],
  );
  return started;
}
