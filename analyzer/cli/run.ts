import { USAGE } from './arguments.ts';
import { endWithReader } from './closed-pipe.ts';
import { reviewInputs } from './review-inputs.ts';
import { UsageError } from './usage-error.ts';

/** The `review` command, as a process: sets the exit status, and answers wrong usage with one line. */
export async function run(argv: readonly string[]): Promise<void> {
  endWithReader();
  try {
    process.exitCode = await reviewInputs(argv);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.brief ? error.message : `${error.message}\n${USAGE}`);
    process.exitCode = 2;
  }
}
