import { illegible } from '../documents/read/legibility.ts';
import type { Knowledge } from '../index.ts';
import { type BatchEntry, triage } from '../triage/triage.ts';
import type { ResultLine, Reviewed } from './result-line.ts';

/**
 * The row of a draft in the table of a batch, as a line that a thread can send. What would only seem to have been
 * reviewed counts as not read: somebody has to look at it.
 */
export function entryLine(reviewed: Reviewed, knowledge: Knowledge): ResultLine {
  const { input, result, warning, status } = reviewed;
  const line = (entry: BatchEntry) => JSON.stringify(entry);
  if ('error' in result) return { line: line({ name: input, error: result.error }), warning, status };
  const why = illegible(result.source.text);
  if (why === null) return { line: line(triage(input, result.review, knowledge)), warning, status };
  const words = knowledge.triage.illegible[why];
  const error = { code: why, message: words.zh, messageEn: words.en };
  return { line: line({ name: input, error }), warning: null, status: 2 };
}
