import { cleanText } from './clean-text.ts';
import { exportExtension, type FileFormat } from './export-format.ts';

const longestPart = 50;

/**
 * A name such as `性别平等评估清单-标题-20261123.docx`, which stays one plain file name whatever the title
 * holds: no separators, no leading dots, no characters that Windows refuses.
 * @param form what the name begins with: `fileName` of the form, in the paper's language
 * @param at printed as a local date
 */
export function exportFileName(
  title: string,
  format: FileFormat,
  at: Date,
  form = '性别平等评估清单',
): string {
  const date = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('');
  const parts = [plain(form), plain(title), date].filter((part) => part !== '');
  return `${parts.join('-')}.${exportExtension(format)}`;
}

/** Counted in characters, not units: a cut must not leave half of one. */
function plain(text: string): string {
  const safe = cleanText(text)
    .replace(/[\s/\\:*?"<>|\ufffd]+/gu, ' ')
    .replace(/\.{2,}/g, '.')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return [...safe]
    .slice(0, longestPart)
    .join('')
    .replace(/[\s.]+$/, '');
}
