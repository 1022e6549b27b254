import { parseArgs } from 'node:util';
import { compare } from '../plan-import/compare.ts';
import { planFile } from '../plan-import/plan-file.ts';
import { readPlan } from '../plan-import/read-plan.ts';
import { endWithReader } from './closed-pipe.ts';
import { isInputError, readInput } from './inputs.ts';
import { loadKnowledge } from './load-knowledge.ts';

/**
 * `npm run -s import:plan -- FILE [--id ID] [--before PLAN_ID]`: reads a plan from its official text (.txt, .docx,
 * .pdf …) and prints it as YAML in the shape of seeds/plans. `--compare PLAN_ID` instead holds the reading against a
 * plan that is there: every item found, every figure found; exits with 1 where one is missing.
 */
endWithReader();
const USAGE =
  '用法：npm run -s import:plan -- 规划正式文本 [--id 标识] [--before 已有规划] [--compare 已有规划]';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { id: { type: 'string' }, before: { type: 'string' }, compare: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) fail(USAGE);
const knowledge = await loadKnowledge();
for (const id of [values.before, values.compare])
  if (id !== undefined && !knowledge.plans.some((plan) => plan.id === id))
    fail(`没有规划 ${id}，可用：${knowledge.plans.map((plan) => plan.id).join('、')}`);
const source = await readInput(file);
if (isInputError(source)) fail(`${file}: ${source.message}（${source.code}）`);
const read = readPlan(source, knowledge, values.before ?? null);
if (values.compare === undefined) process.stdout.write(planFile(values.id ?? 'new-plan', read));
else {
  const plan = knowledge.plans.find(({ id }) => id === values.compare)!;
  const result = compare(read, plan);
  const { items, found, figures, figuresFound, units, directions } = result;
  console.log(
    `${file}: 《${read.head.title}》 ${read.head.period.from}–${read.head.period.to} ${read.head.issuer}`,
  );
  console.log(`条目 ${found}/${items}，多读 ${result.extra.length}`);
  for (const { id, quote } of result.missing) console.log(`  未读到 ${id}：${quote}`);
  for (const { kind, n, heading, text } of result.extra)
    console.log(`  多读 ${heading ?? ''} ${kind} ${n}：${text.slice(0, 30)}`);
  console.log(
    `指标 ${figuresFound}/${figures}（单位相同 ${units}，方向相同 ${directions}），目录之外的数字 ${result.extraFigures.length}`,
  );
  for (const { item, target } of result.missingFigures)
    console.log(`  未读到 ${item.id} ${target.figure}：${target.subject}`);
  for (const { item, target } of result.extraFigures)
    console.log(`  目录之外 ${item.domain} ${item.kind} ${item.n} ${target.figure}：${target.subject}`);
  const { links } = result;
  if (values.before !== undefined)
    console.log(`与 ${values.before} 的对应 ${links.right}/${links.known}，提错 ${links.wrong}`);
  process.exitCode = found === items && figuresFound === figures ? 0 : 1;
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
