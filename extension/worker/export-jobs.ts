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
import { underCriteria } from './own-criteria.ts';
import type { Jobs } from './protocol.ts';

/** The checklist in one of its formats. */
export async function exportChecklist(
  asked: Jobs['export']['input'],
  knowledge: Knowledge,
): Promise<ExportedFile> {
  const { input, knowledge: labels } = await underCriteria(asked, knowledge);
  const { format, ...parts } = input;
  const { review, at, language } = parts;
  return {
    name: exportFileName(review.draft.title, format, at, checklistForm(labels).fileName[language]),
    type: exportMediaType(format),
    bytes: await exportReview(format, { ...parts, labels }),
  };
}

/** A paper made of a form. */
export async function exportForm(asked: Jobs['paper']['input'], knowledge: Knowledge): Promise<ExportedFile> {
  const { input, knowledge: labels } = await underCriteria(asked, knowledge);
  const { paper, format, ...parts } = input;
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
  asked: Jobs['annotate']['input'],
  knowledge: Knowledge,
  host: ReadHost,
): Promise<ExportedFile> {
  const { input: under, knowledge: labels } = await underCriteria(asked, knowledge);
  const { name, bytes, changes, password, ...parts } = under;
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
