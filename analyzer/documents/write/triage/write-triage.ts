import type { BatchInput } from './triage-table.ts';

export type BatchFormat = 'csv' | 'xlsx';

/** The table of a batch as a file; writers are loaded when used. */
export async function writeTriage(format: BatchFormat, input: BatchInput): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'xlsx') return (await import('./triage-xlsx.ts')).batchXlsx(input);
  return new TextEncoder().encode((await import('./triage-csv.ts')).batchCsv(input));
}
