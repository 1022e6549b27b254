import { type Extraction, extract } from '../../analyzer/documents/html/extract.ts';
import { domTree } from './dom-tree.ts';
import { fieldIn } from './editor.ts';
import type { FrameText, Unreadable } from './messages.ts';

/** Share of the window that canvases must cover for a page to be one that draws its text. */
const canvasShare = 0.3;
const fewSentences = 3;

export interface Reading {
  extraction: Extraction<Node>;
  answer: FrameText;
  /** The field that the text was read from. */
  field: HTMLTextAreaElement | null;
}

/** Reads one frame as it stands now; `known` is the field that it was read from before. */
export function readPage(document: Document, known: HTMLTextAreaElement | null = null): Reading {
  const page = extract(domTree(document));
  const field = fieldIn(document, page.text, known);
  const extraction = field ? ofField(field.value, page.title) : page;
  const unreadable = reason(document, extraction.text);
  const { text, blocks, title } = extraction;
  return {
    extraction,
    field,
    answer: {
      top: document.defaultView === document.defaultView?.top,
      text: unreadable ? '' : text,
      blocks: unreadable ? [] : blocks,
      title,
      host: document.location.host,
      contentType: document.contentType,
      unreadable,
      ...(field ? { field: true } : {}),
    },
  };
}

/** What a field holds stands in no node of the page: it has blocks, and no places. */
function ofField(text: string, title: string): Extraction<Node> {
  let start = 0;
  const blocks = text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return line.trim() === '' ? [] : [{ kind: 'paragraph' as const, start: from, end: from + line.length }];
  });
  return { text, blocks, title, segments: [], nodes: [] };
}

function reason(document: Document, text: string): Unreadable | null {
  if (document.contentType === 'application/pdf') return 'pdf-viewer';
  if (drawsItsText(document, text)) return 'canvas-editor';
  if (text.trim() !== '') return null;
  const embedded = document.querySelector('embed[type="application/pdf"], object[type="application/pdf"]');
  return embedded ? 'pdf-viewer' : 'empty';
}

/** Online editors paint the document on canvases and leave only their menus as text. */
function drawsItsText(document: Document, text: string): boolean {
  if ((text.match(/[。；;]/g)?.length ?? 0) >= fewSentences) return false;
  const { clientWidth, clientHeight } = document.documentElement;
  let painted = 0;
  for (const canvas of document.querySelectorAll('canvas')) {
    const { width, height } = canvas.getBoundingClientRect();
    painted += width * height;
  }
  return painted > 0 && painted >= clientWidth * clientHeight * canvasShare;
}
