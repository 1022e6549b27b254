import { parseArgs } from 'node:util';
import type { ReadOptions } from '../documents/read/formats.ts';
import type { ExportFormat } from '../documents/write/index.ts';
import type { Language } from './told.ts';
import { FORMATS } from './usage.ts';
import { UsageError, unavailable } from './usage-error.ts';

type OutputFormat = ExportFormat | 'ndjson';

/** The original with comments, or with comments and tracked changes. */
const ORIGINALS = ['annotated', 'tracked'] as const;

/** What a command line says. */
export interface Given {
  format: OutputFormat;
  /**
   * Which paper: the checklist, one of the forms by its id, the original with the review in it, or `triage`: one
   * table for all drafts.
   */
  paper: string;
  /** Nothing was said of the paper: then several drafts in a table format are a table of drafts. */
  anyPaper: boolean;
  /** A unit's own Word file, to be filled instead of the program's own paper. */
  template: string | null;
  out: string | null;
  plans: string[] | null;
  /** Paths of rule packs (docs/packs.md). */
  packs: string[];
  /** null: as the settings say, or Chinese. */
  language: Language | null;
  /** Most omissions of a review; Infinity for all. */
  omissions: number | null;
  /** A file of settings; what is given beside it on the command line has the last word. */
  settings: string | null;
  /** Whether the second reader gives its hints. */
  secondReader: boolean;
  /** Lines of {source, text} are read from standard input instead of files. */
  lines: boolean;
  /** Which side of tracked changes is reviewed. */
  changes: 'final' | 'original';
  /** Of files that are protected by one. */
  password: string | null;
  /** Threads for many files (format ndjson); null: as many as are useful. */
  jobs: number | null;
  inputs: string[];
}

/** What the readers are told. */
export function readOptions({ changes, password }: Pick<Given, 'changes' | 'password'>): ReadOptions {
  return { changes, ...(password === null ? {} : { password }) };
}

export function isOriginal(paper: string): paper is (typeof ORIGINALS)[number] {
  return ORIGINALS.some((one) => one === paper);
}

/** Formats that a table of several drafts comes in. */
export function isTable(format: OutputFormat): format is 'csv' | 'xlsx' {
  return format === 'csv' || format === 'xlsx';
}

/** The language that a command line asks for, whatever else may be wrong with it: its faults are told in it. */
export function languageAsked(argv: readonly string[]): Language | null {
  const { language } = parseArgs({
    args: [...argv],
    strict: false,
    options: { language: { type: 'string' } },
  }).values;
  return language === 'zh' || language === 'en' ? language : null;
}

/** Reads the command line (contract: design.md §5). Throws UsageError. */
export function readArguments(argv: readonly string[]): Given {
  let values: {
    format?: string;
    paper?: string;
    template?: string;
    out?: string;
    plans?: string;
    pack?: string[];
    language?: string;
    omissions?: string;
    settings?: string;
    changes?: string;
    password?: string;
    input?: string;
    jobs?: string;
    'no-second-reader'?: boolean;
  };
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        paper: { type: 'string' },
        template: { type: 'string' },
        out: { type: 'string' },
        plans: { type: 'string' },
        pack: { type: 'string', multiple: true },
        language: { type: 'string' },
        omissions: { type: 'string' },
        settings: { type: 'string' },
        changes: { type: 'string' },
        password: { type: 'string' },
        input: { type: 'string' },
        jobs: { type: 'string' },
        'no-second-reader': { type: 'boolean' },
      },
    }));
  } catch (error) {
    const unknown = /Unknown option '([^']+)'/.exec(String(error))?.[1];
    throw unknown === undefined
      ? new UsageError('选项缺少取值', 'An option lacks its value')
      : new UsageError(`没有选项 ${unknown}`, `There is no option ${unknown}`);
  }
  const paper = values.paper ?? 'checklist';
  const { template } = values;
  const usual =
    template !== undefined ? 'docx' : paper === 'checklist' ? 'pretty' : paper === 'triage' ? 'xlsx' : 'docx';
  const format = FORMATS.find((f) => f === (values.format ?? usual));
  if (format === undefined) throw unavailable('格式', 'format', values.format, FORMATS);
  if (template !== undefined && (isOriginal(paper) || paper === 'triage' || format !== 'docx'))
    throw new UsageError(
      '--template 没有这种用法：它填写 docx 格式的 checklist、comparison、opinion、self、reply',
      '--template fills checklist, comparison, opinion, self and reply as docx, and nothing else',
    );
  if (isOriginal(paper) && values.format !== undefined)
    throw new UsageError(
      `${paper} 的格式就是原文的格式，不用给出 --format`,
      `${paper} comes in the format of the original: leave --format out`,
    );
  if (paper === 'triage' && !isTable(format))
    throw unavailable('格式', 'format', format, ['csv', 'xlsx'], 'triage');
  if (paper !== 'checklist' && paper !== 'triage' && format !== 'docx' && format !== 'xlsx')
    throw unavailable('格式', 'format', format, ['docx', 'xlsx'], paper);
  const language = values.language ?? null;
  if (language !== null && language !== 'zh' && language !== 'en')
    throw unavailable('语言', 'language', language, ['zh', 'en']);
  const { omissions } = values;
  if (omissions !== undefined && omissions !== 'all' && !/^\d+$/.test(omissions))
    throw new UsageError(
      `没有“${omissions}”这样的条数，--omissions 应为数字或 all`,
      `“${omissions}” is no number of omissions: --omissions takes a number or all`,
    );
  const changes = values.changes ?? 'final';
  if (changes !== 'final' && changes !== 'original')
    throw new UsageError(
      `修订没有“${changes}”一种，可用：final（最终文字）、original（原文）`,
      `Tracked changes are read as final or original, not as “${changes}”`,
    );
  const { input, jobs } = values;
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs))
    throw new UsageError(
      `没有“${jobs}”这样的线程数`,
      `“${jobs}” is no number of threads: --jobs takes 1 to 99`,
    );
  if (input !== undefined && input !== 'ndjson')
    throw unavailable('输入格式', 'input format', input, ['ndjson']);
  if (input !== undefined && (format !== 'ndjson' || positionals.join() !== '-'))
    throw new UsageError(
      '--input ndjson 没有写全：应为 --format ndjson --input ndjson -',
      '--input ndjson goes with two more: --format ndjson --input ndjson -',
    );
  if (positionals.length === 0) throw new UsageError('没有给出要评估的文件', 'No file to review was named');
  return {
    format,
    paper,
    anyPaper: values.paper === undefined,
    template: template ?? null,
    out: values.out ?? null,
    plans: values.plans === undefined ? null : values.plans.split(',').map((id) => id.trim()),
    packs: values.pack ?? [],
    language,
    omissions:
      omissions === undefined ? null : omissions === 'all' ? Number.POSITIVE_INFINITY : Number(omissions),
    settings: values.settings ?? null,
    changes,
    secondReader: values['no-second-reader'] !== true,
    password: values.password ?? null,
    lines: input !== undefined,
    jobs: jobs === undefined ? null : Number(jobs),
    inputs: positionals,
  };
}
