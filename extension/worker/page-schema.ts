import * as z from 'zod';
import { bytes } from './file-schema.ts';

/** What is asked of the worker that draws the pages of PDF and OFD files. */
export const pageJobs = {
  /** Loads what draws PDFs: one may be coming. */
  warm: { input: z.object({}), output: z.null() },
  /** Opens a document whose pages are to be drawn; the size is the first page's, in points. */
  pages: {
    input: z.object({ bytes, password: z.string().exactOptional() }),
    output: z.object({ count: z.int(), width: z.number(), height: z.number() }),
  },
  /** One page of it, so many pixels wide, and its size in points. */
  page: {
    input: z.object({ page: z.int(), pixels: z.number() }),
    output: z.object({
      bitmap: z.custom<ImageBitmap>((value) => value instanceof ImageBitmap),
      width: z.number(),
      height: z.number(),
    }),
  },
};

export interface PageJobs {
  warm: { input: Record<string, never>; output: null };
  pages: {
    input: { bytes: Uint8Array<ArrayBuffer>; password?: string };
    output: { count: number; width: number; height: number };
  };
  page: {
    input: { page: number; pixels: number };
    output: { bitmap: ImageBitmap; width: number; height: number };
  };
}
