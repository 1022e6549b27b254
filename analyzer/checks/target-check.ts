import type { Draft, Sentence } from '../draft/draft.ts';
import type { NumberForms } from '../knowledge/numbers-schema.ts';
import type { Plan, Target } from '../knowledge/plan-schema.ts';
import type { Candidate } from '../rules/filters.ts';
import { Read, type TextIndex } from '../rules/index-text.ts';
import type { CompiledTargetRule } from '../rules/join-rules.ts';
import { type CompiledPattern, type Match, matchPattern, type Span } from '../rules/match.ts';
import type { Quantity } from '../rules/numbers.ts';
import { conditionsHold } from './conditions.ts';
import { heldTo } from './held-to.ts';

/** Room for the arithmetic of fractions: 0.42 read from 42% and from 百分之四十二 must be equal. */
const EPSILON = 1e-9;
/** 左右: a tenth below the target is still about the target. */
const ABOUT = 0.1;
/** A figure this far behind its subject speaks of something else. */
const REACH = 40;
/** Both are fractions: a rate may be written 4‰, 0.4% or 400/10万. */
const FRACTIONS = new Set(['percent', 'rate']);

/** A target in the measure in which drafts state it; `least` and `most` bound what meets it. */
interface Limit {
  plan: string;
  measure: string;
  least: number;
  most: number;
}

/** What target rules compare with. */
export interface Targets {
  limitsOf(owner: CompiledTargetRule): readonly Limit[];
  /** Ids of the plans a draft is held to. */
  plansFor(draft: Draft): ReadonlySet<string>;
  /** Words that end the name of something measured. */
  measured: readonly string[];
}

/** Plan targets by rule; what a draft does not ask for is not worked out. */
export function targetsOf(plans: () => readonly Plan[], forms: NumberForms): Targets {
  const known = new WeakMap<Draft, ReadonlySet<string>>();
  const limits = new Map<CompiledTargetRule, readonly Limit[]>();
  return {
    limitsOf: (owner) => {
      const found = limits.get(owner) ?? limitsOf(owner, plans(), forms);
      limits.set(owner, found);
      return found;
    },
    plansFor: (draft) => {
      const ids = known.get(draft) ?? new Set(heldTo(draft, plans()).map(({ id }) => id));
      known.set(draft, ids);
      return ids;
    },
    measured: forms.measured,
  };
}

/** A figure of the draft that falls short of the figure a plan sets for the same thing. */
export function targetCheck(
  { owner, pattern }: { owner: CompiledTargetRule; pattern: CompiledPattern },
  targets: Targets,
  near: TextIndex,
  index: TextIndex,
  sentence: Sentence,
): Candidate[] {
  const stretch = near.stretch(sentence);
  const found: Candidate[] = [];
  for (const subject of matchPattern(pattern, stretch)) {
    index.reads |= Read.plans;
    const plans = targets.plansFor(index.draft);
    const limits = targets.limitsOf(owner).filter(({ plan }) => plans.has(plan));
    if (limits.length === 0) continue;
    const figures = stretch.numbers().filter((q) => isLevel(q, limits[0]!.measure));
    const { text } = index.draft.normal;
    const figure = figureFor(subject, sentence, pattern, figures, text, targets.measured);
    if (figure === null || !limits.some((limit) => fallsShort(figure, limit))) continue;
    const match = joined(subject, figure);
    if (conditionsHold(owner, index, sentence, match)) found.push({ rule: owner.rule, sentence, match });
  }
  return found;
}

function limitsOf({ rule }: CompiledTargetRule, plans: readonly Plan[], forms: NumberForms): Limit[] {
  const measures = new Map(forms.targets.map((t) => [t.unit, t]));
  return rule.targets.flatMap(({ item: id, n }) =>
    plans.flatMap((plan) => {
      const target = plan.items.find((item) => item.id === id)?.targets[n];
      const unit = target === undefined ? undefined : measures.get(target.unit);
      if (target === undefined || unit === undefined) return [];
      return [{ plan: plan.id, measure: unit.measure, ...range(target, unit.factor) }];
    }),
  );
}

/** 全覆盖 and 应建尽建 carry no figure: less than all falls short. More than a target asks for never does. */
function range({ direction, value }: Target, factor: number): { least: number; most: number } {
  if (direction === 'all' || value === null) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (direction === 'at-most') return { least: Number.NEGATIVE_INFINITY, most: value * factor };
  const least = direction === 'about' ? value * (1 - ABOUT) : value;
  return { least: least * factor, most: Number.POSITIVE_INFINITY };
}

function fallsShort({ value }: Quantity, { least, most }: Limit): boolean {
  return value < least - EPSILON || value > most + EPSILON;
}

/** A figure of the wanted measure that says where something stands; percentage points are a change by nature. */
function isLevel({ measure, change }: Quantity, wanted: string): boolean {
  const same = measure === wanted || (FRACTIONS.has(measure) && FRACTIONS.has(wanted));
  return same && (change !== true || measure === 'points');
}

/**
 * The figure a subject is given: the one inside the pattern, where the pattern holds a number (每个街道至少1名社工),
 * else the next one behind it, unless another subject stands between. Behind 分别 the second subject of a list has
 * the second figure.
 */
function figureFor(
  subject: Match,
  sentence: Span,
  pattern: CompiledPattern,
  figures: readonly Quantity[],
  text: string,
  measured: readonly string[],
): Quantity | null {
  if (pattern.parts.some((part) => part.number !== undefined))
    return figures.find((q) => subject.atoms.some((a) => a.start === q.start && a.end === q.end)) ?? null;
  const behind = figures.filter((q) => q.start >= subject.end);
  const first = behind[0];
  if (first === undefined || first.start - subject.end > REACH) return null;
  if (text.slice(subject.start, first.start).includes('分别'))
    return behind[placeInList(subject, sentence, text)] ?? null;
  const [, ...later] = text.slice(subject.end, first.start).split('，');
  return later.some((clause) => measured.some((word) => clause.includes(word))) ? null : first;
}

/** How many members of the list stand before the subject in its clause. */
function placeInList(subject: Match, sentence: Span, text: string): number {
  const first = subject.atoms[0]!.start;
  const clause = text.slice(Math.max(sentence.start, first - REACH), first);
  const list = clause.slice(Math.max(clause.lastIndexOf('，'), clause.lastIndexOf('。')) + 1);
  return list.split(/[、和与及]/).length - 1;
}

function joined(subject: Match, figure: Quantity): Match {
  const atoms = subject.atoms.some((a) => a.start === figure.start)
    ? subject.atoms
    : [...subject.atoms, { start: figure.start, end: figure.end }];
  return { start: subject.start, end: Math.max(subject.end, figure.end), atoms };
}
