import type { SourceText } from '../../model.ts';

/** What a reader may look at to recognise a file. */
export interface Candidate {
  bytes: Uint8Array;
  /** File name in lower case. */
  name: string;
  /** The first 64 KiB as one character a byte: magic numbers and ASCII markup stand in it as they are. */
  head: string;
}

/** What a reader found in a file; name and digest are added by `readDocument`. */
export type ReadText = Omit<SourceText, 'name' | 'sha256'>;

/**
 * One format. A reader is tried by content before any is tried by name, because names are often wrong.
 * Whatever is heavy is imported by `load`, when the first file of the format comes.
 */
export interface DocumentReader {
  recognises(candidate: Candidate): boolean;
  /** Extensions without the dot, for content that says nothing of its format. */
  extensions: readonly string[];
  load(): Promise<(bytes: Uint8Array) => Promise<ReadText> | ReadText>;
}
