import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import type { Finding } from '../../analyzer/model.ts';

/** One line of the fixture: the same fields as the labelled cases that `bench:accuracy` reads. */
interface Case {
  id: string;
  original_text: string;
  context: string | null;
  issue_type: string;
}

/** Three: one filter that falls out lets more through. */
const MOST_NEEDLESS = 0.0035;
const OMISSION = 'gender_blind_omission';

/**
 * Fine provisions and whole fine drafts in the ordinary official voice, full of traps (docs/accuracy.md). Those about
 * an omission meet the need or stand beside it.
 */
test('fine provisions are left alone: at most three in a thousand are flagged', async () => {
  const cases = readFileSync(join(import.meta.dirname, '../fixtures/fine.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
  const analyzer = createAnalyzer({ ...(await loadCompiled()), taggers: nodeTaggers });
  const needless: string[] = [];
  for (const { id, original_text, context, issue_type } of cases) {
    const text = context === null ? original_text : `${context}\n${original_text}`;
    const { findings } = await analyzer.review({ name: id, format: 'text', sha256: '', text });
    const wrong = findings.filter(
      ({ level, kind }: Finding) =>
        level === 'revise' || level === 'explain' || (issue_type === OMISSION && kind === 'omission'),
    );
    if (wrong.length > 0) needless.push(`${id} ${wrong.map(({ rule }) => rule).join(' ')}`);
  }
  expect(needless.length / cases.length, needless.join('\n')).toBeLessThanOrEqual(MOST_NEEDLESS);
});
