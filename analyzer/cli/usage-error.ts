/** Wrong usage: one line that says what is wrong; `brief` where the usage would not help. */
export class UsageError extends Error {
  readonly brief: boolean;
  constructor(message: string, brief?: 'brief') {
    super(message);
    this.brief = brief !== undefined;
  }
}
