import type { Language } from './told.ts';

/** Every format that results come in; the first ones are read by people. */
export const FORMATS = [
  'pretty',
  'json',
  'ndjson',
  'md',
  'csv',
  'xlsx',
  'docx',
  'sarif',
  'annotations',
] as const;

const PAPERS = 'checklist|triage|comparison|opinion|self|reply|annotated|tracked';

/** How the `review` command is used, told after what is wrong with how it was. */
export const USAGE: Readonly<Record<Language, string>> = {
  zh: `用法：npm run -s review -- [--format ${FORMATS.join('|')}] [--out 路径] [--paper ${PAPERS}] [--template 模板.docx] [--plans ID,ID] [--pack 规则包]… [--settings 文件] [--language zh|en] [--omissions 数|all] [--no-second-reader] [--changes final|original] [--password 密码] [--input ndjson] [--jobs 数] 文件|文件夹|- …
退出码：0 无“建议修改”的发现；1 至少一处；2 用法有误，或有输入无法读取`,
  en: `Usage: npm run -s review -- [--format ${FORMATS.join('|')}] [--out PATH] [--paper ${PAPERS}] [--template FILE.docx] [--plans ID,ID] [--pack PACK]… [--settings FILE] [--language zh|en] [--omissions N|all] [--no-second-reader] [--changes final|original] [--password WORD] [--input ndjson] [--jobs N] FILE|FOLDER|- …
Exit status: 0 nothing that should be revised; 1 at least one such finding; 2 wrong usage, or an input that could not be read`,
};
