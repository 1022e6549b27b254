import type { TrackedChange } from '../../../model.ts';
import type { Item } from '../word/story.ts';
import type { Paragraph } from './sinks.ts';
import type { State } from './state.ts';

/** Signs of unnumbered lists, which are left out as in other formats. */
const bullet = /^[•●■□◆◇▪▫○➢✓❖·o-]$/;

/** The number of a paragraph as it was printed; '' for the sign of an unnumbered list. */
export function labelOf(printed: string): string {
  const label = printed.trim();
  return label === '' || bullet.test(label) ? '' : `${label} `;
}

/** The change that text in this state belongs to: pieces of one that follow one another are one. */
export function changeAt(
  { inserted, deleted, insertedBy, deletedBy }: State,
  items: readonly Item[],
  authors: readonly string[],
): TrackedChange | null {
  if (!inserted && !deleted) return null;
  const kind = inserted ? 'insert' : 'delete';
  const author = authors[inserted ? insertedBy : deletedBy] ?? '';
  const last = items.at(-1);
  const before = last && last.kind !== 'comment' ? last.change : null;
  if (before && before.kind === kind && before.author === author) return before;
  return { kind, start: 0, end: 0, text: '', author, date: '' };
}

export const isSilent = (destination: State['destination']) =>
  destination === 'skip' || destination === 'frame';

export const plainItem = (text: string): Item => ({ kind: 'text', text, place: null, change: null });

export const textOf = ({ items }: Paragraph): string =>
  items.map((item) => (item.kind === 'text' ? item.text : '')).join('');
