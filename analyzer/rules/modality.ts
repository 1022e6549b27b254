import type { Sentence } from '../draft/draft.ts';
import type { Hit } from '../matcher/hits.ts';
import { clausesOf, type TextIndex } from './index-text.ts';
import type { Match, Span } from './match.ts';

/** Lexicon classes that the engine itself reads (seeds/lexicon/modality.yaml). */
export const ENGINE_CLASSES = [
  'forbid',
  'combat',
  'oblige',
  'permit',
  'encourage',
  'sanction',
  'repeal',
  'afresh',
  'purpose',
] as const;
export type EngineClass = (typeof ENGINE_CLASSES)[number];
export type EngineClasses = Readonly<Record<EngineClass, number>>;

/** How a clause speaks: 不得 forbids, 消除 combats, 应当 obliges, 可以 permits, 鼓励 encourages. */
export type Modality = 'forbid' | 'combat' | 'oblige' | 'permit' | 'encourage' | null;

const MARKERS = ['forbid', 'combat', 'oblige', 'permit', 'encourage', 'afresh'] as const;
const MODALITIES = ['forbid', 'combat', 'oblige', 'permit', 'encourage'] as const;

/**
 * The modality that governs the last word of a match: the nearest marker before it in the sentence that is not
 * itself part of the match; else the last marker of the nearest lead-in that has one
 * (不得有下列行为：（一）限定为男性).
 */
export function modalityAt(
  index: TextIndex,
  classes: EngineClasses,
  sentence: Sentence,
  match: Match,
): Modality {
  const core = match.atoms.at(-1)!;
  const { hits } = index.stretch(sentence);
  const clauses = clausesOf(sentence);
  const own = lastMarker(hits, classes, core.start, match.atoms);
  if (own !== null && !isPurposeBefore(clauses, hits, classes, own, core)) {
    // 不得要求家长必须由母亲参加: what stands under 不得 in one clause stays forbidden.
    const clause = clauses.findLast((c) => c.start <= own.start) ?? sentence;
    if (own.modality === 'forbid' && startsAfresh(clauses, hits, classes, own.start, core)) return null;
    const before = markersIn(hits, classes).filter(
      (hit) => hit.start >= clause.start && hit.end <= own.start,
    );
    const outer = lastMarker(before, classes, own.start, match.atoms, ['forbid']);
    return (outer ?? own).modality;
  }
  for (const leadIn of sentence.leadIns) {
    const marker = lastMarker(index.stretch(leadIn).hits, classes, leadIn.end, []);
    if (marker !== null) return marker.modality;
  }
  return null;
}

/**
 * 学员不得离校，照看家人均不作为请假理由: a later clause that says 均, 一律 or 视为 begins a rule of its own, which the
 * ban before it does not govern.
 */
function startsAfresh(
  clauses: readonly Span[],
  hits: readonly Hit[],
  classes: EngineClasses,
  ban: number,
  core: Span,
): boolean {
  const clause = clauses.findLast((c) => c.start <= core.start);
  if (clause === undefined || clause.start <= ban) return false;
  return markersIn(hits, classes).some(
    (h) => h.start >= clause.start && h.end <= core.end && h.classes.includes(classes.afresh),
  );
}

/** 为预防欺凌，在宿舍内安装摄像头: what a clause of purpose combats says nothing about the clause that follows it. */
function isPurposeBefore(
  clauses: readonly Span[],
  hits: readonly Hit[],
  classes: EngineClasses,
  own: Marker,
  core: Span,
): boolean {
  if (own.modality !== 'combat') return false;
  const clause = clauses.findLast((c) => c.start <= core.start);
  if (clause === undefined || clause.start <= own.start) return false;
  return hits.some((h) => h.start < own.start && h.end > own.start && h.classes.includes(classes.purpose));
}

interface Marker {
  start: number;
  modality: (typeof MODALITIES)[number];
}

function lastMarker(
  hits: readonly Hit[],
  classes: EngineClasses,
  before: number,
  own: readonly Span[],
  sought: readonly Marker['modality'][] = MODALITIES,
): Marker | null {
  const markers = markersIn(hits, classes);
  for (let i = markers.length - 1; i >= 0; i--) {
    const hit = markers[i]!;
    if (hit.end > before || own.some((a) => a.start < hit.end && a.end > hit.start)) continue;
    const modality = sought.find((m) => hit.classes.includes(classes[m]));
    if (modality !== undefined) return { start: hit.start, modality };
  }
  return null;
}

const marked = new WeakMap<readonly Hit[], readonly Hit[]>();

/** Those of a stretch's hits that tell a modality or begin afresh: asked for by every candidate in it. */
function markersIn(hits: readonly Hit[], classes: EngineClasses): readonly Hit[] {
  let markers = marked.get(hits);
  if (!markers) {
    markers = hits.filter((hit) => MARKERS.some((m) => hit.classes.includes(classes[m])));
    marked.set(hits, markers);
  }
  return markers;
}
