import type { Signal } from '@preact/signals';
import { illegible } from '../../analyzer/documents/read/legibility.ts';
import type { Writer } from '../../analyzer/dossier/field.ts';
import type { Language, ReviewSettings, SourceText } from '../../analyzer/model.ts';
import type { Settings } from '../../analyzer/settings/settings.ts';
import type { Records } from '../records/records.ts';
import { identityOf, reviewEntry } from '../records/review-entry.ts';
import type { OpenReview, Origin, ReviewRow } from '../records/types.ts';
import { draftSettings } from '../settings/draft-settings.ts';
import type { SettingsKeeper } from '../settings/keeper.ts';
import type { AnalyzerClient } from '../worker/client.ts';
import { IllegibleError } from './illegible-error.ts';
import type { Rescue } from './rescue.ts';

/** What reviewing needs from outside: where it runs, where it is kept, what time it is. */
export interface Office {
  client: AnalyzerClient;
  records: Records;
  now(): number;
  newId(): string;
  /** The name of this installation among others: two people may have the same name, and one person two machines. */
  site: string;
  /** Whose hand writes decisions and notes, as others read it. */
  author: Signal<string>;
  rescue: Rescue | null;
  settings: SettingsKeeper;
}

export function writerIn({ site, author, now }: Pick<Office, 'site' | 'author' | 'now'>): Writer {
  return { site, by: author.peek(), at: now() };
}

export interface Draft {
  source: SourceText;
  origin: Origin;
  /** The record that this review continues, where the caller knows it. */
  continues?: ReviewRow;
  /** It is the next version of that record's draft: the one before is kept beside it. */
  next?: boolean;
  /** The version before, of which this is the same writing gone on: it takes its place. */
  replaces?: string;
  /** What it is reviewed with, where the caller knows what its record says. */
  settings?: ReviewSettings;
}

/**
 * Reviews a draft and keeps the result, continuing the record of the same draft where there is one.
 * A database that fails does not cost the review: `unsaved` says why it was not kept. Rejects with
 * WorkerError (IllegibleError among them) or with the signal's reason; nothing is stored after an abort.
 */
export async function reviewDraft(
  { client, records, now, newId, settings }: Office,
  { source, origin, continues, next = false, replaces, settings: wanted }: Draft,
  language: Language,
  signal: AbortSignal,
): Promise<{ opened: OpenReview; unsaved: string | null }> {
  const why = continues && !next ? null : illegible(source.text);
  if (why) throw new IllegibleError(why);
  // The way back into the file is long, and no matter of the review's.
  const { places: _places, ...needed } = source;
  let before = continues;
  let own: Settings = {};
  let failed: unknown = null;
  try {
    before ??= await records.find(identityOf(origin, source.title ?? ''), source.sha256);
    if (before) own = draftSettings(await records.entriesIn(before.id));
  } catch (error) {
    failed = error ?? new Error('');
  }
  const input = {
    source: needed,
    language,
    settings: wanted ?? settings.analysis(own),
    packs: await records.packs.inUse(),
  };
  const review = await client.run('review', input, signal);
  const reviewed = { source, review, language, origin };
  try {
    signal.throwIfAborted();
    if (failed !== null) throw failed;
    const { row, draft } = reviewEntry(reviewed, before, newId(), now());
    return {
      opened: {
        row: await records.save({ row, draft }, next ? 'next' : continues ? 'again' : 'top', replaces),
        draft,
      },
      unsaved: null,
    };
  } catch (error) {
    signal.throwIfAborted();
    const unsaved = error instanceof Error ? error.message : String(error);
    return { opened: reviewEntry(reviewed, continues, newId(), now()), unsaved };
  }
}
