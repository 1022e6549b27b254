import { readFileSync } from 'node:fs';
import { COMPILED } from '../../../analyzer/cli/seeds-folder.ts';
import type { Draft, Sentence } from '../../../analyzer/draft/draft.ts';
import { characterTable } from '../../../analyzer/draft/normalise.ts';
import { draftParser } from '../../../analyzer/draft/parse-draft.ts';
import type { Knowledge } from '../../../analyzer/knowledge/knowledge.ts';

export const knowledge = JSON.parse(readFileSync(COMPILED, 'utf8')) as Knowledge;
export const table = characterTable(knowledge.characters);
const { parse } = draftParser(table, knowledge.drafts);

/** The draft of a text given as a string. */
export function draftOf(text: string): Draft {
  return parse({ name: 'test', format: 'text', sha256: '', text }).draft;
}

/** All sentences of a draft. */
export function sentencesOf(draft: Draft): Sentence[] {
  return draft.units.flatMap((_, unit) => draft.sentencesOf(unit));
}
