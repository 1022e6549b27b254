import type { Draft } from './draft/draft.ts';
import type { BorderJudge, Taggers } from './language/confirm-borders.ts';
import { findHits, type Hit, type WantedClasses } from './matcher/hits.ts';
import type { Lexicon } from './matcher/lexicon.ts';
import { indexText, type TextIndex } from './rules/index-text.ts';
import type { Span } from './rules/match.ts';
import type { ReadNumbers } from './rules/numbers.ts';
import type { Tables } from './rules/tables.ts';

/** A draft as it is looked at, and the taggers that would have been needed. */
export interface View {
  index: TextIndex;
  missed: Set<keyof Taggers>;
}

/** What is seen of a draft: the words of some classes, where somebody looks. */
export interface Sight {
  /** With `all` the index knows the words of every class: to explain, not to judge. */
  view(draft: Draft, all?: boolean): View;
  /** The words of a stretch of a unit, but only those of the classes that are wanted there. */
  near(view: View, unit: number, span: Span, wanting: readonly { classes: readonly number[] }[]): TextIndex;
}

export function sightOf(
  { lexicon, around: stamps }: Tables,
  borders: BorderJudge,
  readNumbers: ReadNumbers,
): Sight {
  /** Opposites have a say in each other: they are looked for all together. */
  const together = lexicon.opposites.flatMap(({ first, second, pair }) => [first, second, pair]);
  const wanted: WantedClasses = { stamps: new Int32Array(lexicon.classCount), now: 0 };
  /** What conditions and filters ask about the surroundings of a match. */
  const around: WantedClasses = { stamps, now: 1, known: unknownOf(lexicon) };

  function hitsIn(
    draft: Draft,
    unit: number,
    missed: Set<keyof Taggers>,
    classes: WantedClasses,
    { start, end }: Span = draft.units[unit]!,
  ): Hit[] {
    const { normal } = draft;
    const hits = findHits(lexicon, normal, start, end, classes);
    return borders.confirmed(hits, normal.text, () => draft.sentencesOf(unit), missed);
  }

  return {
    view(draft, all = false) {
      const missed = new Set<keyof Taggers>();
      const classes = all
        ? { stamps: new Int32Array(lexicon.classCount), now: 0, known: unknownOf(lexicon) }
        : around;
      return { index: indexText(draft, (unit) => hitsIn(draft, unit, missed, classes), readNumbers), missed };
    },
    near({ index: { draft }, missed }, unit, span, wanting) {
      wanted.now++;
      for (const number of together) wanted.stamps[number] = wanted.now;
      for (const { classes } of wanting)
        for (let c = 0; c < classes.length; c++) wanted.stamps[classes[c]!] = wanted.now;
      const hits = hitsIn(draft, unit, missed, wanted, span);
      return indexText(draft, (of) => (of === unit ? hits : hitsIn(draft, of, missed, around)), readNumbers);
    },
  };
}

/** Room for every term from the beginning: a row that is filled here and there becomes a slow table of keys. */
const unknownOf = ({ trie }: Lexicon): undefined[] => Array<undefined>(trie.lengths.length).fill(undefined);
