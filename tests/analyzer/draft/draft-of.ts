import { readFileSync } from 'node:fs';
import { COMPILED } from '../../../analyzer/cli/seeds-folder.ts';
import type { Draft } from '../../../analyzer/draft/draft.ts';
import { characterTable } from '../../../analyzer/draft/normalise.ts';
import { parseDraft } from '../../../analyzer/draft/parse-draft.ts';
import type { Knowledge } from '../../../analyzer/knowledge/knowledge.ts';

export const knowledge = JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge;
export const table = characterTable(knowledge.characters);

/** The draft of a text given as a string. */
export function draftOf(text: string): Draft {
  return parseDraft({ name: 'test', format: 'text', sha256: '', text }, table, knowledge.drafts);
}
