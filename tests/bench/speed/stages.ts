import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../../analyzer/cli/taggers.ts';
import { normalise } from '../../../analyzer/draft/normalise.ts';
import { draftParser } from '../../../analyzer/draft/parse-draft.ts';
import { createAnalyzer } from '../../../analyzer/index.ts';
import { noHits, scan } from '../../../analyzer/matcher/trie.ts';
import { watchUnits } from '../../../analyzer/matcher/watch.ts';
import type { SourceText } from '../../../analyzer/model.ts';
import type { Task } from './timing.ts';

/** What all others are measured against. */
export const REVIEW = 'review';
export const BARE_LOOP = 'bare loop';
export const TRIE_SCAN = 'scan, all words';

export function sourceOf(text: string): SourceText {
  return { name: 'bench.txt', format: 'text', sha256: '', text };
}

/** Makes our own tasks for a text: the limit, the stages of a review, and the review as users have it. */
export async function ownTasks(): Promise<(text: string) => Task[]> {
  const { knowledge, tables } = await loadCompiled();
  const { drafts } = knowledge;
  const table = tables.characters;
  const { parse } = draftParser(table, drafts);
  const analyzer = createAnalyzer({ knowledge, tables, taggers: nodeTaggers });
  const hits = noHits();
  return (text) => {
    const source = sourceOf(text);
    const { normal, units } = parse(source).draft;
    const { codes } = normal;
    const stages: Record<string, () => unknown> = {
      [BARE_LOOP]: () => bareLoop(text),
      normalise: () => normalise(source, table, drafts.headings),
      'draft (normalise, outline)': () => parse(source),
      'watch (scan, meetings)': () => watchUnits(tables.watch, tables.lexicon, codes, units),
      [TRIE_SCAN]: () => scan(tables.lexicon.trie, codes, 0, codes.length, hits),
      [REVIEW]: () => analyzer.review(source),
    };
    return Object.entries(stages).map(([name, run]) => ({ name, chars: text.length, run }));
  };
}

/** The limit: every character is looked at once, and nothing is done with it that could be left out. */
function bareLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}
