import { type Illegible, illegible } from '../documents/read/legibility.ts';
import { exportFileName, exportReview } from '../documents/write/index.ts';
import { createAnalyzer } from '../index.ts';
import { type Arguments, readArguments, UsageError } from './arguments.ts';
import { expandInputs, type Input, isInputError, readInput } from './inputs.ts';
import { readLines } from './lines.ts';
import { loadCompiled } from './load-knowledge.ts';
import { openOutput } from './output.ts';
import { nodeTaggers } from './taggers.ts';

const warnings: Record<Illegible, string> = {
  garbled: '文字像是乱码，评估结果没有意义，请检查文件的编码',
  'other-language': '文字看来不是中文或英文，评估结果没有意义',
};

/**
 * The `review` command (contract: design.md §5). Returns the exit status: 0 no `revise` finding, 1 at least one,
 * 2 an input could not be read. Throws UsageError. One unreadable file never stops the rest.
 */
export async function reviewInputs(argv: readonly string[]): Promise<number> {
  const args = readArguments(argv);
  const { knowledge, tables } = await loadCompiled();
  const plans = knownPlans(
    args,
    knowledge.plans.map((plan) => plan.id),
  );
  const inputs = expandInputs(args.inputs);
  const output = openOutput(args, inputs.length);
  const { format, language } = args;
  const analyzer = createAnalyzer({
    knowledge,
    tables,
    taggers: nodeTaggers,
    plans,
    language,
    ...(args.omissions === null ? {} : { omissions: args.omissions }),
  });
  let status = 0;
  const sources = args.lines ? readLines(process.stdin) : readEach(inputs);
  for await (const { input, source } of sources) {
    if (isInputError(source)) {
      status = 2;
      if (format === 'ndjson')
        await output.write(`${JSON.stringify({ source: input, error: source })}\n`, '');
      else console.error(`${input}: ${source.message}（${source.code}）`);
      continue;
    }
    // Said, but reviewed all the same: a batch must not stop for what may be right.
    const why = illegible(source.text);
    if (why) console.error(`${input}: ${warnings[why]}（${why}）`);
    const review = await analyzer.review(source);
    if (status === 0 && review.findings.some((finding) => finding.level === 'revise')) status = 1;
    if (format === 'ndjson') {
      await output.write(`${JSON.stringify({ source: input, review })}\n`, '');
      continue;
    }
    const at = new Date();
    const colour = format === 'pretty' && args.out === null && process.stdout.isTTY === true;
    const bytes = await exportReview(format, {
      review,
      labels: knowledge,
      at,
      language,
      text: source.text,
      colour,
    });
    await output.write(bytes, exportFileName(review.draft.title, format, at));
  }
  return status;
}

async function* readEach(inputs: readonly string[]): AsyncGenerator<Input> {
  for (const input of inputs) yield { input, source: await readInput(input) };
}

function knownPlans({ plans }: Arguments, known: readonly string[]): readonly string[] {
  const unknown = plans?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`没有规划 ${unknown}，可用：${known.join('、')}`);
  return plans ?? known;
}
