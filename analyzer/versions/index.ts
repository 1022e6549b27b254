/**
 * Two versions of one draft: what became of each provision, each finding, and the words of each note. Pure, and
 * a note never moves to other words without a person's yes.
 */
export { type Alignment, align } from './align.ts';
export { anchorAt, type WordAnchor } from './anchor.ts';
export { type Carried, carry } from './carry.ts';
export { carryFindings, type FindingChanges } from './carry-findings.ts';
export { type Change, type ClauseRow, clauseTable } from './clause-table.ts';
export type { Stretch } from './difference.ts';
export { cutVersion, type Version, type VersionText } from './pieces.ts';
