import { type Illegible, illegible } from '../documents/read/legibility.ts';
import type { Analyzer } from '../index.ts';
import type { Review, SourceText } from '../model.ts';
import { type Input, type InputError, isInputError } from './inputs.ts';

const warnings: Record<Illegible, string> = {
  garbled: '文字像是乱码，评估结果没有意义，请检查文件的编码',
  'other-language': '文字看来不是中文或英文，评估结果没有意义',
};

/** What became of one input. */
export interface Reviewed {
  input: string;
  result: { error: InputError } | { review: Review; source: SourceText };
  /** For the person at the terminal: said, but reviewed all the same, as a batch must not stop for what may be right. */
  warning: string | null;
  status: 0 | 1 | 2;
}

export async function reviewOne(analyzer: Analyzer, { input, source }: Input): Promise<Reviewed> {
  if (isInputError(source)) return { input, result: { error: source }, warning: null, status: 2 };
  const why = illegible(source.text);
  const review = await analyzer.review(source);
  const said = [
    ...(source.remarks ?? []).map(({ code, message }) => `${input}: ${message}（${code}）`),
    ...(why ? [`${input}: ${warnings[why]}（${why}）`] : []),
  ];
  return {
    input,
    result: { review, source },
    warning: said.length > 0 ? said.join('\n') : null,
    status: review.findings.some((finding) => finding.level === 'revise') ? 1 : 0,
  };
}

/** The form of the batch: it can be made in a worker as well. */
export interface ResultLine {
  line: string;
  warning: string | null;
  status: 0 | 1 | 2;
}

export function lineOf({ input, result, warning, status }: Reviewed): ResultLine {
  const said = 'error' in result ? { error: result.error } : { review: result.review };
  return { line: `${JSON.stringify({ source: input, ...said })}\n`, warning, status };
}
