import { readFileSync } from 'node:fs';
import { loadCompiled } from '../../../analyzer/cli/load-knowledge.ts';
import { compilePacks, PackError, packProblems } from '../../../analyzer/packs/compile-packs.ts';
import { planFile } from '../../../analyzer/plan-import/plan-file.ts';
import { readPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { must, type Target } from '../target.ts';
import { anyText, mutated } from '../texts.ts';

/** Rule packs and plans that somebody else wrote: problems by line, or knowledge; nothing else is ever thrown. */

const compiled = await loadCompiled();
const { knowledge } = compiled;
const PACK = readFileSync('tests/fixtures/packs/library.yaml', 'utf8');
const PLAN = readFileSync('tests/fixtures/plans/yunxi.txt', 'utf8');
/** What makes a small YAML file large, deep or another thing than it looks. */
const YAML = [
  '&a [*a, *a]',
  '<<: *a',
  '!!js/function "f"',
  '__proto__: { x: 1 }',
  'constructor: x',
  `${'['.repeat(500)}`,
  '{a|b|c}'.repeat(50),
  '(((((((',
  '…'.repeat(40),
  '"\\u0000"',
  'rules: []',
  '- id: a\n',
  '---\n',
];

const packing: Target = {
  name: 'packs',
  make(random) {
    let text = random.chance(0.9) ? mutated(PACK, random) : PACK;
    for (let n = random.int(3); n > 0; n--) {
      const at = random.int(text.length + 1);
      text = text.slice(0, at) + random.pick(YAML) + text.slice(at);
    }
    return { texts: [text] };
  },
  async check({ texts: [text = ''] }) {
    const file = { path: 'fuzz.yaml', text };
    const problems = packProblems(compiled, [file], 'zh');
    const lines = text.split('\n').length;
    for (const { line, reason } of problems)
      must(line >= 1 && line <= lines && reason !== '', `a problem is told on a line of the file: ${line}`);
    if (problems.length > 0) return;
    try {
      compilePacks(compiled, [file], 'zh');
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
    }
  },
};

const planning: Target = {
  name: 'plans',
  make: (random, samples) => ({
    texts: [random.chance(0.7) ? mutated(PLAN, random) : anyText(random, samples).slice(0, 100_000)],
  }),
  async check({ texts: [text = ''] }) {
    const before = knowledge.plans[0]?.id ?? null;
    const read = readPlan({ text }, knowledge, before);
    must(read.items.length === read.links.length, 'every item has its link, or none');
    for (const item of read.items) must(item.text.trim() !== '', 'an item has words');
    planFile('fuzz', read);
  },
};

export const knowledgeTargets: readonly Target[] = [packing, planning];
