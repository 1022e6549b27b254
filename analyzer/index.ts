/**
 * The analyzer's public surface. Pure: no DOM, no browser, no Node; the same findings wherever it runs.
 *
 *   const compiled = unpackCompiled(bytes); // seeds/.compiled/knowledge.bin
 *   const analyzer = createAnalyzer({ ...compiled, taggers });
 *   const review = await analyzer.review(source);
 */
export { type Analyzer, type AnalyzerOptions, createAnalyzer } from './analyzer.ts';
export type { Account, Miss, Question, Verdict } from './explain/account.ts';
export { type Compiled, unpackCompiled } from './knowledge/compiled.ts';
export type { Knowledge } from './knowledge/knowledge.ts';
export type { Taggers } from './language/confirm-borders.ts';
export type { LoadTagger, Tagger, Word } from './language/tagger.ts';
export type * from './model.ts';
