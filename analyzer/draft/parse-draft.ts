import type { DraftForms } from '../knowledge/draft-schema.ts';
import type { DraftType, Language, SourceText } from '../model.ts';
import { isCjk, isLatin } from './characters.ts';
import type { Draft, Unit } from './draft.ts';
import type { LineLengths } from './lines.ts';
import { type NormalText, normalise } from './normalise.ts';
import { outline } from './outline.ts';
import { type Edit, type Known, type Reading, type Reparsed, reparse } from './reparse.ts';
import type { Structure } from './same-outline.ts';
import { type Segment, segmentsOf, signTable } from './segments.ts';
import { sentenceCutter } from './sentences.ts';

const LONGEST_TITLE = 80;
/** A title stands at the top, after at most a few lines of letterhead. */
export const TITLE_LINES = 8;
/** So much of a text tells its language. */
export const SAMPLE = 20_000;

/** A draft and what it was made of. */
export interface Parsed {
  source: SourceText;
  draft: Draft;
  segments: Segment[];
  /** How long the lines of the source are, once somebody asked (reparse.ts). */
  lengths: LineLengths | null;
}

export interface DraftParser {
  parse(source: SourceText): Parsed;
  /** The next version of a draft, of which only what the edit touches is read anew; null where all of it must be. */
  reparse(old: Parsed, source: SourceText, edit: Edit): Reparsed | null;
}

/**
 * Makes what turns text into drafts: normalised, outlined, cut into sentences and clauses. `table` is the
 * `characterTable`.
 */
export function draftParser(table: Uint16Array, forms: DraftForms): DraftParser {
  const signs = signTable(forms.headings);
  const reading: Reading = {
    forms,
    normalise: (source, full) => normalise(source, table, forms.headings, full),
    segments: (normal) => segmentsOf(normal, forms.headings, signs),
    draft: (source, normal, segments, known) => draftOf(source, normal, segments, forms, known),
  };
  return {
    parse(source) {
      const normal = reading.normalise(source);
      const segments = reading.segments(normal);
      return { source, draft: reading.draft(source, normal, segments), segments, lengths: null };
    },
    reparse: (old, source, edit) => reparse(reading, old, source, edit),
  };
}

/** What of a draft is `known`, from the version before it. */
function draftOf(
  source: SourceText,
  normal: NormalText,
  segments: Segment[],
  forms: DraftForms,
  known: Known = {},
): Draft {
  const { provisions, units } = known.structure ?? structureOf(segments, normal.text);
  const title = known.title ?? titleOf(source, segments, normal.text, forms);
  return {
    normal,
    title,
    type: typeOf(title, forms),
    language: known.language ?? languageOf(normal.codes),
    provisions,
    units,
    sentencesOf: sentenceCutter(units, normal.codes),
  };
}

function structureOf(segments: Segment[], text: string): Structure {
  const { provisions, placed } = outline(segments, text);
  const rootOf = (provision: number): number => {
    let at = provision;
    while (at >= 0 && provisions[at]!.kind !== 'article' && provisions[at]!.parent >= 0) {
      const above = provisions[at]!.parent;
      const kind = provisions[above]!.kind;
      if (kind === 'part' || kind === 'chapter' || kind === 'section') break;
      at = above;
    }
    return at;
  };
  const units = placed.map(
    ({ segment, provision, leadIn }): Unit => ({
      start: segment.start,
      end: segment.end,
      words: segment.start + (segment.marker?.length ?? 0),
      provision,
      leadIn,
      root: rootOf(provision),
      isHeading: segment.isHeading,
    }),
  );
  return { provisions, units };
}

/** The first short line without a full stop, or the first that names a kind of document where it is letterhead. */
function titleOf(source: SourceText, segments: Segment[], text: string, forms: DraftForms): string {
  const lines = segments
    .slice(0, TITLE_LINES)
    .filter((s) => s.marker === null && s.end - s.start <= LONGEST_TITLE)
    .map((s) => text.slice(s.start, s.end))
    .filter((line) => !/[。；，]|：$/.test(line));
  // Below the title may stand when it was passed and amended: 2020年…, （…修正）, 《关于修改…的决定》修正.
  const named = lines.find((line) => typeOf(line, forms) !== 'other' && !/^[\d（《]|[）》]修正/.test(line));
  return named ?? source.title ?? lines[0] ?? source.name;
}

/** The kind that the title names last: 乡村规划工作的指导意见 is an opinion; what is 印发 counts, not the notice. */
function typeOf(title: string, forms: DraftForms): DraftType {
  const issued = /印发.*?《(.+)》/.exec(title)?.[1] ?? title;
  const bare = issued.replace(/（[^）]*）$/, '');
  const telling = forms.types.find(
    ({ anywhere, words }) => anywhere && words.some((word) => bare.includes(word)),
  );
  if (telling !== undefined) return telling.type;
  let type: DraftType = 'other';
  let last = -1;
  for (const { type: named, words } of forms.types) {
    for (const word of words) {
      const at = word.endsWith('$') ? endOf(bare, word.slice(0, -1), true) : endOf(bare, word, false);
      if (at > last) [type, last] = [named, at];
    }
  }
  return type;
}

/** Where a word ends that stands last in the title (or at its very end), or -1. */
function endOf(title: string, word: string, atEnd: boolean): number {
  const at = title.lastIndexOf(word);
  if (at < 0 || (atEnd && at + word.length < title.length)) return -1;
  return at + word.length;
}

/** Chinese unless Latin letters outnumber ideographs by far: a Chinese word says more than a letter. */
function languageOf(codes: Uint16Array): Language {
  let cjk = 0;
  let latin = 0;
  const end = Math.min(codes.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const code = codes[i]!;
    if (isCjk(code)) cjk++;
    else if (isLatin(code)) latin++;
  }
  return latin > cjk * 4 ? 'en' : 'zh';
}
