import type { Watching } from '../matcher/watch.ts';
import type {
  CompiledMatchRule,
  CompiledOmissionRule,
  CompiledTargetRule,
  CompiledTopic,
} from './join-rules.ts';
import { type CompiledPattern, needsOf } from './match.ts';

/** What the watch is kept for: a pattern and who wants to hear of it, or two sexes that may have limits of their own. */
export type Duty = Watching & {
  /** All classes that have to be looked for. */
  classes: readonly number[];
} & (
    | { kind: 'match'; owner: CompiledMatchRule; pattern: CompiledPattern }
    | { kind: 'compare' }
    | { kind: 'target'; owner: CompiledTargetRule; pattern: CompiledPattern }
    | { kind: 'topic'; owner: CompiledTopic; pattern: CompiledPattern }
    | { kind: 'omission'; owner: CompiledOmissionRule; pattern: CompiledPattern }
  );

interface Wanting {
  match: readonly CompiledMatchRule[];
  target: readonly CompiledTargetRule[];
  topics: readonly CompiledTopic[];
  omission: readonly CompiledOmissionRule[];
  opposites: readonly { first: number; second: number }[];
}

/** All duties, in the order in which a sentence is judged. */
export function dutiesOf({ match, target, topics, omission, opposites }: Wanting): Duty[] {
  const duty = <K extends Duty['kind'], O>(kind: K, owner: O, patterns: readonly CompiledPattern[]) =>
    patterns.map((pattern) => ({
      kind,
      owner,
      pattern,
      needs: needsOf(pattern),
      wide: false,
      classes: pattern.classes,
    }));
  return [
    ...match.flatMap((owner) =>
      duty('match' as const, owner, owner.patterns).map((d) => ({
        ...d,
        wide: owner.rule.within === 'item',
      })),
    ),
    ...opposites.map(({ first, second }) => ({
      kind: 'compare' as const,
      // One side is enough: the other may stand in the sentence before.
      needs: [{ classes: [first, second], gap: 0 }],
      wide: true,
      classes: [first, second],
    })),
    ...target.flatMap((owner) => duty('target' as const, owner, owner.patterns)),
    ...topics.flatMap((owner) => {
      const unless = owner.unless.flatMap((pattern) => pattern.classes);
      return duty('topic' as const, owner, owner.evidence).map((d) => ({
        ...d,
        classes: [...d.classes, ...unless],
      }));
    }),
    ...omission.flatMap((owner) => duty('omission' as const, owner, owner.expect)),
  ];
}
