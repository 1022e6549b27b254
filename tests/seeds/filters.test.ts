import { expect, test } from 'vitest';
import { loadCompiled } from '../../analyzer/cli/load-knowledge.ts';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createEngine } from '../../analyzer/engine.ts';
import { knowledge } from '../analyzer/draft/draft-of.ts';

/** A filter whose examples would be passed over without it could go, or break, and nobody would notice. */
test('every filter has an example in which it is the one that keeps a rule silent', async () => {
  const { tables } = await loadCompiled();
  const plans = knowledge.plans.map(({ id }) => id);
  const engine = createEngine(knowledge, plans, nodeTaggers, tables);
  const idle: string[] = [];
  for (const { id, examples } of knowledge.filters) {
    let works = false;
    for (const text of examples) {
      const { candidates } = await engine.inspect({ name: id, format: 'text', sha256: '', text });
      works ||= candidates.some(({ silencedBy }) => silencedBy === id);
    }
    if (!works) idle.push(id);
  }
  expect(idle).toEqual([]);
});
