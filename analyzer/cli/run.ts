import { languageAsked, readArguments } from './arguments.ts';
import type { Ahead } from './load-knowledge.ts';
import { print } from './print.ts';
import { reviewInputs } from './review-inputs.ts';
import { withSettings } from './settings-file.ts';
import { inLanguage } from './told.ts';
import { USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/**
 * The `review` command, as a process: sets the exit status, and answers wrong usage with one line. `ahead` is the
 * packed knowledge, where hengwen.cjs reads it meanwhile.
 */
export async function run(argv: readonly string[], ahead: Ahead = null): Promise<void> {
  let language = languageAsked(argv) ?? 'zh';
  // What everybody tries first is no wrong usage.
  if (argv.some((word) => word === '--help' || word === '-h')) {
    await print(`${USAGE[language]}\n`);
    return;
  }
  try {
    const args = await withSettings(readArguments(argv));
    // A file of settings may name it as well.
    language = args.language;
    process.exitCode = await reviewInputs(args, argv, ahead);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const words = inLanguage(error, language);
    console.error(error.brief ? words : `${words}\n${USAGE[language]}`);
    process.exitCode = 2;
  }
}

/** What one of several threads does (worker-pool.ts): here, so that the command and its threads are one file. */
export async function work(): Promise<void> {
  await import('./review-worker.ts');
}
