import { createHighlighter } from './highlight.ts';
import { markAt, scrollTo } from './locate.ts';
import type { FrameText, Mark, PageMessage, PanelMessage } from './messages.ts';
import { indexPage, type PageIndex } from './page-index.ts';
import { type Reading, readPage } from './read-page.ts';
import { watchText } from './watch.ts';

/** One frame's part in a review: answers the panel, shows its marks, tells it of clicks and changes. */
export interface PageSession {
  /** @returns the frame's text for `extract`, undefined for any other message */
  handle(message: PanelMessage): FrameText | undefined;
}

/**
 * @param send tells the panel; its promise rejects when no panel listens any more
 * @param signal ends the session and takes every trace of it from the page
 */
export function startPageSession(
  document: Document,
  send: (message: PageMessage) => Promise<unknown>,
  signal: AbortSignal,
): PageSession {
  const highlighter = createHighlighter(CSS.highlights);
  let review = new AbortController();
  let reading: Reading | null = null;
  let index: PageIndex | null = null;
  let marks: readonly Mark[] = [];
  let active: string | null = null;
  let told = false;
  let typing = false;

  const end = () => {
    review.abort();
    reading = null;
    index = null;
    marks = [];
    active = null;
    highlighter.clear();
  };
  signal.addEventListener('abort', end, { once: true });

  // Without a panel to speak to the review is over: leave the page as it was.
  const tell = (message: PageMessage) => void send(message).catch(end);

  const rangesOf = (mark: Mark) => index?.ranges(mark.start, mark.end) ?? [];
  const paint = () => {
    highlighter.paint(marks.map((mark) => ({ level: mark.level, ranges: rangesOf(mark) })));
    const selected = marks.find((mark) => mark.id === active);
    highlighter.activate(selected ? rangesOf(selected) : []);
  };

  const adopt = (read: Reading) => {
    review.abort();
    review = new AbortController();
    reading = read;
    told = false;
    typing = false;
    index = indexPage(read.extraction);
    const { segments, nodes } = read.extraction;
    const first = read.field ?? nodes[segments[0]?.node ?? -1];
    const last = read.field ?? nodes[segments.at(-1)?.node ?? -1];
    if (!first || !last) return;
    const watcher = { onChange: highlighter.prune, onSettled: settle };
    const touched = watchText(document, first, last, watcher, review.signal);
    const write = (event: Event) => {
      // What a page puts into its fields by itself is no writing.
      if (!event.isTrusted || !isWritten(event.target, read.field)) return;
      typing = true;
      touched();
    };
    document.addEventListener('input', write, { capture: true, passive: true, signal: review.signal });
    document.addEventListener('click', select, { capture: true, passive: true, signal: review.signal });
    document.addEventListener('visibilitychange', highlighter.restore, { signal: review.signal });
  };

  /** The page changed: the same text in new nodes is followed in silence, another text is the panel's to decide. */
  const settle = () => {
    const now = readPage(document, reading?.field);
    if (now.answer.text === reading?.answer.text) {
      adopt(now);
      paint();
    } else {
      paint();
      if (typing) tell({ type: 'hengwen/changed', typing });
      else if (!told) tell({ type: 'hengwen/changed' });
      told = true;
      typing = false;
    }
  };

  const select = (event: MouseEvent) => {
    highlighter.restore();
    // A page may make clicks of its own: only a person selects.
    if (!event.isTrusted || !index || document.getSelection()?.isCollapsed === false) return;
    const id = markAt(document, index, marks, event.clientX, event.clientY);
    if (id === null) return;
    active = id;
    paint();
    tell({ type: 'hengwen/selected', id });
  };

  return {
    handle(message) {
      switch (message.type) {
        case 'hengwen/extract': {
          const field = reading?.field;
          end();
          const read = readPage(document, field);
          adopt(read);
          return read.answer;
        }
        case 'hengwen/show':
          marks = message.findings;
          paint();
          // It was told while the review was being made, when the panel had none to speak of.
          if (told) tell({ type: 'hengwen/changed' });
          return undefined;
        case 'hengwen/select': {
          active = message.id;
          paint();
          const mark = marks.find((one) => one.id === message.id);
          const [range] = mark ? rangesOf(mark) : [];
          if (range) scrollTo(range);
          else reading?.field?.scrollIntoView({ block: 'nearest' });
          return undefined;
        }
        case 'hengwen/clear':
          end();
          return undefined;
      }
    },
  };
}

/** Whether a person writes in what was read: its field, or an editor that is part of the page. */
function isWritten(target: EventTarget | null, field: HTMLTextAreaElement | null): boolean {
  return field ? target === field : target instanceof HTMLElement && target.isContentEditable;
}
