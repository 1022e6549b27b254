import { groupBy } from '../../analyzer/group-by.ts';
import { align, anchorAt, carry, cutVersion, type WordAnchor } from '../../analyzer/versions/index.ts';
import type { OpenReview, VersionRow } from '../records/types.ts';
import type { Placing, WordNote } from './word-notes.ts';

/** The version of a row as the comparison wants it. */
export function textOf({ source, review }: Pick<VersionRow, 'source' | 'review'>) {
  return { text: source.text, provisions: review.draft.provisions };
}

export function anchorIn(draft: VersionRow, start: number, end: number): WordAnchor {
  return anchorAt(cutVersion(textOf(draft)), start, end);
}

type Carriable = Pick<WordNote, 'id' | 'version' | 'anchor'>;

/** Works out where notes of other versions stand in this one. One alignment for each version they come from. */
export async function carryNotes(
  notes: readonly Carriable[],
  draft: VersionRow,
  open: (sha256: string) => Promise<OpenReview | undefined>,
): Promise<(note: Carriable) => Placing> {
  const placings = new Map<string, Placing>();
  for (const [sha256, group] of groupBy(notes, ({ version }) => version)) {
    const old = (await open(sha256))?.draft;
    // A version that did not come with the package: the note's own words have to do.
    const before = old ? textOf(old) : { text: '', provisions: [] };
    const alignment = align(before, textOf(draft));
    for (const note of group) placings.set(note.id, carry(alignment, note.anchor));
  }
  return ({ id }) => placings.get(id) ?? { state: 'orphan' };
}
