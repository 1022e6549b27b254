import { isMadeWith } from '../../analyzer/settings/analysis.ts';
import { language } from '../i18n/language.ts';
import { draftSettings } from '../settings/draft-settings.ts';
import type { Desk } from './desk.ts';
import type { Draft, Office } from './review-draft.ts';

/**
 * Tells what the review on a desk is to be made anew with: another language, or other settings, are another review, on
 * the same record. Says so once for each desk and wish, so that what fails is not tried for ever; null: nothing is to be
 * done. Follows signals.
 */
export function renewal(): (office: Pick<Office, 'settings'>, desk: Desk) => Pick<Draft, 'settings'> | null {
  let tried: { desk: Desk; wish: string } | null = null;
  return ({ settings }, desk) => {
    const { keeper, opened } = desk;
    const { review, language: spoken } = opened.draft;
    const into = language.value;
    // The draft's own settings lie in its record, which comes a moment after the desk.
    const wanted = settings.analysis(draftSettings(keeper.entries.value.values()));
    const same = !keeper.loaded.value || isMadeWith(review.settings, wanted);
    const wish = JSON.stringify([into, wanted]);
    if ((into === spoken && same) || (tried?.desk === desk && tried.wish === wish)) return null;
    tried = { desk, wish };
    return keeper.loaded.value ? { settings: wanted } : {};
  };
}
