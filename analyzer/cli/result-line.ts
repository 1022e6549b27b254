import { type Illegible, illegible } from '../documents/read/legibility.ts';
import type { Analyzer } from '../index.ts';
import type { Review, SourceText } from '../model.ts';
import { type Input, type InputError, isInputError } from './inputs.ts';
import { inLanguage, type Language, type Told, toldOf } from './told.ts';

const warnings: Readonly<Record<Illegible, Told>> = {
  garbled: {
    message: '文字像是乱码，评估结果没有意义，请检查文件的编码',
    messageEn: 'the text looks garbled, so that its review means nothing; check the encoding of the file',
  },
  'other-language': {
    message: '文字看来不是中文或英文，评估结果没有意义',
    messageEn: 'the text seems to be neither Chinese nor English, so that its review means nothing',
  },
};

/** What became of one input. */
export interface Reviewed {
  input: string;
  result: { error: InputError } | { review: Review; source: SourceText };
  /** For the person at the terminal: said, but reviewed all the same, as a batch must not stop for what may be right. */
  warning: string | null;
  status: 0 | 1 | 2;
}

export async function reviewOne(
  analyzer: Analyzer,
  { input, source }: Input,
  language: Language,
): Promise<Reviewed> {
  if (isInputError(source)) return { input, result: { error: source }, warning: null, status: 2 };
  const why = illegible(source.text);
  const review = await analyzer.review(source);
  const said = [...(source.remarks ?? []), ...(why ? [{ code: why, ...warnings[why] }] : [])];
  return {
    input,
    result: { review, source },
    warning: said.length > 0 ? said.map((one) => toldOf(input, one, language)).join('\n') : null,
    status: review.findings.some((finding) => finding.level === 'revise') ? 1 : 0,
  };
}

/** The form of the batch: it can be made in a worker as well. */
export interface ResultLine {
  line: string;
  warning: string | null;
  status: 0 | 1 | 2;
}

export function lineOf({ input, result, warning, status }: Reviewed, language: Language): ResultLine {
  const said =
    'error' in result
      ? { error: { code: result.error.code, message: inLanguage(result.error, language) } }
      : { review: result.review };
  return { line: `${JSON.stringify({ source: input, ...said })}\n`, warning, status };
}
