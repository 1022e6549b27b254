import type { StringKey } from '../i18n/strings.ts';

/** What to tell a person of a write that failed: a full disk and a newer program have their own words. */
export function troubleWords(error: unknown): [StringKey, Record<string, string>] {
  const names = new Set<unknown>();
  for (
    let at: unknown = error;
    typeof at === 'object' && at !== null;
    at = (at as { inner?: unknown }).inner
  ) {
    if (names.has(at)) break;
    names.add(at);
    const { name, message } = at as { name?: string; message?: string };
    if (name === 'QuotaExceededError' || /quota/i.test(message ?? '')) return ['records.full', {}];
    if (name === 'DatabaseClosedError' || name === 'VersionError') return ['records.newer', {}];
  }
  return ['records.trouble', { why: error instanceof Error ? error.message : String(error) }];
}
