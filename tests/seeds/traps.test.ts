import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { type Analyzer, createAnalyzer } from '../../analyzer/index.ts';

/** One line of a fixture: the same fields as the labelled cases that `bench:accuracy` reads. */
interface Case {
  id: string;
  original_text: string;
  context: string | null;
  should_flag: boolean;
  why: string;
}

/** The first blind round's traps, and fine provisions that wide rules once took for problems. */
const cases = ['round-1.jsonl', 'fine-provisions.jsonl'].flatMap((file) =>
  readFileSync(join(import.meta.dirname, '../fixtures', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case),
);

let analyzer: Analyzer;
beforeAll(async () => {
  analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });
});

test.each(cases.filter((c) => !c.should_flag))('$id is no problem: $original_text ($why)', async (trap) => {
  const text = trap.context === null ? trap.original_text : `${trap.context}\n${trap.original_text}`;
  const { findings } = await analyzer.review({ name: trap.id, format: 'text', sha256: '', text });
  const problems = findings.filter(({ level }) => level === 'revise' || level === 'explain');
  expect(problems.map(({ rule, quote }) => `${rule}「${quote}」`)).toEqual([]);
});
