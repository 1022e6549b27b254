import type { Finding } from '../model.ts';
import type { Alignment } from './align.ts';
import { pieceAt } from './pieces.ts';

/** What became of the findings of one version in the next. */
export interface FindingChanges {
  /** `reworded`: by the same rule in the same part of the draft, but not on the same words: what was decided on it must be looked at again. */
  kept: { before: Finding; after: Finding; reworded: boolean }[];
  resolved: Finding[];
  fresh: Finding[];
}

/** The same id is the same finding; else the same rule in the part of the draft that the old part became. */
export function carryFindings(
  alignment: Alignment,
  before: readonly Finding[],
  after: readonly Finding[],
): FindingChanges {
  const byId = new Map(after.map((finding) => [finding.id, finding]));
  const taken = new Set<string>();
  const kept: FindingChanges['kept'] = [];
  const open: Finding[] = [];
  for (const finding of before) {
    const same = byId.get(finding.id);
    if (!same) {
      open.push(finding);
      continue;
    }
    taken.add(same.id);
    kept.push({ before: finding, after: same, reworded: false });
  }
  const places = new Map<string, Finding[]>();
  for (const finding of after) {
    if (taken.has(finding.id) || finding.start === null) continue;
    const key = keyOf(finding.rule, pieceAt(alignment.after.pieces, finding.start));
    places.set(key, [...(places.get(key) ?? []), finding]);
  }
  const resolved: Finding[] = [];
  for (const finding of open) {
    const wanted =
      finding.start === null ? [] : alignment.toAfter[pieceAt(alignment.before.pieces, finding.start)];
    const found = (wanted ?? [])
      .map((piece) => places.get(keyOf(finding.rule, piece))?.find(({ id }) => !taken.has(id)))
      .find((one) => one !== undefined);
    if (!found) {
      resolved.push(finding);
      continue;
    }
    taken.add(found.id);
    kept.push({ before: finding, after: found, reworded: true });
  }
  return { kept, resolved, fresh: after.filter(({ id }) => !taken.has(id)) };
}

const keyOf = (rule: string, piece: number) => `${rule}\n${piece}`;
