import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import type { Finding } from '../../analyzer/model.ts';

/** One line of a round: the same fields as the labelled cases that `bench:accuracy` reads. */
interface Case {
  id: string;
  original_text: string;
  context?: string | null;
  issue_type: string;
  should_flag: boolean;
}

/** Of the 83 to 121 fine cases of a round none, or one. */
const MOST_NEEDLESS = 0.01;

const isProblem = ({ level }: Finding) => level === 'revise' || level === 'explain';

/**
 * Rounds that were blind when they were first run (docs/accuracy.md); since then they hold what was mended.
 * The floors stand a case or two below what was heard on 2026-11-24: a kind of rule or a filter that falls out is noticed.
 */
test.each([
  ['round-2', 0.025],
  ['round-3', 0.11],
  ['round-4', 0.02],
  ['round-5', 0.025],
  ['round-6', 0.025],
  ['round-7', 0.04],
  ['round-8', 0.02],
  ['round-9', 0.025],
  ['round-10', 0.02],
  ['round-11', 0.045],
  ['round-12', 0.045],
  ['round-13', 0.055],
  ['round-14', 0.055],
  ['round-15', 0.045],
  // Sentences of ordinary wording by the author of the mending; the last 25 hold the words of the filters.
  ['ordinary', 0.075],
  // Plain provisions of every matter of life, most of them fine: the needless ones were mended, hardly any missed one.
  ['plain', 0.13],
  ['round-w1', 0.05],
  ['round-w2', 0.035],
] as const)('%s is still heard: at most so many missed, hardly any needless', async (round, mostMissed) => {
  const cases = readFileSync(join(import.meta.dirname, `../fixtures/${round}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  const analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });
  const missed: string[] = [];
  const needless: string[] = [];
  for (const { id, original_text, context, issue_type, should_flag } of cases) {
    const text = context === null || context === undefined ? original_text : `${context}\n${original_text}`;
    const { findings } = await analyzer.review({ name: id, format: 'text', sha256: '', text });
    const omitted = issue_type === 'gender_blind_omission' && findings.some((f) => f.kind === 'omission');
    const heard = omitted || findings.some(isProblem);
    if (should_flag && !heard) missed.push(id);
    if (!should_flag && heard) needless.push(id);
  }
  const should = cases.filter((c) => c.should_flag).length;
  expect(missed.length / should, missed.join(' ')).toBeLessThanOrEqual(mostMissed);
  expect(needless.length / (cases.length - should), needless.join(' ')).toBeLessThanOrEqual(MOST_NEEDLESS);
});
