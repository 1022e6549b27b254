import type { Finding } from '../../../model.ts';
import type { ExportInput } from '../export-input.ts';

/**
 * The findings that the reviewer kept, in the order of the text, those on the whole draft last: all but those
 * dismissed. Good practice is no opinion; it counts only where the reviewer wrote something on it.
 */
export function keptFindings({ review, record }: Pick<ExportInput, 'review' | 'record'>): Finding[] {
  const dismissed = new Set(
    record?.decisions.filter(({ value }) => value === 'dismissed').map(({ finding }) => finding),
  );
  return review.findings.filter(({ id, level }) => level !== 'credit' && !dismissed.has(id)).sort(byPlace);
}

/** Findings whose rewrite stands: those accepted, or all where nobody has decided on anything. */
export function acceptedRewrites({ review, record }: Pick<ExportInput, 'review' | 'record'>): Set<string> {
  const accepted = new Set(
    record?.decisions.filter(({ value }) => value === 'accepted').map(({ finding }) => finding),
  );
  return new Set(
    keptFindings({ review, ...(record ? { record } : {}) })
      .filter(({ id, suggestion }) => suggestion.replacement !== undefined && (!record || accepted.has(id)))
      .map(({ id }) => id),
  );
}

function byPlace(a: Finding, b: Finding): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return a.start - b.start || (a.end ?? 0) - (b.end ?? 0);
}
