import * as z from 'zod';

/** Shape of `seeds/forms/*.yaml`: the words of the papers that exports fill. Keys are fixed, wording is not. */

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Sheet names that every spreadsheet program accepts. */
const sheetName = z
  .string()
  .min(1)
  .max(31)
  .regex(/^[^[\]/\\:*?']+$/, "a sheet name without []/\\:*?' expected");
const sheetWords = z.strictObject({ zh: sheetName, en: sheetName });

const captionKeys = z.enum([
  'item',
  'content',
  'title',
  'type',
  'language',
  'source',
  'chars',
  'sha256',
  'date',
  'reviewer',
  'outcome',
  'count',
  'group',
  'criterion',
  'question',
  'answer',
  'evidence',
  'number',
  'provision',
  'problem',
  'suggestion',
  'basis',
  'decision',
  'note',
  'practice',
  'level',
  'quote',
  'replacement',
  'domains',
  'rule',
  'start',
  'end',
  'finding',
  'wholeDraft',
  'reason',
  'undecided',
  'otherGroup',
  'citations',
  'citation',
  'cited',
  'words',
  'noFindings',
  'noCredits',
  'looseNotes',
  'knowledge',
  'plans',
  'laws',
  'allowed',
  'off',
  'notLooked',
  'statement',
  'signature',
  'seal',
  'signedOn',
  'needed',
  'notNeeded',
  'notConcerned',
  'hint',
  'remark',
  'places',
  'checked',
  'spread',
]);

export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected'),
  version: z.int(),
  title: words,
  /** What file names of this form begin with. */
  fileName: words,
  /** What file names of an original with notes begin with. */
  annotated: words,
  outcomes: z.record(z.enum(['A', 'B', 'C', 'D', 'E']), z.strictObject({ word: words, note: words })),
  levels: z.record(
    z.enum(['revise', 'explain', 'consider', 'credit']),
    z.strictObject({ word: words, mark: z.string().min(1).max(2) }),
  ),
  answers: z.record(z.enum(['yes', 'partly', 'no', 'none']), words),
  decisions: z.record(z.enum(['accepted', 'adapted', 'dismissed']), words),
  draftTypes: z.record(
    z.enum(['statute', 'plan', 'notice', 'opinion', 'recruitment', 'charter', 'other']),
    words,
  ),
  languages: z.record(z.enum(['zh', 'en']), words),
  sections: z.record(z.enum(['identity', 'outcome', 'criteria', 'clauses', 'credits', 'sources']), words),
  sheets: z.record(z.enum(['overview', 'clauses', 'criteria', 'credits']), sheetWords),
  captions: z.record(captionKeys, words),
  statement: words,
});

export type Form = z.infer<typeof formSchema>;
export type Words = z.infer<typeof words>;
