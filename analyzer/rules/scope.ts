import { lastStartingBy } from '../draft/at-offset.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Scope } from '../knowledge/rule-schema.ts';
import { clausesOf, type TextIndex } from './index-text.ts';
import type { Span } from './match.ts';

/** The stretches of text a condition of a rule looks at, seen from a match in a sentence. */
export function scopeSpans(scope: Scope, index: TextIndex, sentence: Sentence, match: Span): Span[] {
  const { draft } = index;
  const own = { start: sentence.start, end: sentence.end };
  const unit = draft.units[sentence.unit]!;
  switch (scope) {
    case 'clause':
      return clausesOf(sentence).filter((c) => c.start < match.end && c.end > match.start);
    case 'own':
      return [own];
    case 'leadin':
      return sentence.leadIns;
    case 'sentence':
      return [own, ...sentence.leadIns];
    case 'item':
      return [{ start: unit.start, end: unit.end }];
    case 'provision':
      return [rootSpan(index, unit.root) ?? { start: unit.start, end: unit.end }];
    case 'heading':
      return headings(index, unit.provision);
    case 'title':
      return titleSpan(index);
    case 'around':
      return [own, ...sentence.leadIns, ...headings(index, unit.provision), ...titleSpan(index)];
    case 'draft':
      return [{ start: 0, end: draft.normal.text.length }];
  }
}

function rootSpan(index: TextIndex, root: number): Span | null {
  const provision = index.draft.provisions[root];
  return provision === undefined || provision.kind === 'preamble'
    ? null
    : { start: provision.start, end: provision.end };
}

/** The first paragraph of each provision above: 章 and 节 titles, 一、 and （一） headings. */
function headings(index: TextIndex, provision: number): Span[] {
  const { provisions, units } = index.draft;
  const spans: Span[] = [];
  for (let p = provision; p >= 0; p = provisions[p]!.parent) {
    const { start, kind } = provisions[p]!;
    if (kind === 'article' || kind === 'paragraph') continue;
    const unit = units[lastStartingBy(units, start)];
    if (unit?.start === start && unit.end - unit.start <= LONGEST_HEADING)
      spans.push({ start: unit.start, end: unit.end });
  }
  return spans;
}

const LONGEST_HEADING = 60;

function titleSpan(index: TextIndex): Span[] {
  const at = index.draft.normal.text.indexOf(index.draft.title);
  return at < 0 ? [] : [{ start: at, end: at + index.draft.title.length }];
}
