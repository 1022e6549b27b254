import type { Lexicon } from '../matcher/lexicon.ts';
import type { Watching } from '../matcher/watch-for.ts';
import {
  type CompiledMatchRule,
  type CompiledOmissionRule,
  type CompiledRule,
  type CompiledTargetRule,
  type CompiledTopic,
  isMatchRule,
  isOmissionRule,
  isTargetRule,
} from './join-rules.ts';
import { type List, lazyList } from './list.ts';
import { type CompiledPattern, needsOf } from './match.ts';

/** What the watch is kept for: a pattern and who wants to hear of it, or two sexes that may have limits of their own. */
export type Duty = {
  /** All classes that have to be looked for. */
  classes: readonly number[];
} & (
  | { kind: 'match'; owner: CompiledMatchRule; pattern: CompiledPattern }
  | { kind: 'compare' }
  | { kind: 'target'; owner: CompiledTargetRule; pattern: CompiledPattern }
  | { kind: 'topic'; owner: CompiledTopic; pattern: CompiledPattern }
  | { kind: 'omission'; owner: CompiledOmissionRule; pattern: CompiledPattern }
);

/** Kinds by number, in the order in which a sentence is judged. */
const KINDS = ['match', 'compare', 'target', 'topic', 'omission'] as const;

/**
 * All duties, by number: kind, place of the owner (in the rules, the topics, the opposites), place of the pattern in
 * it. Most of them are never called in a draft, and rules that are not called are not even read (list.ts).
 */
export interface DutyTable {
  kind: Uint8Array;
  owner: Uint16Array;
  pattern: Uint16Array;
}

interface Wanting {
  rules: List<CompiledRule>;
  topics: List<CompiledTopic>;
  lexicon: Pick<Lexicon, 'opposites'>;
}

export function dutyTable({ rules, topics, lexicon }: Wanting): DutyTable {
  const duties: { kind: (typeof KINDS)[number]; owner: number; pattern: number }[] = [];
  const add = (kind: (typeof KINDS)[number], owner: number, patterns: number) => {
    for (let pattern = 0; pattern < patterns; pattern++) duties.push({ kind, owner, pattern });
  };
  const addRules = (kind: (typeof KINDS)[number], isOf: (owner: CompiledRule) => boolean) => {
    for (let i = 0; i < rules.length; i++) {
      const owner = rules.at(i)!;
      if (isOf(owner) && 'patterns' in owner) add(kind, i, owner.patterns.length);
    }
  };
  addRules('match', isMatchRule);
  for (let i = 0; i < lexicon.opposites.length; i++) add('compare', i, 1);
  addRules('target', isTargetRule);
  for (let i = 0; i < topics.length; i++) add('topic', i, topics.at(i)!.patterns.length);
  addRules('omission', isOmissionRule);
  return {
    kind: Uint8Array.from(duties, ({ kind }) => KINDS.indexOf(kind)),
    owner: Uint16Array.from(duties, ({ owner }) => owner),
    pattern: Uint16Array.from(duties, ({ pattern }) => pattern),
  };
}

/** Duties by number, each made when first called. */
export function dutyReader(tables: Wanting & { duties: DutyTable }): (number: number) => Duty {
  const duties = lazyList(tables.duties.kind.length, (number) => dutyOf(number, tables));
  return (number) => duties.at(number)!;
}

function dutyOf(number: number, { rules, topics, lexicon, duties }: Wanting & { duties: DutyTable }): Duty {
  const at = duties.owner[number]!;
  const place = duties.pattern[number]!;
  const kind = KINDS[duties.kind[number]!]!;
  if (kind === 'compare') {
    const { first, second } = lexicon.opposites[at]!;
    return { kind, classes: [first, second] };
  }
  if (kind === 'topic') {
    const owner = topics.at(at)!;
    const pattern = owner.patterns[place]!;
    const unless = owner.unless.flatMap(({ classes }) => classes);
    return { kind, owner, pattern, classes: [...pattern.classes, ...unless] };
  }
  // The table was made of these very rules.
  const owner = rules.at(at)!;
  const pattern = (owner as CompiledMatchRule).patterns[place]!;
  return { kind, owner, pattern, classes: pattern.classes } as Duty;
}

/** What the watch listens for on behalf of a duty. */
export function watchingOf(duty: Duty): Watching {
  // One side is enough: the other may stand in the sentence before.
  if (duty.kind === 'compare') return { needs: [{ classes: duty.classes, gap: 0 }], wide: true };
  return {
    needs: needsOf(duty.pattern),
    wide: duty.kind === 'match' && duty.owner.rule.within === 'item',
  };
}
