import { lastStartingBy } from '../draft/at-offset.ts';
import type { Draft, Sentence } from '../draft/draft.ts';
import type { Scope } from '../knowledge/rule-schema.ts';
import { clausesOf, Read, type TextIndex } from './index-text.ts';
import type { Span } from './match.ts';

/** The stretches of text a condition of a rule looks at, seen from a match in a sentence. */
export function scopeSpans(scope: Scope, index: TextIndex, sentence: Sentence, match: Span): readonly Span[] {
  const { draft } = index;
  const unit = draft.units[sentence.unit]!;
  switch (scope) {
    case 'clause':
      return clausesWith(clausesOf(sentence), match);
    case 'own':
      return [sentence];
    case 'leadin':
      return sentence.leadIns;
    case 'sentence':
      return sentence.leadIns.length === 0 ? [sentence] : [sentence, ...sentence.leadIns];
    case 'item':
      return [{ start: unit.start, end: unit.end }];
    case 'provision':
      index.reads |= Read.provision;
      return [rootSpan(draft, unit.root) ?? { start: unit.start, end: unit.end }];
    case 'heading':
      index.reads |= Read.heading;
      return headings(draft, unit.provision);
    case 'title':
      index.reads |= Read.title;
      return titleSpan(draft);
    case 'around':
      index.reads |= Read.heading | Read.title;
      return [sentence, ...sentence.leadIns, ...headings(draft, unit.provision), ...titleSpan(draft)];
    case 'draft':
      index.reads |= Read.draft;
      return [{ start: 0, end: draft.normal.text.length }];
  }
}

/** The clauses that a match stands in: one, mostly. */
function clausesWith(clauses: readonly Span[], { start, end }: Span): readonly Span[] {
  const first = Math.max(0, lastStartingBy(clauses, start));
  let last = first;
  while (last + 1 < clauses.length && clauses[last + 1]!.start < end) last++;
  return clauses.slice(first, last + 1).filter((clause) => clause.end > start);
}

export function rootSpan({ provisions }: Draft, root: number): Span | null {
  const provision = provisions[root];
  return provision === undefined || provision.kind === 'preamble'
    ? null
    : { start: provision.start, end: provision.end };
}

/** The first paragraph of each provision above: 章 and 节 titles, 一、 and （一） headings. */
export function headings({ provisions, units }: Draft, provision: number): Span[] {
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

const titles = new WeakMap<Draft, readonly Span[]>();

/** Where the title stands: sought once, as a draft whose title is not in its text is read to its end for it. */
export function titleSpan(draft: Draft): readonly Span[] {
  let spans = titles.get(draft);
  if (spans === undefined) {
    const at = draft.normal.text.indexOf(draft.title);
    spans = at < 0 ? [] : [{ start: at, end: at + draft.title.length }];
    titles.set(draft, spans);
  }
  return spans;
}
