import { inLanguage } from '../i18n/language.ts';
import { WorkerError } from '../worker/client.ts';

/** What to print of an error, in the language spoken. */
export function reasonOf(error: unknown): string {
  if (error instanceof WorkerError) return inLanguage(error.message, error.messageEn);
  return error instanceof Error ? error.message : String(error);
}
