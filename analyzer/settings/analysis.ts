import type { ReviewSettings } from '../model.ts';
import { programSettings } from './layers.ts';
import type { Settings } from './settings.ts';

/**
 * What of the settings an analyzer needs, and a review tells. `plans`: those that there are, in their order; a choice of
 * which none is left is no choice.
 */
export function analysisOf(settings: Settings, plans: readonly string[]): ReviewSettings {
  const inForce = plans.filter((plan) => settings.plans?.includes(plan));
  return reviewSettings({
    ...(inForce.length > 0 && inForce.length < plans.length ? { plans: inForce } : {}),
    off: Object.entries(settings.families ?? {}).flatMap(([id, on]) => (on ? [] : [id])),
    allowed: (settings.allowed ?? []).flatMap(({ phrase, reason, off }) => (off ? [] : { phrase, reason })),
    omissions: settings.omissions ?? programSettings.omissions,
  });
}

/** The same settings as the same object, whatever order they were chosen in, without what is the program's own. */
export function reviewSettings({ plans, off = [], allowed = [], omissions }: ReviewSettings): ReviewSettings {
  return {
    ...(plans ? { plans } : {}),
    ...(off.length > 0 ? { off: [...new Set(off)].sort() } : {}),
    ...(omissions === undefined || omissions === programSettings.omissions ? {} : { omissions }),
    ...(allowed.length > 0
      ? {
          allowed: allowed
            .map(({ phrase, reason }) => ({ phrase, reason }))
            .sort((a, b) => (a.phrase < b.phrase ? -1 : a.phrase > b.phrase ? 1 : 0)),
        }
      : {}),
  };
}

/** Whether a review was made with these settings. */
export function isMadeWith(made: ReviewSettings | undefined, wanted: ReviewSettings): boolean {
  return JSON.stringify(reviewSettings(made ?? {})) === JSON.stringify(reviewSettings(wanted));
}
