import type { Form } from '../../knowledge/form-schema.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Language, Review, ReviewRecord } from '../../model.ts';

/** The part of the knowledge that papers name things from, and the forms that hold their words. */
export type Labels = Pick<Knowledge, 'domains' | 'plans' | 'laws' | 'criteria' | 'papers'> & {
  forms: Form[];
};

export interface ExportInput {
  review: Review;
  /** What the reviewer decided and noted; absent where nobody has looked at the review yet. */
  record?: ReviewRecord;
  labels: Labels;
  /** When the assessment was made; printed in local time. */
  at: Date;
  /** The language of the paper, whatever the language of the draft. */
  language: Language;
  /** The draft's text as the reader delivered it: gives each quotation the words around it. */
  text?: string;
  /** The file as it lies on the disk, where it is text and reads otherwise (Markdown, HTML): `annotations` point into it. */
  file?: string;
  /** Who assessed, as it shall be printed. */
  reviewer?: string;
  /** ANSI colours in `pretty`. */
  colour?: boolean;
}
