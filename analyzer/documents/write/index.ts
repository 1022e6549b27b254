import { checklistPaper } from './checklist-paper.ts';
import type { ExportFormat } from './export-format.ts';
import type { ExportInput } from './export-input.ts';

export { type ExportFormat, exportMediaType } from './export-format.ts';
export type { ExportInput, Labels } from './export-input.ts';
export { exportFileName } from './file-name.ts';
export { exportPaper } from './form/export-paper.ts';
export {
  type Annotated,
  annotateOriginal,
  type Original,
  OriginalError,
} from './original/annotate-original.ts';

/**
 * Writes a review as a file of the given format: the bytes of the file (UTF-8 where it is text). Runs alike in
 * Node and in the browser; each writer is loaded when it is first used.
 * @throws RangeError where `input.at` is no date; Error where the labels hold no form `checklist`.
 */
export async function exportReview(
  format: ExportFormat,
  input: ExportInput,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'json':
      return bytes((await import('./json.ts')).writeJson(input));
    case 'md':
      return bytes((await import('./markdown.ts')).writeMarkdown(checklistPaper(input)));
    case 'csv':
      return bytes((await import('./csv.ts')).writeCsv(checklistPaper(input)));
    case 'pretty':
      return bytes((await import('./pretty.ts')).writePretty(checklistPaper(input), input.colour ?? false));
    case 'sarif':
      return bytes((await import('./sarif/sarif.ts')).writeSarif(input));
    case 'annotations':
      return bytes((await import('./annotations.ts')).writeAnnotations(checklistPaper(input), input));
    case 'xlsx':
      return (await import('./xlsx/xlsx.ts')).writeXlsx(checklistPaper(input));
    case 'docx':
      return (await import('./docx/docx.ts')).writeDocx(checklistPaper(input));
  }
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
