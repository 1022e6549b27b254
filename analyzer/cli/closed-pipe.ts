/** Whoever reads our output may have enough of it (`… | head`): that is no error of ours, and ends the process as in other tools. */
const BROKEN_PIPE = 141;

export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(BROKEN_PIPE);
    throw error;
  });
}
