import type { Random } from './random.ts';
import type { Samples } from './samples.ts';

/** What is fed to a target. Kept as it is where it fails. */
export interface Case {
  /** Texts, in order; one but for targets that compare several. */
  texts: string[];
  /** A file, with the name that it goes by. */
  file?: { name: string; bytes: Uint8Array };
}

/** One part of the program, and what must hold of it for any input. */
export interface Target {
  name: string;
  make(random: Random, samples: Samples): Case;
  /** Throws where a property does not hold. */
  check(input: Case): Promise<void>;
}

/** A property that does not hold. */
class Broken extends Error {
  override name = 'Broken';
}

export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Broken(what);
}
