import type { ReadOptions } from '../documents/read/formats.ts';
import { type Analyzer, type AnalyzerOptions, createAnalyzer } from '../index.ts';
import type { SourceText } from '../model.ts';
import { type InputError, readInput } from './inputs.ts';
import { loadCompiled } from './load-knowledge.ts';
import { withPacks } from './packs.ts';
import { nodeTaggers } from './taggers.ts';

/**
 * The package `hengwen/node`: what a program in Node needs beside the analyzer itself.
 *
 *   const analyzer = await openAnalyzer();
 *   const draft = await readDraft('办法.docx');
 *   if ('text' in draft) console.log((await analyzer.review(draft)).findings);
 */

export interface OpenOptions extends Omit<AnalyzerOptions, 'knowledge' | 'tables' | 'taggers'> {
  /** Paths of rule packs (docs/packs.md). */
  packs?: readonly string[];
}

/**
 * The analyzer with the knowledge and the segmenters that come with the package. Rejects with a line for each problem
 * where a pack cannot be used.
 */
export async function openAnalyzer({ packs = [], ...options }: OpenOptions = {}): Promise<Analyzer> {
  const compiled = await withPacks(await loadCompiled(), packs);
  return createAnalyzer({ ...compiled, taggers: nodeTaggers, ...options });
}

/** Reads a file of any format that is known; one that cannot be read is told by a code and a line for people. */
export function readDraft(
  path: string,
  options: Pick<ReadOptions, 'changes' | 'password'> = {},
): Promise<SourceText | InputError> {
  return readInput(path, options);
}

export type { InputError };
