import * as z from 'zod';

/**
 * Shape of the papers in `seeds/forms/` (all but the checklist): a paper is a list of blocks, whose words hold
 * fields in double braces. What stands in the fields comes from the review; wording, order and columns are data.
 */

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** What a paper can print of the review, the draft and its procedure. */
export const paperFields = [
  ...['title', 'type', 'source', 'chars', 'sha256', 'date', 'reviewer'],
  ...['outcome', 'outcomeNote', 'opinions', 'revise', 'explain', 'consider', 'credit', 'dismissed'],
  ...['plans', 'laws', 'knowledge', 'statement'],
  // How the drafter answered: empty until the first answer.
  ...['repliesAccepted', 'repliesAdapted', 'repliesDismissed', 'repliesOpen'],
  // Of the procedure: left open to be filled by hand where nobody has told.
  ...['issuer', 'drafter', 'contact', 'stage', 'received', 'consultation', 'experts', 'screening', 'reply'],
] as const;

/** The lists of a review, and what each of their rows holds. */
export const paperLists: Record<string, readonly string[]> = {
  opinions: [
    ...['n', 'level', 'provision', 'original', 'problem', 'suggestion', 'proposed', 'basis', 'cites'],
    ...['criterion', 'domains', 'decision', 'note'],
  ],
  provisions: ['n', 'provision', 'original', 'proposed', 'reason', 'basis', 'cites'],
  credits: ['n', 'provision', 'original', 'practice', 'basis', 'cites', 'criterion', 'note'],
  replies: ['n', 'provision', 'original', 'problem', 'suggestion', 'note', 'answer', 'reason', 'changed'],
  dismissed: ['n', 'provision', 'original', 'problem', 'decision'],
  criteria: [
    ...['n', 'criterion', 'group', 'question', 'answer', 'evidence'],
    // What the reviewer answered: a box for each answer, ■ for the one given.
    ...['own', 'boxYes', 'boxPartly', 'boxNo', 'boxNone', 'remark', 'places', 'checked'],
  ],
  citations: ['n', 'label', 'name', 'place', 'words'],
  sources: ['label', 'value'],
  steps: ['n', 'box', 'step', 'who', 'when', 'remark'],
  history: ['n', 'when', 'who', 'deed', 'object', 'change'],
};

const listName = z.enum(Object.keys(paperLists) as [string, ...string[]]);
const pattern = z.union([words, z.string().min(1)]);
const line = z.strictObject({ label: words, value: pattern });

/** Which rows: of some levels, of some criteria, with some answers; all where nothing is said. */
const only = z
  .strictObject({
    levels: z.array(z.enum(['revise', 'explain', 'consider'])),
    criteria: z.array(z.string()),
    answers: z.array(z.enum(['yes', 'partly', 'no', 'none'])),
  })
  .partial();

const rows = { of: listName, only: only.optional(), empty: words };

const block = z.union([
  z.strictObject({ heading: words }),
  /** With `needs`, printed only where that field holds something. */
  z.strictObject({ text: words, needs: z.enum(paperFields).optional() }),
  /** Labels and values in two columns; an empty value leaves room for the pen. */
  z.strictObject({ fields: z.array(line).min(1) }),
  z.strictObject({
    table: z.strictObject({
      ...rows,
      /** What rows in a line have in common stands once above them, in a row of its own. */
      band: pattern.optional(),
      columns: z
        .array(
          z.strictObject({
            head: words,
            share: z.int().positive(),
            value: pattern,
            centred: z.boolean().default(false),
          }),
        )
        .min(1)
        .max(12),
    }),
  }),
  /** One after the other: a title, then labelled lines; a line without a value is left out. */
  z.strictObject({ each: z.strictObject({ ...rows, title: pattern, lines: z.array(line).min(1) }) }),
  z.strictObject({ signature: z.array(words).min(1) }),
]);

export const paperFormSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case id expected'),
    version: z.int(),
    title: words,
    /** What file names of this paper begin with. */
    fileName: words,
    page: z.enum(['upright', 'sideways']),
    blocks: z.array(block).min(1),
  })
  .check(({ value, issues }) => {
    for (const name of unknownFields(value.blocks))
      issues.push({ code: 'custom', input: value, message: `no field {{${name}}}` });
  });

export type PaperForm = z.infer<typeof paperFormSchema>;
export type PaperBlock = PaperForm['blocks'][number];
export type PaperField = (typeof paperFields)[number];

/** Fields that no review can fill, of blocks that a unit wrote. */
function unknownFields(blocks: z.infer<typeof block>[]): string[] {
  const known: ReadonlySet<string> = new Set(paperFields);
  return blocks.flatMap((one) => {
    const rows = 'table' in one ? one.table : 'each' in one ? one.each : null;
    const own: ReadonlySet<string> = new Set(rows ? paperLists[rows.of] : []);
    const used = [...JSON.stringify(one).matchAll(/\{\{(\w*)\}\}/g)].map(([, name]) => name ?? '');
    return used.filter((name) => !known.has(name) && !own.has(name));
  });
}
