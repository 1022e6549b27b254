import * as z from 'zod';

/** Shape of `seeds/drafts.yaml`: how kinds of drafts and their unnumbered headings are recognised. */
export const draftFormsSchema = z.strictObject({
  types: z.array(
    z.strictObject({
      type: z.enum(['statute', 'plan', 'notice', 'opinion', 'recruitment', 'charter', 'other']),
      words: z.array(z.string().min(1)).min(1),
      /** One of these words tells the kind wherever it stands: a 招聘公告 is no mere notice. */
      anywhere: z.boolean().default(false),
    }),
  ),
  headings: z.array(z.string().min(2)),
  /** What may stand between the halves of a pair (男、女). */
  joiners: z.array(z.string().min(1)),
  /** Characters that deny what a clause says. */
  denials: z.array(z.string().length(1)),
});

export type DraftForms = z.infer<typeof draftFormsSchema>;
