import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flat } from '../texts/generate.ts';

/** Texts of a folder, one behind the other, as often as it takes to make a text of so many characters. */
export function corpusText(folder: string): (chars: number) => string {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(txt|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new Error(`no .txt or .md in ${folder}`);
  // Spread over the folder, whose parts differ: every seventh, then the ones after them.
  const spread = Array.from({ length: 7 }, (_, k) => paths.filter((_, i) => i % 7 === k)).flat();
  return (chars) => {
    let text = '';
    for (let i = 0; text.length < chars; i++) text += `${readFileSync(spread[i % spread.length]!, 'utf8')}\n`;
    return flat(text.slice(0, chars));
  };
}
