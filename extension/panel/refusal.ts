import type { Illegible } from '../../analyzer/documents/read/legibility.ts';
import { type StringKey, strings } from '../i18n/strings.ts';
import type { Unreadable } from '../page/messages.ts';
import { WorkerError } from '../worker/client.ts';

/**
 * Why a tab's text cannot be reviewed. `not-granted`: the user has to click the toolbar button there; `silent`:
 * the page does not answer; what is illegible is read but makes no sense to the rules.
 */
export type Refusal = Unreadable | 'browser-page' | 'not-granted' | 'silent' | Illegible;

/** The reason in plain words, and the way round. */
export const refusalWords: Record<Refusal, { why: StringKey; way: StringKey }> = {
  'browser-page': { why: 'refused.browserPage', way: 'refused.browserPageWay' },
  'not-granted': { why: 'refused.notGranted', way: 'refused.notGrantedWay' },
  'pdf-viewer': { why: 'refused.pdf', way: 'refused.pdfWay' },
  'canvas-editor': { why: 'refused.canvas', way: 'refused.canvasWay' },
  silent: { why: 'refused.silent', way: 'refused.silentWay' },
  empty: { why: 'refused.empty', way: 'refused.emptyWay' },
  garbled: { why: 'refused.garbled', way: 'refused.garbledWay' },
  'other-language': { why: 'refused.language', way: 'refused.languageWay' },
};

export class RefusedError extends WorkerError {
  constructor(refusal: Refusal) {
    const why = strings[refusalWords[refusal].why];
    const way = strings[refusalWords[refusal].way];
    super(refusal, why.zh + way.zh, `${why.en} ${way.en}`);
  }
}

/** The refusal that an error stands for, an illegible text among them; null for a failure. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof WorkerError && error.code in refusalWords ? (error.code as Refusal) : null;
}
