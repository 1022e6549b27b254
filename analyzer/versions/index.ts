/**
 * Two versions of one draft: what became of each provision, each finding, and the words of each note. Pure, and
 * a note never moves to other words without a person's yes.
 */
export { align } from './align.ts';
export { anchorAt, type WordAnchor } from './anchor.ts';
export { carry } from './carry.ts';
export { carryFindings } from './carry-findings.ts';
export { type ClauseRow, clauseTable } from './clause-table.ts';
export { cutVersion, type Version, type VersionText } from './pieces.ts';
