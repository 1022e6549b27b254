import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInputError, readInput } from '../../analyzer/cli/inputs.ts';
import { sourceLines } from '../../analyzer/draft/lines.ts';
import type { Range, SourceText } from '../../analyzer/model.ts';

const SAMPLE = fileURLToPath(new URL('./sample-draft.html', import.meta.url));

/** A file that cannot be reviewed. The message is one line for the user. */
export class DraftFileError extends Error {}

export interface DraftPage {
  content: Uint8Array | string;
  type: string;
}

/**
 * The page that shows a draft: a web page as it is, a text as paragraphs (its broken lines joined, but for
 * those that are one of the `headings`); without a file, the sample.
 */
export async function draftPage(file: string | undefined, headings: readonly string[]): Promise<DraftPage> {
  if (file === undefined) return { content: readFileSync(SAMPLE), type: 'text/html; charset=utf-8' };
  const source = await readInput(file);
  if (isInputError(source)) throw new DraftFileError(`${file}：${source.message}`);
  // Without a charset, so that the browser heeds what the file itself declares.
  if (source.format === 'html') return { content: readFileSync(file), type: 'text/html' };
  return { content: textPage(source, headings, basename(file)), type: 'text/html; charset=utf-8' };
}

function textPage(source: SourceText, headings: readonly string[], name: string): string {
  const shown = ({ start, end }: Range) => escaped(source.text.slice(start, end));
  const lines = sourceLines(source, headings).map((group) => `<p>${group.lines.map(shown).join('\n')}</p>`);
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
