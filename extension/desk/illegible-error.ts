import type { Illegible } from '../../analyzer/documents/read/legibility.ts';
import { strings } from '../i18n/strings.ts';
import { WorkerError } from '../worker/client.ts';

const words = {
  garbled: [strings['refused.garbled'], strings['refused.garbledWay']],
  'other-language': [strings['refused.language'], strings['refused.languageWay']],
} as const satisfies Record<Illegible, unknown>;

/** A text that would only seem to have been reviewed, with what to do instead. */
export class IllegibleError extends WorkerError {
  constructor(why: Illegible) {
    const [reason, way] = words[why];
    super(why, reason.zh + way.zh, `${reason.en} ${way.en}`);
  }
}
