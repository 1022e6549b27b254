import * as z from 'zod';

export const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** A file to hand to the user. `type` is its media type. */
export const fileSchema = z.object({ name: z.string(), type: z.string(), bytes });

export type ExportedFile = z.infer<typeof fileSchema>;
