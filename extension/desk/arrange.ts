import type { Finding, Level, Review } from '../../analyzer/model.ts';
import type { DecisionRow, NoteRow } from '../records/types.ts';

/** The findings of one provision, in the order of the text. */
interface FindingGroup {
  provision: { id: string; label: string };
  findings: Finding[];
}

export interface Arrangement {
  groups: FindingGroup[];
  /** What the draft as a whole lacks. */
  omissions: Finding[];
  credits: Finding[];
}

/** Sorts findings into what a reviewer works through: provision by provision, then the whole, then credits. */
export function arrange(
  review: Review,
  shown: ReadonlySet<Level>,
  passes: (finding: Finding) => boolean = () => true,
): Arrangement {
  const findings = review.findings.filter((finding) => shown.has(finding.level) && passes(finding));
  const problems = findings.filter((finding) => finding.level !== 'credit');
  return {
    groups: group(problems.filter((finding) => finding.start !== null)),
    omissions: problems.filter((finding) => finding.start === null),
    credits: findings.filter((finding) => finding.level === 'credit').sort(byStart),
  };
}

function group(findings: Finding[]): FindingGroup[] {
  const groups: FindingGroup[] = [];
  for (const finding of [...findings].sort(byStart)) {
    const provision = finding.provision ?? { id: '', label: '' };
    const last = groups.at(-1);
    if (last?.provision.id === provision.id) last.findings.push(finding);
    else groups.push({ provision, findings: [finding] });
  }
  return groups;
}

const byStart = (a: Finding, b: Finding) => (a.start ?? 0) - (b.start ?? 0) || (a.end ?? 0) - (b.end ?? 0);

/** A mark whose finding the review no longer holds. */
export interface Orphan {
  finding: string;
  decision?: DecisionRow;
  note?: NoteRow;
}

/** Decisions and notes on findings that the present review does not have, oldest first. */
export function orphans(
  review: Review,
  { decisions, notes }: { decisions: readonly DecisionRow[]; notes: readonly NoteRow[] },
): Orphan[] {
  // Allowed words are found all the same: what was said about them keeps its place.
  const found = [...review.findings, ...(review.allowed ?? []).map(({ finding }) => finding)];
  const known = new Set(found.map(({ id }) => id));
  const byFinding = new Map<string, Orphan>();
  const of = (finding: string) => {
    const orphan = byFinding.get(finding) ?? { finding };
    byFinding.set(finding, orphan);
    return orphan;
  };
  for (const decision of decisions)
    if (!known.has(decision.finding)) of(decision.finding).decision = decision;
  for (const note of notes) if (!known.has(note.finding)) of(note.finding).note = note;
  const at = (orphan: Orphan) => orphan.decision?.updatedAt ?? orphan.note?.updatedAt ?? 0;
  return [...byFinding.values()].sort((a, b) => at(a) - at(b));
}
