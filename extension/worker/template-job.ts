import { exportMediaType } from '../../analyzer/documents/write/export-format.ts';
import { exportFileName } from '../../analyzer/documents/write/file-name.ts';
import { fillTemplate } from '../../analyzer/documents/write/template/fill-template.ts';
import { shownName } from '../../analyzer/documents/write/template/template-names.ts';
import type { Knowledge } from '../../analyzer/index.ts';
import { checklistForm } from './labels.ts';
import { underCriteria } from './own-criteria.ts';
import type { Jobs } from './protocol.ts';

/** A unit's own Word file with the review in its fields. */
export async function templateFile(
  asked: Jobs['template']['input'],
  own: Knowledge,
): Promise<Jobs['template']['output']> {
  const { input, knowledge } = await underCriteria(asked, own);
  const { paper, bytes, ...parts } = input;
  const form = knowledge.papers.find(({ id }) => id === paper) ?? null;
  const { review, at, language } = parts;
  const filled = fillTemplate(bytes, form, knowledge.fields, { ...parts, labels: knowledge });
  const word = (form ?? checklistForm(knowledge)).fileName[language];
  return {
    file: {
      name: exportFileName(review.draft.title, 'docx', at, word),
      type: exportMediaType('docx'),
      bytes: filled.bytes,
    },
    unknown: filled.unknown,
    unused: filled.unused.map((name) => shownName(name, knowledge.fields, language)),
  };
}
