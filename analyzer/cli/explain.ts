import { parseArgs } from 'node:util';
import { createEngine } from '../engine.ts';
import { explain } from '../explain/explain.ts';
import { spelledRules } from '../explain/spelled-rules.ts';
import type { Compiled } from '../knowledge/compiled.ts';
import { endWithReader } from './closed-pipe.ts';
import { explanationLines } from './explain-lines.ts';
import { isInputError, readInput } from './inputs.ts';
import { loadCompiled } from './load-knowledge.ts';
import { withPacks } from './packs.ts';
import { nodeTaggers } from './taggers.ts';
import { UsageError } from './usage-error.ts';

/**
 * `npm run -s explain -- RULE FILE` (RULE `all` for every rule, FILE `-` for standard input): for each match
 * of the rule, the words that matched and the filter that silenced it, if one did; for one rule, also where it
 * nearly matched, and what was missing. `all` ends with the topics and the words of every sentence. `--pack FILE` joins
 * a rule pack; its rules are named PACK/RULE.
 */
endWithReader();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string', multiple: true } },
});
const [rule, file] = positionals;
if (rule === undefined || file === undefined) {
  console.error('用法：npm run -s explain -- [--pack 规则包]… 规则ID|all 文件|-');
  process.exit(2);
}
const source = await readInput(file);
if (isInputError(source)) {
  console.error(`${file}: ${source.message}（${source.code}）`);
  process.exit(2);
}
const { knowledge, tables } = await joined(values.pack ?? []);
const { inspect } = createEngine(
  knowledge,
  knowledge.plans.map((plan) => plan.id),
  nodeTaggers,
  tables,
);
if (rule !== 'all' && !knowledge.rules.some(({ id }) => id === rule)) {
  console.error(`没有规则 ${rule}`);
  process.exit(2);
}
const inspection = await inspect(source, true);
const { index, candidates, omissions, topics } = inspection;
const { text: normal } = index.draft.normal;
if (rule !== 'all') {
  const accounts = explain(
    {
      inspection,
      classes: knowledge.classes,
      spelled: spelledRules(knowledge, tables),
      text: source.text,
      language: 'zh',
    },
    { about: 'rule', id: rule },
  );
  for (const account of accounts) console.log(explanationLines(account).join('\n'));
}
for (const { candidate, silencedBy } of rule === 'all' ? candidates : []) {
  const { match, sentence } = candidate;
  const words = match.atoms.map((a) => normal.slice(a.start, a.end)).join(' … ');
  console.log(`${silencedBy === null ? '报出' : `滤除（${silencedBy}）`} ${candidate.rule.id}：${words}`);
  console.log(`    ${normal.slice(sentence.start, sentence.end)}`);
}
for (const omitted of omissions)
  if (rule === 'all' || omitted.id === rule) console.log(`缺漏 ${omitted.id}（主题 ${omitted.topic}）`);
if (rule === 'all') {
  console.log(`主题：${topics.map((t) => `${t.topic}×${t.count}`).join(' ')}`);
  for (const sentence of index.draft.units.flatMap((_, unit) => index.draft.sentencesOf(unit))) {
    const words = index.stretch({ start: sentence.start, end: sentence.end }).hits.map((hit) => {
      const ids = knowledge.classes.filter((_, i) => hit.classes.includes(i)).map((c) => c.id);
      return `${normal.slice(hit.start, hit.end)}[${ids.join(',')}]`;
    });
    console.log(`词：${words.join(' ')}`);
  }
}

async function joined(packs: readonly string[]): Promise<Compiled> {
  try {
    return await withPacks(await loadCompiled(), packs, { examples: false });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}
