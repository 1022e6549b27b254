/** The same blocks for newer and older programs (`mc:AlternateContent`): the first branch that gives any is read. */
export class Alternatives {
  /** Of those that are open: how much there was before, and whether a branch has given more. */
  readonly #open: { before: number; done: boolean }[] = [];
  /** How deep within a branch that is not read. */
  #depth = 0;

  get skipped(): boolean {
    return this.#depth > 0;
  }

  /**
   * @param filled how much there is of the text
   * @returns whether it is a branch
   */
  open(name: string, filled: number): boolean {
    if (name === 'mc:AlternateContent') this.#open.push({ before: filled, done: false });
    if (!isBranch(name)) return false;
    if (this.skipped || this.#open.at(-1)?.done) this.#depth++;
    return true;
  }

  close(name: string, filled: number): void {
    if (name === 'mc:AlternateContent') this.#open.pop();
    if (!isBranch(name)) return;
    if (this.skipped) this.#depth--;
    const last = this.#open.at(-1);
    if (last && !this.skipped) last.done ||= filled > last.before;
  }
}

function isBranch(name: string): boolean {
  return name === 'mc:Choice' || name === 'mc:Fallback';
}
