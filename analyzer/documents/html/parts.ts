import type { Block, Range } from '../../model.ts';
import {
  announcementHeads,
  article,
  attachmentHeads,
  bodyHeads,
  channelWords,
  consultationWords,
  draftTitle,
  explanationHeads,
  feedbackHeads,
  formHeads,
  listedTitle,
  provisionStart,
  secondArticle,
  statuteOpening,
  statuteStart,
  traditionalForms,
} from './hints.ts';

type PartKind = 'draft' | 'explanation' | 'announcement' | 'form' | 'attachment' | 'unknown';

/** A stretch of blocks, `start..end`, half-open. */
interface Part extends Range {
  kind: PartKind;
}

/** What a part needs of a block. */
export interface Line {
  kind: Block['kind'];
  text: string;
}

const headLength = 90;
const titleLines = 6;
const titleLineLength = 70;
const feedbackReach = 8;
const shortestDraft = 120;
const shortestAttachment = 20;

/**
 * Where a text holds a draft beside what was written about it (the call for comments, the explanation, the
 * form to fill in), finds the draft.
 * @returns ranges of lines that belong to the draft, in order; everything where no draft stands apart
 */
export function draftLines(printed: readonly Line[]): Range[] {
  const lines = printed.map(({ kind, text }) => ({ kind, text: simplified(text) }));
  const parts = split(lines);
  const aside = parts.some((part) => isAside(part.kind));
  const drafts = parts.filter((part) => part.kind === 'draft' && isDraft(lines, part));
  if (!aside || drafts.length === 0) return [{ start: 0, end: lines.length }];
  return parts
    .filter(
      (part) => !isAside(part.kind) && (part.kind === 'draft' || chars(lines, part) > shortestAttachment),
    )
    .map(({ start, end }) => ({ start, end }));
}

const forms = new Map(
  Array.from({ length: traditionalForms.length / 2 }, (_, i) => [
    traditionalForms.charAt(2 * i),
    traditionalForms.charAt(2 * i + 1),
  ]),
);
const anyForm = new RegExp(`[${[...forms.keys()].join('')}]`, 'g');

/** A line in the script in which headings and calls for comments are told. */
function simplified(text: string): string {
  return text.replace(anyForm, (form) => forms.get(form) ?? form);
}

function isAside(kind: PartKind): boolean {
  return kind === 'explanation' || kind === 'announcement' || kind === 'form';
}

function isDraft(lines: readonly Line[], part: Part): boolean {
  const provisions = lines
    .slice(part.start, part.end)
    .filter((line) => provisionStart.test(line.text)).length;
  return provisions > 0 || chars(lines, part) >= shortestDraft;
}

function chars(lines: readonly Line[], part: Range): number {
  return lines.slice(part.start, part.end).reduce((sum, line) => sum + line.text.length, 0);
}

function split(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ kind: 'unknown', start: 0, end: lines.length }];
  const lastStatute = lines.findLastIndex((line) => statuteStart.test(line.text));
  const lastSecond = lines.findLastIndex((line) => secondArticle.test(line.text));
  const goOn = articlesGoOn(lines);
  let current = parts[0] as Part;
  let hasBody = false;
  let hasArticle = false;
  const begin = (kind: PartKind, start: number) => {
    hasBody = false;
    hasArticle = false;
    current.end = start;
    current = { kind, start, end: lines.length };
    parts.push(current);
  };
  for (const [i, line] of lines.entries()) {
    const head = headKind(line);
    if (head === 'draft') {
      // A title may be split over lines, or repeated before the first chapter: still the same draft.
      if (current.kind !== 'draft' || hasBody) begin(head, draftStart(lines, current, i));
    } else if (head && head !== current.kind && !(isAside(head) && hasArticle && goOn[i])) {
      // What stands between two articles is a fragment of them, however much it looks like a heading.
      begin(head, i);
    } else if (current.kind !== 'draft' && i < lastSecond && opensStatute(line)) {
      begin('draft', draftStart(lines, current, i));
    } else if (current.kind !== 'announcement' && i > lastStatute && asksForComments(lines, i)) {
      begin('announcement', i);
    }
    hasArticle ||= article.test(line.text);
    hasBody ||= provisionStart.test(line.text) || line.text.length > titleLineLength;
  }
  const opening = parts[0] as Part;
  if (opening.kind === 'unknown' && announces(lines, opening)) opening.kind = 'announcement';
  return parts.filter((part) => part.end > part.start);
}

/** For each line, whether an article follows that is not the first of a draft. */
function articlesGoOn(lines: readonly Line[]): boolean[] {
  let next: Line | undefined;
  const goOn = lines.map(() => false);
  for (let i = lines.length - 1; i >= 0; i--) {
    goOn[i] = next !== undefined && !opensStatute(next);
    if (article.test(lines[i]?.text ?? '')) next = lines[i];
  }
  return goOn;
}

function headKind(line: Line): PartKind | null {
  const text = line.text.trim();
  if (line.kind === 'cell' || text.length > headLength || /[。；，：]$/.test(text)) return null;
  if (attachmentHeads.test(text)) return 'attachment';
  if (bodyHeads.test(text)) return 'draft';
  if (explanationHeads.test(text)) return 'explanation';
  if (formHeads.test(text)) return 'form';
  if (draftTitle.test(text) && !listedTitle.test(text)) return 'draft';
  if (announcementHeads.test(text)) return 'announcement';
  return null;
}

/** Steps back over the title, the version name and the note under it, which stand above `i`. */
function draftStart(lines: readonly Line[], current: Part, i: number): number {
  let start = i;
  while (start > current.start && i - start < titleLines) {
    const line = lines[start - 1];
    if (!line || line.text.length > titleLineLength || line.kind === 'cell') break;
    if (/[。；：:]$/.test(line.text) || provisionStart.test(line.text) || closesLetter.test(line.text)) break;
    const head = headKind(line);
    if (head && head !== 'draft') break;
    start--;
  }
  return start;
}

/** A date or an attachment's name ends the letter above the draft. */
const closesLetter = /^(?:\d{4}|二[〇○零O]\S{2})\s*年.{1,6}月.{0,4}日$|^附\s*件|@|^\d+\s*[.．]/;

function opensStatute({ text }: Line): boolean {
  return statuteOpening.test(text) || text.replace(/\s/g, '') === '目录';
}

function asksForComments(lines: readonly Line[], i: number): boolean {
  return feedbackHeads.test(lines[i]?.text ?? '') && saysWhere(lines.slice(i, i + feedbackReach));
}

function announces(lines: readonly Line[], part: Range): boolean {
  const own = lines.slice(part.start, part.end);
  return own.some((line) => consultationWords.test(line.text)) && saysWhere(own);
}

function saysWhere(lines: readonly Line[]): boolean {
  return lines.some((line) => channelWords.test(line.text));
}
