import { languageAsked, readArguments } from './arguments.ts';
import { endWithReader } from './closed-pipe.ts';
import { reviewInputs } from './review-inputs.ts';
import { withSettings } from './settings-file.ts';
import { inLanguage } from './told.ts';
import { USAGE } from './usage.ts';
import { UsageError } from './usage-error.ts';

/** The `review` command, as a process: sets the exit status, and answers wrong usage with one line. */
export async function run(argv: readonly string[]): Promise<void> {
  endWithReader();
  let language = languageAsked(argv) ?? 'zh';
  // What everybody tries first is no wrong usage.
  if (argv.some((word) => word === '--help' || word === '-h')) {
    console.log(USAGE[language]);
    return;
  }
  try {
    const args = await withSettings(readArguments(argv));
    // A file of settings may name it as well.
    language = args.language;
    process.exitCode = await reviewInputs(args, argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const words = inLanguage(error, language);
    console.error(error.brief ? words : `${words}\n${USAGE[language]}`);
    process.exitCode = 2;
  }
}
