/**
 * The analyzer's public surface. Pure: no DOM, no browser, no Node; the same findings wherever it runs.
 *
 *   const analyzer = createAnalyzer({ knowledge, taggers });
 *   const review = await analyzer.review(source);
 */
export type { Knowledge } from './knowledge/knowledge.ts';
export type { LoadTagger, Tagger, Word } from './language/tagger.ts';
export type * from './model.ts';
