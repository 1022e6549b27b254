import type { RefObject } from 'preact';
import { CopyButton } from '../../components/copy-button.tsx';
import { KeyOf } from '../../components/key-of.tsx';
import { LevelMark } from '../../components/level-mark.tsx';
import { levels } from '../../desk/desk.ts';
import { inLanguage } from '../../i18n/language.ts';
import { tw } from '../../i18n/write-strings.ts';
import { countLevels } from '../../records/review-entry.ts';
import { UNNAMED } from '../../writing/working-copy.ts';
import { useLive } from './use-live.ts';
import { writeKeys } from './write-keys.ts';

export interface LiveDraftProps {
  field: RefObject<HTMLTextAreaElement | null>;
  mirror: RefObject<HTMLElement | null>;
  /** The text was reviewed for good. */
  isOver(): boolean;
}

const NOTHING = { sha256: '', text: '' };

/** Under the box that a draft is written in: how it stands, and what is to be said of the words at the caret. */
export function LiveDraft({ field, mirror, isOver }: LiveDraftProps) {
  const started = useLive({
    field,
    mirror,
    draft: UNNAMED,
    name: '',
    keeper: null,
    base: NOTHING,
    restore: false,
    isOver,
  });
  const now = started.value;
  const review = now?.live.reviewed.value?.review;
  const here = now?.writing.here.value ?? null;
  const trouble = now?.live.trouble.value ?? null;
  if (!now || (!review && !trouble)) return null;
  const counts = review && countLevels(review);
  const rewrite = here && now.writing.rewrite(here);
  return (
    <section class="live-draft" aria-label={tw('write.field')}>
      {counts && (
        <p class="live-counts" role="status">
          <span>{tw('write.counts')}</span>
          {levels.map(
            (level) =>
              counts[level] > 0 && (
                <span key={level} class="live-count" data-count={level}>
                  <LevelMark level={level} /> {counts[level]}
                </span>
              ),
          )}
          {levels.every((level) => counts[level] === 0) && tw('write.clean')}
        </p>
      )}
      {trouble && <p>{tw('write.failed', { why: inLanguage(trouble.message, trouble.messageEn) })}</p>}
      {here && (
        <article class="card live-here" data-level={here.level} data-here={here.id}>
          <p class="card-line">
            <LevelMark level={here.level} />
            <span class="hint">{here.provision?.label}</span>
          </p>
          <p class="what quote">{here.quote}</p>
          <p>{here.message}</p>
          {here.level !== 'credit' && (
            <>
              <p>{tw('write.suggestion', { text: here.suggestion.text })}</p>
              <p class="tools">
                {rewrite && (
                  <button type="button" data-put-in="" onClick={() => now.writing.putIn(here)}>
                    {tw('write.putIn')} <KeyOf command="write.putIn" />
                  </button>
                )}
                <CopyButton text={rewrite?.words ?? here.suggestion.text} />
              </p>
            </>
          )}
        </article>
      )}
      <p class="hint">{writeKeys()}</p>
    </section>
  );
}
