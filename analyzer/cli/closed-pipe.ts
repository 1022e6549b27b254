export const BROKEN_PIPE = 141;

/** Whoever reads our output may have enough of it (`… | head`): no error of ours, it ends the process as in other tools. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(BROKEN_PIPE);
    throw error;
  });
}
