import * as z from 'zod';
import { paperFields, paperLists } from './paper-schema.ts';

/** Shape of `seeds/fields.yaml`: names of all that a template can hold, checked against what papers can print. */

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const names = z.record(z.string(), words);

export const fieldNamesSchema = z
  .strictObject({ fields: names, lists: names, columns: names, checklist: z.array(z.string()).min(1) })
  .check(({ value, issues }) => {
    const compare = (what: string, named: readonly string[], known: Iterable<string>) => {
      const wanted = new Set(known);
      for (const one of named)
        if (!wanted.delete(one)) issues.push({ code: 'custom', input: value, message: `no ${what} ${one}` });
      for (const one of wanted)
        issues.push({ code: 'custom', input: value, message: `${what} ${one} has no name` });
    };
    compare('field', Object.keys(value.fields), paperFields);
    compare('list', Object.keys(value.lists), Object.keys(paperLists));
    compare('column', Object.keys(value.columns), Object.values(paperLists).flat());
  });

export type FieldNames = z.infer<typeof fieldNamesSchema>;
