import type { PaperForm } from '../../../knowledge/paper-schema.ts';
import type { ExportInput } from '../export-input.ts';
import { fillForm } from './fill-form.ts';
import { paperValues } from './paper-values.ts';

/** A paper of the forms (comparison, opinion, self, or a unit's own) as a file; writers are loaded when used. */
export async function exportPaper(
  form: PaperForm,
  format: 'docx' | 'xlsx',
  input: ExportInput,
): Promise<Uint8Array<ArrayBuffer>> {
  const filled = fillForm(form, paperValues(input), input.language);
  if (format === 'xlsx') return (await import('../xlsx/paper-xlsx.ts')).writePaperXlsx(filled);
  return (await import('../docx/paper-docx.ts')).writePaperDocx(filled);
}
