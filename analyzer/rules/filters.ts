import type { Sentence } from '../draft/draft.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import { clausesOf, type TextIndex } from './index-text.ts';
import type { CompiledFilter } from './join-rules.ts';
import { type List, listed } from './list.ts';
import { anyMatches, type Match, type Span } from './match.ts';
import { isMirrored } from './mirror.ts';
import { type EngineClasses, modalityAt } from './modality.ts';
import { scopeSpans } from './scope.ts';

/** A rule's match before the shared filters have spoken. */
export interface Candidate {
  rule: Rule;
  sentence: Sentence;
  match: Match;
  /** Where the second reader found the weight of its sentence. */
  words?: readonly Span[];
}

export interface FilterContext {
  index: TextIndex;
  classes: EngineClasses;
  /** Pairs of opposite class numbers (men and women …), for the mirror. */
  opposites: readonly { first: number; second: number }[];
  /** Characters that deny (不, 无): a clause that denies mirrors none that does not. */
  denials: readonly string[];
  /** What filters that ask the same for every match of a sentence have said of the last one, by their number. */
  said?: { sentence: Sentence; verdicts: Int8Array };
}

/** Not asked yet: 0. */
const SILENCED = 1;
const HEARD = 2;

/** Says why a candidate is no finding (the filter's id), or null. */
export interface CandidateFilter {
  id: string;
  /** The frames of rules it is for; of all where absent. */
  frames?: readonly Rule['frame'][];
  /** By words so wide that the second reader may be surer (checks/doubt.ts). */
  wide?: boolean;
  silences(candidate: Candidate, context: FilterContext): boolean;
}

/** Under 不得 or 消除, in the sentence or its lead-in: the text forbids what the rule looks for. */
const prohibition: CandidateFilter = {
  id: 'prohibition',
  silences: ({ sentence, match }, { index, classes }) => {
    const modality = modalityAt(index, classes, sentence, match);
    return modality === 'forbid' || modality === 'combat';
  },
};

/** In a condition that is followed by a sanction: the text punishes what the rule looks for. */
const penalty: CandidateFilter = {
  id: 'penalty',
  silences: ({ sentence, match }, { index, classes }) => {
    const { text } = index.draft.normal;
    const isOwn = (start: number, end: number) => match.atoms.some((a) => a.start < end && a.end > start);
    const sanction = index
      .stretch(sentence)
      .of(classes.sanction)
      .find((h) => h.start >= match.end && !isOwn(h.start, h.end));
    if (sanction !== undefined && isCondition(text, match, sentence, sanction.start)) return true;
    return sentence.leadIns.some((leadIn) => index.stretch(leadIn).has(classes.sanction));
  },
};

/** 有…的，处…: the clause of the match ends with 的 or (对…的单位) a doer, or the sanction itself closes it (因…被通报). */
function isCondition(text: string, match: Match, sentence: Sentence, sanction: number): boolean {
  const clause = clausesOf(sentence).find((c) => match.end <= c.end);
  if (clause === undefined) return false;
  if (sanction < clause.end) return true;
  const between = text.slice(match.end, sanction);
  const whole = text.slice(match.start, sanction);
  // …的，责令改正; 对…的教师，责令改正: one who does it is named, not a place or a thing.
  return (
    between.includes('的，') || (BLAMED.test(whole) && AGAINST.test(text.slice(clause.start, match.start)))
  );
}

const AGAINST = /^[^，]{0,6}(对|凡|将)/;
const BLAMED = /的[^，。；、的]{1,10}，/;

/** Inside 《…》: a name, not a provision. */
const title: CandidateFilter = {
  id: 'title',
  silences: ({ match, sentence }, { index }) => {
    const limit = Math.min(index.draft.units[sentence.unit]!.end, sentence.end + LONGEST_NAME);
    const before = index.draft.normal.text.slice(sentence.start, limit);
    if (!before.includes('《')) return false;
    // Each word may stand in a name of its own: 歌曲《好妈妈》《爸爸的草鞋》.
    return match.atoms.every(({ start, end }) => {
      const open = before.lastIndexOf('《', start - sentence.start);
      if (open < 0) return false;
      const close = before.slice(open, open + LONGEST_NAME).indexOf('》');
      return close >= 0 && open + close >= end - 1 - sentence.start;
    });
  },
};

/** No name of a law or a book is longer. */
const LONGEST_NAME = 200;

/** In a sentence that repeals something. */
const repeal: CandidateFilter = {
  id: 'repeal',
  silences: ({ sentence }, { index, classes }) => index.stretch(sentence).has(classes.repeal),
};

/** The same is said of the other sex beside it. */
const mirror: CandidateFilter = {
  id: 'mirror',
  silences: (candidate, { index, opposites, denials }) =>
    !('compare' in candidate.rule) &&
    isMirrored(candidate.match, candidate.sentence, index, opposites, denials),
};

/** The filters that are computed, and those that are data (seeds/filters). */
export function filtersOf(filters: List<CompiledFilter>): CandidateFilter[] {
  return [
    prohibition,
    penalty,
    title,
    repeal,
    mirror,
    ...listed(filters).map((filter, i) => wordFilter(filter, i, filters.length)),
  ];
}

/** A filter of seeds/filters: silences its frames where its words stand in scope. */
function wordFilter({ filter, patterns }: CompiledFilter, number: number, count: number): CandidateFilter {
  const isThere = ({ sentence, match }: Candidate, { index }: FilterContext) =>
    scopeSpans(filter.in, index, sentence, match).some((span) => anyMatches(patterns, index.stretch(span)));
  return {
    id: filter.id,
    ...(filter.frames !== 'all' && { frames: filter.frames }),
    wide: filter.wide,
    silences: (candidate, context) => {
      if (filter.in === 'clause') return isThere(candidate, context);
      const { sentence } = candidate;
      if (context.said?.sentence !== sentence) context.said = { sentence, verdicts: new Int8Array(count) };
      const { verdicts } = context.said;
      if (verdicts[number] === 0) verdicts[number] = isThere(candidate, context) ? SILENCED : HEARD;
      return verdicts[number] === SILENCED;
    },
  };
}

const known = new WeakMap<readonly CandidateFilter[], Map<Rule, readonly CandidateFilter[]>>();

/** The filters that have a say in a rule's candidates: most are for other frames. */
function filtersFor(rule: Rule, filters: readonly CandidateFilter[]): readonly CandidateFilter[] {
  const byRule = known.get(filters) ?? new Map<Rule, readonly CandidateFilter[]>();
  known.set(filters, byRule);
  let own = byRule.get(rule);
  if (own === undefined) {
    const allowed: readonly string[] = 'allow' in rule ? rule.allow : [];
    own = filters.filter(
      ({ id, frames }) => !allowed.includes(id) && (frames === undefined || frames.includes(rule.frame)),
    );
    byRule.set(rule, own);
  }
  return own;
}

/** The first filter that silences a candidate, or null: it is a finding. */
export function silencedBy(
  candidate: Candidate,
  filters: readonly CandidateFilter[],
  context: FilterContext,
): string | null {
  const { rule } = candidate;
  const prohibited = 'prohibited' in rule && rule.prohibited;
  for (const filter of filtersFor(rule, filters)) {
    if (filter.id === 'prohibition' && prohibited) {
      if (!filter.silences(candidate, context)) return 'not-prohibited';
      continue;
    }
    if (filter.silences(candidate, context)) return filter.id;
  }
  return null;
}
