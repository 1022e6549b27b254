import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** The words of an exported .docx or .xlsx, by the names of its parts, without markup. */
export function wordsOf(path: string): Map<string, string> {
  const parts = unzipSync(readFileSync(path));
  return new Map(
    Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([name, bytes]) => [name, plain(strFromU8(bytes))]),
  );
}

/** All words of an exported office file. */
export function allWordsOf(path: string): string {
  return [...wordsOf(path).values()].join('\n');
}

function plain(xml: string): string {
  return xml
    .replace(/<\/(w:p|si|row)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
