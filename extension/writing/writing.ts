import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { findEdit } from '../../analyzer/incremental/find-edit.ts';
import type { Finding } from '../../analyzer/model.ts';
import { levels } from '../desk/desk.ts';
import type { LiveReview } from './live-review.ts';
import { createMirror } from './mirror.ts';
import { putIn } from './put-in.ts';
import { type Rewrite, rewriteOf } from './rewrite.ts';
import { nextSpot, spotAt, spotsAfter, spotsOf, type WrittenSpot } from './spots.ts';

/** A field that is written in, with the review following it. */
export interface Writing {
  /** The finding that the caret stands in. */
  here: ReadonlySignal<Finding | null>;
  text: ReadonlySignal<string>;
  /** Brings a finding's words into view and puts the caret there, if the field has the focus. */
  go(id: string): void;
  /** What the suggestion of a finding would put where; null where it cannot be put in by itself. */
  rewrite(finding: Finding): Rewrite | null;
  putIn(finding: Finding): void;
  /** To the next words with a finding, or the previous; false where the field has no focus, or there are none. */
  walk(step: 1 | -1): boolean;
  /** Puts in what is suggested for the words at the caret; false where that cannot be. */
  putInHere(): boolean;
}

export interface Paper {
  field: HTMLTextAreaElement;
  /** Lies behind the field and shows its findings. */
  mirror: HTMLElement;
}

/** How far below the upper edge of the field words are brought. */
const READING_LINE = 80;

/**
 * Follows a field: its text is reviewed as it is typed, its findings are underlined, and can be walked. While an input
 * method composes, nothing is reviewed.
 */
export function startWriting({ field, mirror: box }: Paper, live: LiveReview, closing: AbortSignal): Writing {
  const mirror = createMirror(box, levels);
  const text = signal(field.value);
  const here = signal<Finding | null>(null);
  let findings = new Map<string, Finding>();
  let spots: WrittenSpot[] = [];

  const paint = () => {
    mirror.show(text.peek(), spots, here.peek()?.id ?? null);
    alignSoon();
  };
  const align = () => {
    box.style.width = `${field.clientWidth}px`;
    box.style.transform = `translateY(${-field.scrollTop}px)`;
  };
  let frame = 0;
  /** With the frame, which lays the text out in any case: to be asked where it is scrolled to, it has to be laid out. */
  const alignSoon = () => {
    if (frame === 0)
      frame = requestAnimationFrame(() => {
        frame = 0;
        align();
      });
  };
  const look = () => {
    const spot = spotAt(spots, field.selectionStart);
    const found = spot ? (findings.get(spot.id) ?? null) : null;
    if (found === here.peek()) return;
    here.value = found;
    paint();
  };
  const typed = (composing: boolean) => {
    const now = field.value;
    if (now !== text.peek()) {
      spots = spotsAfter(spots, findEdit(text.peek(), now));
      text.value = now;
      paint();
    }
    if (!composing) live.follow(now);
  };

  const stop = effect(() => {
    const done = live.reviewed.value;
    if (!done) return;
    findings = new Map(done.review.findings.map((finding) => [finding.id, finding]));
    spots = spotsOf(done.review.findings);
    if (done.text !== text.peek()) spots = spotsAfter(spots, findEdit(done.text, text.peek()));
    const spot = spotAt(spots, field.selectionStart);
    here.value = spot ? (findings.get(spot.id) ?? null) : null;
    paint();
  });
  closing.addEventListener('abort', stop, { once: true });

  const go = (spot: WrittenSpot) => {
    field.setSelectionRange(spot.start, spot.end);
    const top = mirror.topOf(spot.id);
    if (top !== null && (top < field.scrollTop || top > field.scrollTop + field.clientHeight - READING_LINE))
      field.scrollTop = top - READING_LINE;
    align();
    look();
  };

  const isWritten = () => field.ownerDocument.activeElement === field;

  const writing: Writing = {
    here,
    text,
    go(id) {
      const spot = spots.find((one) => one.id === id);
      if (spot) go(spot);
    },
    rewrite(finding) {
      const spot = spots.find(({ id }) => id === finding.id) ?? null;
      if (finding.start !== null && !spot) return null;
      return rewriteOf(finding, spot, text.peek(), field.selectionEnd);
    },
    putIn(finding) {
      const rewrite = writing.rewrite(finding);
      if (rewrite) putIn(field, rewrite);
    },
    walk(step) {
      const spot = isWritten() ? nextSpot(spots, field.selectionStart, step) : null;
      if (spot) go(spot);
      return spot !== null;
    },
    putInHere() {
      const found = here.peek();
      if (!found || !isWritten() || !writing.rewrite(found)) return false;
      writing.putIn(found);
      return true;
    },
  };

  const listen = { signal: closing };
  field.addEventListener('input', (event) => typed((event as InputEvent).isComposing), listen);
  field.addEventListener('compositionend', () => typed(false), listen);
  field.addEventListener('scroll', align, { ...listen, passive: true });
  field.ownerDocument.addEventListener('selectionchange', look, listen);
  const sizes = new ResizeObserver(align);
  sizes.observe(field);
  const leave = () => {
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
  closing.addEventListener('abort', leave, { once: true });

  paint();
  live.follow(field.value);
  return writing;
}
