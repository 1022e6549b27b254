import type { ReadonlySignal, Signal } from '@preact/signals';
import type { WorkbenchStart } from '../browser/open-workbench.ts';
import type { Desk } from '../desk/desk.ts';
import type { Original } from '../desk/originals.ts';
import type { reviewDraft } from '../desk/review-draft.ts';
import type { Progress } from '../worker/protocol.ts';
import type { Failure, ImportReport } from './packages.ts';

/** The parts of a review's record, in the order of their tabs. */
export const deskTabs = ['text', 'write', 'file', 'criteria', 'versions', 'replies', 'exchange'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What is being worked on, and how much of it is read where that can be told. */
export interface Busy {
  name: string;
  progress?: Progress;
  /** A file whose pages can be looked at meanwhile. */
  pages?: Original;
}

export type WorkbenchState = { phase: 'start' } | { phase: 'desk'; desk: Desk; unsaved: string | null };

export interface WorkbenchSession {
  state: ReadonlySignal<WorkbenchState>;
  /** What is being reviewed, by its name. Everything else stays in use meanwhile. */
  busy: ReadonlySignal<Busy | null>;
  /** A review that ended while the reviewer was writing, or had gone elsewhere: it waits to be called. */
  ready: ReadonlySignal<Reviewed | null>;
  failures: ReadonlySignal<readonly Failure[]>;
  /** The record on the desk, for the address bar; null at the start. */
  reviewId: ReadonlySignal<string | null>;
  /** The draft in the text box: it outlasts a review that was cancelled or failed. */
  typed: Signal<string>;
  begin(start: WorkbenchStart | undefined): Promise<void>;
  reviewText(text: string): Promise<void>;
  /** One after the other; the first that can be read is shown, the others are among the saved reviews. */
  reviewFiles(files: readonly File[], password?: string): Promise<void>;
  /** Opens a saved review, with its last version or an earlier one. */
  open(id: string, version?: string): Promise<void>;
  /** The next version of the draft on the desk. */
  addVersion(from: File | string): Promise<void>;
  /** A text that was written on the desk becomes the next version of the draft there. */
  saveWritten(text: string): Promise<void>;
  /** Takes reviews from packages into those that are here. */
  importPackages(files: readonly File[]): Promise<void>;
  /** What the last packages brought. */
  imported: ReadonlySignal<ImportReport | null>;
  /** What is shown of the review on the desk: its text, or a part of its record. */
  tab: Signal<DeskTab>;
  /** The room that is open beside the desk, by its id (views/rooms.ts). */
  room: Signal<string | null>;
  showReady(): void;
  /** To be told of every letter that the reviewer types: nothing may take the field away then. */
  writing(): void;
  /** Gives up what is running. */
  cancel(): void;
  home(): void;
}

export type Reviewed = Awaited<ReturnType<typeof reviewDraft>>;
