import type { ExportInput } from './export-input.ts';

/** The Review itself (the contract of design.md §5), with `record` beside it only where there is one. */
export function writeJson({ review, record }: ExportInput): string {
  return `${JSON.stringify(record === undefined ? review : { ...review, record }, null, 2)}\n`;
}
