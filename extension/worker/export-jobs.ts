import type { ReadHost } from '../../analyzer/documents/read/formats.ts';
import { readDocument } from '../../analyzer/documents/read/read-document.ts';
import {
  annotateOriginal,
  exportFileName,
  exportMediaType,
  exportPaper,
  exportReview,
} from '../../analyzer/documents/write/index.ts';
import type { Knowledge } from '../../analyzer/index.ts';
import type { ExportedFile } from './file-schema.ts';
import { checklistForm } from './labels.ts';
import type { Jobs } from './protocol.ts';

/** The checklist in one of its formats. */
export async function exportChecklist(
  { format, ...parts }: Jobs['export']['input'],
  labels: Knowledge,
): Promise<ExportedFile> {
  const { review, at, language } = parts;
  return {
    name: exportFileName(review.draft.title, format, at, checklistForm(labels).fileName[language]),
    type: exportMediaType(format),
    bytes: await exportReview(format, { ...parts, labels }),
  };
}

/** A paper made of a form. */
export async function exportForm(
  { paper, format, ...parts }: Jobs['paper']['input'],
  labels: Knowledge,
): Promise<ExportedFile> {
  const form = labels.papers.find(({ id }) => id === paper);
  if (!form) throw new Error(`the knowledge holds no form "${paper}"`);
  const { review, at, language } = parts;
  return {
    name: exportFileName(review.draft.title, format, at, form.fileName[language]),
    type: exportMediaType(format),
    bytes: await exportPaper(form, format, { ...parts, labels }),
  };
}

/** The reviewed file itself with notes in it. It is read again: reading gives the same places every time. */
export async function annotateFile(
  { name, bytes, changes, password, ...parts }: Jobs['annotate']['input'],
  labels: Knowledge,
  host: ReadHost,
): Promise<ExportedFile> {
  const source = await readDocument(bytes, name, host, password === undefined ? {} : { password });
  const input = { ...parts, labels, text: source.text };
  const made = await annotateOriginal(input, { bytes, source }, changes, password);
  const { review, at, language } = parts;
  const word = checklistForm(labels).annotated[language];
  return {
    name: exportFileName(review.draft.title, made.format, at, word),
    type: exportMediaType(made.format),
    bytes: made.bytes,
  };
}
