import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInputError, readInput } from '../../analyzer/cli/inputs.ts';

const SAMPLE = fileURLToPath(new URL('./sample-draft.html', import.meta.url));

/** A file that cannot be reviewed. The message is one line for the user. */
export class DraftFileError extends Error {}

export interface DraftPage {
  content: Uint8Array | string;
  type: string;
}

/** The page that shows a draft: a web page as it is, a text as paragraphs; without a file, the sample. */
export async function draftPage(file: string | undefined): Promise<DraftPage> {
  if (file === undefined) return { content: readFileSync(SAMPLE), type: 'text/html; charset=utf-8' };
  const source = await readInput(file);
  if (isInputError(source)) throw new DraftFileError(`${file}：${source.message}`);
  // Without a charset, so that the browser heeds what the file itself declares.
  if (source.format === 'html') return { content: readFileSync(file), type: 'text/html' };
  return { content: textPage(source.text, basename(file)), type: 'text/html; charset=utf-8' };
}

function textPage(text: string, name: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<p>${escaped(line.trim())}</p>`);
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<title>${escaped(name)}</title>
<style>
  body { margin: 2rem auto; padding: 0 1.5rem; max-width: 42em; font: 17px/1.8 "Noto Serif CJK SC", SimSun, serif }
  p { margin: 0; text-indent: 2em; min-height: 1em }
</style>
<article>
${lines.join('\n')}
</article>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
