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
}

export type PanelMessage =
  | { type: 'hengwen/extract' }
  | { type: 'hengwen/show'; findings: Mark[] }
  | { type: 'hengwen/select'; id: string }
  | { type: 'hengwen/clear' };

export type PageMessage = { type: 'hengwen/selected'; id: string } | { type: 'hengwen/changed' };

const panelTypes: readonly string[] = ['hengwen/extract', 'hengwen/show', 'hengwen/select', 'hengwen/clear'];

/**
 * Whether a runtime message is meant for the page. Only the extension's own pages can send one, so the type
 * is proof enough here; the panel, which reads what pages say, checks with zod (messages-schema.ts).
 */
export function isPanelMessage(message: unknown): message is PanelMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    panelTypes.includes(message.type as string)
  );
}
