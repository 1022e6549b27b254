import { readFileSync } from 'node:fs';
import { decodeText } from '../documents/read/decode.ts';
import { ReadError } from '../documents/read/read-error.ts';
import {
  annotateOriginal,
  type ExportInput,
  exportFileName,
  exportPaper,
  exportReview,
  OriginalError,
} from '../documents/write/index.ts';
import type { Knowledge } from '../index.ts';
import type { PaperForm } from '../knowledge/paper-schema.ts';
import type { Review, SourceText } from '../model.ts';
import { isOriginal } from './arguments.ts';
import { type InputError, STDIN } from './inputs.ts';
import { isTerminal } from './print.ts';
import type { Arguments } from './settings-file.ts';
import { inLanguage, type Told } from './told.ts';
import { UsageError, unavailable } from './usage-error.ts';

interface ResultFile {
  bytes: Uint8Array;
  /** Its name where results go to a folder. */
  name: string;
}

export type WriteResult = (
  review: Review,
  source: SourceText,
  input: string,
) => Promise<ResultFile | { error: InputError }>;

/** Writes each review as the paper that was asked for. Throws UsageError where no form is called so. */
export function resultWriter(args: Arguments, knowledge: Knowledge): WriteResult {
  const { paper, language, out } = args;
  const format = args.format === 'ndjson' ? 'json' : args.format;
  const form = knowledge.papers.find(({ id }) => id === paper);
  if (!form && paper !== 'checklist' && !isOriginal(paper)) {
    const all = ['checklist', ...knowledge.papers.map(({ id }) => id), 'annotated', 'tracked'];
    throw unavailable('文书', 'paper', paper, all);
  }
  const template = args.template === null ? null : templateFile(args.template);
  return async (review, source, input) => {
    const at = new Date();
    const colour = format === 'pretty' && out === null && isTerminal();
    const parts: ExportInput = { review, labels: knowledge, at, language, text: source.text, colour };
    if (format === 'annotations' || format === 'sarif') Object.assign(parts, fileAsText(source, input));
    const { title } = review.draft;
    if (isOriginal(paper)) return annotated(parts, source, input, args);
    if (template !== null) return filled(template, form ?? null, parts, knowledge);
    if (form && (format === 'docx' || format === 'xlsx'))
      return {
        bytes: await exportPaper(form, format, parts),
        name: exportFileName(title, format, at, form.fileName[language]),
      };
    return { bytes: await exportReview(format, parts), name: exportFileName(title, format, at) };
  };
}

/** Files whose lines are not those of the text that was read from them; the others have none. */
function fileAsText({ format }: SourceText, input: string): Pick<ExportInput, 'file'> {
  const isText = format === 'markdown' || format === 'html';
  return isText && input !== STDIN ? { file: decodeText(readFileSync(input)) } : {};
}

function templateFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`没有模板 ${path}`, `There is no template ${path}`);
  }
}

/** The unit's own file with the review in its fields; what does not fit between the two is told. */
async function filled(
  bytes: Uint8Array,
  form: PaperForm | null,
  parts: ExportInput,
  { fields, forms }: Knowledge,
): Promise<ResultFile | { error: InputError }> {
  const { fillTemplate } = await import('../documents/write/template/fill-template.ts');
  const { shownName } = await import('../documents/write/template/template-names.ts');
  const { TemplateError } = await import('../documents/write/template/template-error.ts');
  const { review, at, language } = parts;
  try {
    const made = fillTemplate(bytes, form, fields, parts);
    const unused = made.unused.map((name) => shownName(name, fields, language));
    for (const line of misfits(made.unknown, unused)) console.error(inLanguage(line, language));
    const word = (form ?? forms[0])?.fileName[language];
    return { bytes: made.bytes, name: exportFileName(review.draft.title, 'docx', at, word) };
  } catch (error) {
    if (!(error instanceof TemplateError || error instanceof ReadError)) throw error;
    const { code, message, messageEn } = error;
    return { error: { code, message, messageEn } };
  }
}

/** What does not fit between a template and the paper: fields that nobody knows, and those it has no room for. */
function misfits(unknown: readonly string[], unused: readonly string[]): Told[] {
  const empty = {
    message: `模板里有不认识的栏目，已留空：${unknown.join('、')}`,
    messageEn: `Fields of the template that are not known, left empty: ${unknown.join(', ')}`,
  };
  const lacking = {
    message: `程序自带的文书有、模板没有的栏目：${unused.join('、')}`,
    messageEn: `Fields of the program’s own paper that the template lacks: ${unused.join(', ')}`,
  };
  return [...(unknown.length > 0 ? [empty] : []), ...(unused.length > 0 ? [lacking] : [])];
}

/** The file is read once more: what standard input held is gone by now. */
async function annotated(
  parts: ExportInput,
  source: SourceText,
  input: string,
  { paper, password }: Arguments,
): Promise<ResultFile | { error: InputError }> {
  if (input === STDIN)
    throw new UsageError(
      '原文加批注需要文件，不能用标准输入',
      'The original with comments takes a file, not standard input',
    );
  try {
    const original = { bytes: readFileSync(input), source };
    const made = await annotateOriginal(parts, original, paper === 'tracked', password ?? undefined);
    const { bytes, format } = made;
    const { review, at, language, labels } = parts;
    const word = labels.forms[0]?.annotated[language] ?? 'annotated';
    return { bytes, name: exportFileName(review.draft.title, format, at, word) };
  } catch (error) {
    if (!(error instanceof OriginalError)) throw error;
    const { code, message, messageEn } = error;
    return { error: { code, message, messageEn } };
  }
}
