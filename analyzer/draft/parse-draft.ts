import type { DraftForms } from '../knowledge/draft-schema.ts';
import type { DraftType, Language, SourceText } from '../model.ts';
import { isCjk, isLatin } from './characters.ts';
import type { Draft, Unit } from './draft.ts';
import { normalise } from './normalise.ts';
import { outline } from './outline.ts';
import { type Segment, segmentsOf, signTable } from './segments.ts';
import { sentenceCutter } from './sentences.ts';

const LONGEST_TITLE = 80;
/** A title stands at the top, after at most a few lines of letterhead. */
const TITLE_LINES = 8;
const SAMPLE = 20_000;

/**
 * Makes what turns text into drafts: normalised, outlined, cut into sentences and clauses. `table` is the
 * `characterTable`.
 */
export function draftParser(table: Uint16Array, forms: DraftForms): (source: SourceText) => Draft {
  const signs = signTable(forms.headings);
  return (source) => parseDraft(source, forms, table, signs);
}

function parseDraft(source: SourceText, forms: DraftForms, table: Uint16Array, signs: Uint8Array): Draft {
  const normal = normalise(source, table, forms.headings);
  const segments = segmentsOf(normal, forms.headings, signs);
  const { provisions, placed } = outline(segments, normal.text);
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
  const title = titleOf(source, segments, normal.text, forms);
  return {
    normal,
    title,
    type: typeOf(title, forms),
    language: languageOf(normal.text),
    provisions,
    units,
    sentencesOf: sentenceCutter(units, normal.text),
  };
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
function languageOf(text: string): Language {
  let cjk = 0;
  let latin = 0;
  const end = Math.min(text.length, SAMPLE);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isCjk(code)) cjk++;
    else if (isLatin(code)) latin++;
  }
  return latin > cjk * 4 ? 'en' : 'zh';
}
