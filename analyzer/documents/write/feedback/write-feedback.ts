import { cleanText } from '../clean-text.ts';
import type { Feedback } from './feedback.ts';

/** The paper as a file; writers are loaded when used. Every text is made clean first. */
export async function writeFeedback(
  format: 'docx' | 'xlsx',
  feedback: Feedback,
): Promise<Uint8Array<ArrayBuffer>> {
  const clean: Feedback = {
    ...feedback,
    title: cleanText(feedback.title),
    draftTitle: cleanText(feedback.draftTitle),
    fields: feedback.fields.map(({ label, value }) => ({ label, value: cleanText(value) })),
    rows: feedback.rows.map((row) => row.map(cleanText)),
  };
  if (format === 'xlsx') return (await import('./feedback-xlsx.ts')).feedbackXlsx(clean);
  return (await import('./feedback-docx.ts')).feedbackDocx(clean);
}
