import { parseArgs } from 'node:util';
import type { ReadOptions } from '../documents/read/formats.ts';
import type { ExportFormat } from '../documents/write/index.ts';
import { UsageError } from './usage-error.ts';

const FORMATS = ['pretty', 'json', 'ndjson', 'md', 'csv', 'xlsx', 'docx', 'sarif', 'annotations'] as const;
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
  language: 'zh' | 'en' | null;
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

export const USAGE = `用法：npm run -s review -- [--format ${FORMATS.join('|')}] [--out 路径] [--paper checklist|triage|comparison|opinion|self|reply|annotated|tracked] [--template 模板.docx] [--plans ID,ID] [--pack 规则包]… [--settings 文件] [--language zh|en] [--omissions 数|all] [--no-second-reader] [--changes final|original] [--password 密码] [--input ndjson] [--jobs 数] 文件|文件夹|- …
退出码：0 无“建议修改”的发现；1 至少一处；2 用法有误，或有输入无法读取`;

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
    throw new UsageError(unknown === undefined ? '选项缺少取值' : `没有选项 ${unknown}`);
  }
  const paper = values.paper ?? 'checklist';
  const { template } = values;
  const usual =
    template !== undefined ? 'docx' : paper === 'checklist' ? 'pretty' : paper === 'triage' ? 'xlsx' : 'docx';
  const format = FORMATS.find((f) => f === (values.format ?? usual));
  if (format === undefined) throw new UsageError(`没有格式 ${values.format}，可用：${FORMATS.join('、')}`);
  if (template !== undefined && (isOriginal(paper) || paper === 'triage' || format !== 'docx'))
    throw new UsageError(
      '--template 没有这种用法：它填写 docx 格式的 checklist、comparison、opinion、self、reply',
    );
  if (isOriginal(paper) && values.format !== undefined)
    throw new UsageError(`${paper} 的格式就是原文的格式，不用给出 --format`);
  if (paper === 'triage' && !isTable(format))
    throw new UsageError(`triage 没有格式 ${format}，可用：csv、xlsx`);
  if (paper !== 'checklist' && paper !== 'triage' && format !== 'docx' && format !== 'xlsx')
    throw new UsageError(`${paper} 没有格式 ${format}，可用：docx、xlsx`);
  const language = values.language ?? null;
  if (language !== null && language !== 'zh' && language !== 'en')
    throw new UsageError(`没有语言 ${language}，可用：zh、en`);
  const { omissions } = values;
  if (omissions !== undefined && omissions !== 'all' && !/^\d+$/.test(omissions))
    throw new UsageError(`没有“${omissions}”这样的条数，--omissions 应为数字或 all`);
  const changes = values.changes ?? 'final';
  if (changes !== 'final' && changes !== 'original')
    throw new UsageError(`修订没有“${changes}”一种，可用：final（最终文字）、original（原文）`);
  const { input, jobs } = values;
  if (jobs !== undefined && !/^[1-9]\d?$/.test(jobs)) throw new UsageError(`没有“${jobs}”这样的线程数`);
  if (input !== undefined && input !== 'ndjson') throw new UsageError(`没有输入格式 ${input}，可用：ndjson`);
  if (input !== undefined && (format !== 'ndjson' || positionals.join() !== '-'))
    throw new UsageError('--input ndjson 没有写全：应为 --format ndjson --input ndjson -');
  if (positionals.length === 0) throw new UsageError('没有给出要评估的文件');
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
