import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { conflictsIn } from '../../analyzer/dossier/entry.ts';
import type { Finding, Level, ReviewRecord } from '../../analyzer/model.ts';
import { countLevels } from '../records/review-entry.ts';
import type { OpenReview, VersionRow } from '../records/types.ts';
import { type Arrangement, arrange, type Orphan, orphans } from './arrange.ts';
import { type EntryKeeper, entryKeeper } from './entries.ts';
import { type Filter, NO_FILTER, passes } from './filter.ts';
import { type MarkKeeper, markKeeper } from './marks.ts';
import { perEntry } from './per-entry.ts';
import { recordOf } from './record-of.ts';
import { type Office, writerIn } from './review-draft.ts';
import { type WordNotes, wordNotes } from './word-notes.ts';

export const levels: readonly Level[] = ['revise', 'explain', 'consider', 'credit'];

/** One review on the desk, with what is selected and shown of it: the state that panel and workbench share. */
export interface Desk {
  opened: OpenReview;
  /** Everything that was said about the review. */
  keeper: EntryKeeper;
  marks: MarkKeeper;
  wordNotes: WordNotes;
  findings: ReadonlyMap<string, Finding>;
  shownLevels: Signal<ReadonlySet<Level>>;
  filter: Signal<Filter>;
  creditsOpen: Signal<boolean>;
  arrangement: ReadonlySignal<Arrangement>;
  /** Finding ids in the order of the list, as far as they are to be seen. */
  order: ReadonlySignal<string[]>;
  orphans: ReadonlySignal<Orphan[]>;
  /** Findings other than credits that have a decision. */
  decided: ReadonlySignal<number>;
  selected: ReadonlySignal<string | null>;
  /** The finding nearest to what is being read: its card must be in the list, not selected. */
  near: Signal<string | null>;
  /** An offset that the draft shall be shown at; null once it is. */
  destination: Signal<number | null>;
  /** How many conflicts wait for a person. */
  conflicts: ReadonlySignal<number>;
  /** A new object with every wish to see a finding's words in the text. */
  revealed: ReadonlySignal<{ finding: Finding } | null>;
  /** Selects without moving the text: the reviewer is looking at it. */
  select(id: string | null): void;
  /** Selects and asks for the words to be brought into view. */
  reveal(id: string): void;
  /** What an export needs beside the review. */
  record(): ReviewRecord;
}

/** What of a desk outlives its review: what was said, selected and shown. */
interface Kept
  extends Pick<
    Desk,
    'keeper' | 'marks' | 'wordNotes' | 'conflicts' | 'shownLevels' | 'filter' | 'creditsOpen' | 'near'
  > {
  destination: Desk['destination'];
  selected: Signal<string | null>;
  revealed: Signal<{ finding: Finding } | null>;
}

/** By desk, for another review to be laid on it. */
const keptOf = new WeakMap<Desk, Kept>();

/** `before` is what lay on the desk: of another review of the same draft, what is selected and shown stays so. */
export function createDesk(
  opened: OpenReview,
  office: Office,
  closing: AbortSignal,
  before: Desk | null = null,
): Desk {
  const same = before?.opened.row.id === opened.row.id ? before : null;
  const { findings } = opened.draft.review;
  const keeper = entryKeeper(office.records, opened.row.id, () => writerIn(office), closing, office.rescue);
  const conflicts = perEntry(keeper, (entry) => {
    const count = conflictsIn([entry]).length;
    return count > 0 ? { count } : null;
  });
  const still = findings.find(({ id }) => id === same?.selected.peek())?.id ?? null;
  return layOut(opened, {
    keeper,
    marks: markKeeper(keeper, office.site),
    wordNotes: wordNotes(opened, keeper, office, closing),
    conflicts: computed(() => conflicts.value.reduce((sum, { count }) => sum + count, 0)),
    shownLevels: signal<ReadonlySet<Level>>(same?.shownLevels.peek() ?? new Set(levels)),
    creditsOpen: signal(same?.creditsOpen.peek() ?? false),
    selected: signal<string | null>(still),
    near: signal<string | null>(still),
    revealed: signal<{ finding: Finding } | null>(null),
    filter: signal<Filter>(same?.filter.peek() ?? NO_FILTER),
    destination: signal(null),
  });
}

/** The same desk with the review of a text that is being written: what is said and selected is the same on both. */
export function withReview(desk: Desk, draft: VersionRow): Desk {
  const row = { ...desk.opened.row, outcome: draft.review.outcome, counts: countLevels(draft.review) };
  return layOut({ row, draft }, keptOf.get(desk)!);
}

function layOut(opened: OpenReview, kept: Kept): Desk {
  const { review } = opened.draft;
  const { marks, shownLevels, creditsOpen, filter, selected, near, revealed } = kept;
  const findings = new Map(review.findings.map((finding) => [finding.id, finding]));
  const arrangement = computed(() => arrange(review, shownLevels.value, passes(filter.value, marks)));
  const order = computed(() => {
    const { groups, omissions, credits } = arrangement.value;
    const seen = [...groups.flatMap((group) => group.findings), ...omissions];
    if (creditsOpen.value) seen.push(...credits);
    return seen.map((finding) => finding.id);
  });
  const select = (id: string | null) => {
    if (id !== null && findings.get(id)?.level === 'credit') creditsOpen.value = true;
    selected.value = id;
    near.value = id;
  };

  const laid: Omit<Desk, 'record'> = {
    ...kept,
    opened,
    findings,
    arrangement,
    order,
    orphans: computed(() =>
      orphans(review, {
        decisions: [...marks.decisions.value.values()],
        notes: marks.allNotes.value,
      }),
    ),
    decided: computed(
      () =>
        review.findings.filter(({ id, level }) => level !== 'credit' && marks.decisions.value.has(id)).length,
    ),
    select,
    reveal(id) {
      select(id);
      const finding = findings.get(id);
      if (finding && finding.start !== null) revealed.value = { finding };
    },
  };
  const desk: Desk = { ...laid, record: () => recordOf(laid) };
  keptOf.set(desk, kept);
  return desk;
}
