import type { Told } from './told.ts';

/** Wrong usage: one line in each language that says what is wrong; `brief` where the usage would not help. */
export class UsageError extends Error implements Told {
  readonly messageEn: string;
  readonly brief: boolean;
  constructor(message: string, messageEn: string, brief?: 'brief') {
    super(message);
    this.messageEn = messageEn;
    this.brief = brief !== undefined;
  }
}

/** A name that is none of those that are there. `of`: what lacks it, where others have it. */
export function unavailable(
  kind: string,
  kindEn: string,
  asked: string | undefined,
  there: readonly string[],
  of?: string,
): UsageError {
  return new UsageError(
    `${of === undefined ? '' : `${of} `}没有${kind} ${asked}，可用：${there.join('、')}`,
    `There is no ${kindEn} ${asked}${of === undefined ? '' : ` of ${of}`}; there are: ${there.join(', ')}`,
  );
}
