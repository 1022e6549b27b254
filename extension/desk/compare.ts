import { shown } from '../../analyzer/dossier/field.ts';
import type { Finding } from '../../analyzer/model.ts';
import { align, carryFindings, clauseTable } from '../../analyzer/versions/index.ts';
import type { VersionRow } from '../records/types.ts';
import { textOf } from './carry-notes.ts';
import type { EntryKeeper } from './entries.ts';
import { isDecision, markTarget } from './marks.ts';

type FindingFate = 'resolved' | 'kept' | 'reworded' | 'fresh';

/** Two versions side by side. */
export interface Comparison {
  rows: ReturnType<typeof clauseTable>;
  /** What became of the findings; those of a row stand in its range. */
  fates: { fate: FindingFate; before: Finding | null; after: Finding | null }[];
  counts: Record<FindingFate, number>;
}

export function compareVersions(before: VersionRow, after: VersionRow): Comparison {
  const alignment = align(textOf(before), textOf(after));
  const { kept, resolved, fresh } = carryFindings(
    alignment,
    before.review.findings.filter(isProblem),
    after.review.findings.filter(isProblem),
  );
  const fates: Comparison['fates'] = [
    ...resolved.map((finding) => ({ fate: 'resolved' as const, before: finding, after: null })),
    ...kept.map(({ before: was, after: is, reworded }) => ({
      fate: reworded ? ('reworded' as const) : ('kept' as const),
      before: was,
      after: is,
    })),
    ...fresh.map((finding) => ({ fate: 'fresh' as const, before: null, after: finding })),
  ];
  const counts = { resolved: 0, kept: 0, reworded: 0, fresh: 0 };
  for (const { fate } of fates) counts[fate] += 1;
  return { rows: clauseTable(alignment), fates, counts };
}

const isProblem = ({ level }: Finding) => level !== 'credit';

/** The decision on a finding of the version before, where the finding was reworded and has none of its own yet. */
export function decisionBefore(keeper: EntryKeeper, before: Finding, after: Finding) {
  const old = keeper.entries.value.get(`decision:${before.id}`);
  const value = shown(old?.fields.value);
  if (!isDecision(value) || isDecision(keeper.value(`decision:${after.id}`, 'value'))) return null;
  const reason = shown(old?.fields.reason);
  return { value, reason: typeof reason === 'string' ? reason : '' };
}

/** Writes that decision on the finding as it is now. The old one stays as it is: it belongs to the old version. */
export function keepDecision(
  keeper: EntryKeeper,
  after: Finding,
  { value, reason }: NonNullable<ReturnType<typeof decisionBefore>>,
): void {
  const { finding, anchor } = markTarget(after);
  keeper.set(`decision:${finding}`, 'decision', { value, reason, finding, anchor: { ...anchor } });
}
