import type { Block, Level, Range } from '../../analyzer/model.ts';

/**
 * Every message between the panel and the pages it reads, in one place.
 * Panel to page: `tabs.sendMessage(tabId, message, { frameId })`, answered at once for `extract`.
 * Page to panel: `runtime.sendMessage(message)`; the sender tells tab and frame.
 */

/** Why a frame's text cannot be read. Browser pages fail earlier, when the script is injected. */
export type Unreadable = 'pdf-viewer' | 'canvas-editor' | 'empty';

/** A finding as a page needs it: offsets into the `text` that this frame answered. */
export interface Mark extends Range {
  id: string;
  level: Level;
}

/** What one frame answers to `extract`. */
export interface FrameText {
  /** Whether this is the tab's own document and not a frame within it. */
  top: boolean;
  text: string;
  blocks: Block[];
  title: string;
  /** Without the path: enough to name the source, too little to leak an address. */
  host: string;
  contentType: string;
  /** null where the text was read. */
  unreadable: Unreadable | null;
  /** The text is that of a field in which somebody writes: it has no marks. */
  field?: true;
}

export type PanelMessage =
  | { type: 'hengwen/extract' }
  | { type: 'hengwen/show'; findings: Mark[] }
  | { type: 'hengwen/select'; id: string }
  | { type: 'hengwen/clear' };

/** `typing`: a person has written in the page, in an editor that was read. */
export type PageMessage =
  | { type: 'hengwen/selected'; id: string }
  | { type: 'hengwen/changed'; typing?: true };

const levels: readonly string[] = ['revise', 'explain', 'consider', 'credit'] satisfies Level[];

type Fields = Readonly<Record<string, unknown>>;

/** Small enough to be injected into every frame of a page; the panel, which reads what pages say, has zod. */
export function isPanelMessage(message: unknown): message is PanelMessage {
  if (!isFields(message)) return false;
  switch (message.type) {
    case 'hengwen/extract':
    case 'hengwen/clear':
      return true;
    case 'hengwen/select':
      return typeof message.id === 'string';
    case 'hengwen/show':
      return Array.isArray(message.findings) && message.findings.every(isMark);
    default:
      return false;
  }
}

function isMark(mark: unknown): mark is Mark {
  if (!isFields(mark)) return false;
  const { id, level, start, end } = mark;
  return (
    typeof id === 'string' &&
    levels.includes(level as string) &&
    isOffset(start) &&
    isOffset(end) &&
    start <= end
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
