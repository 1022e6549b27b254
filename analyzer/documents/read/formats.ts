import type { SourceText } from '../../model.ts';

/** What the reader needs of the place it runs in: the library itself knows neither Node nor the browser. */
export interface ReadHost {
  /** Lower-case hex digest. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** A character map of pdfjs by its file's name (GBK-EUC-H.bcmap), for PDFs without maps of their own. */
  pdfMap?(name: string): Promise<Uint8Array>;
  /** A program of pdfjs that decodes pictures (jbig2.wasm), for pages that are drawn: reading needs none. */
  pdfDecoder?(name: string): Promise<Uint8Array>;
  /** Called before pdfjs is loaded, where its code is not bundled (see pdf/mended-worker.ts). */
  beforePdf?(): void;
}

export interface ReadOptions {
  /** Of a protected file. */
  password?: string;
  /** Which side of tracked changes the text holds; the other is kept in `changes`. Default: final. */
  changes?: 'final' | 'original';
  /** Called as pages (or other parts) are done. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** Set for a file within another one: those within it again are not followed. */
  isWithin?: true;
}

/** What a reader may look at to recognise a file. */
export interface Candidate {
  bytes: Uint8Array;
  /** File name in lower case. */
  name: string;
  /** The first 64 KiB as one character a byte: magic numbers and ASCII markup stand in it as they are. */
  head: string;
  /** Names in a zip, or of the streams in an OLE2 file, as they stand; none for anything else. */
  entries: readonly string[];
  container: 'zip' | 'ole' | null;
}

/** What a reader found in a file; name and digest are added by `readDocument`. */
export type ReadText = Omit<SourceText, 'name' | 'sha256'>;

type Read = (
  bytes: Uint8Array,
  options: ReadOptions,
  host: ReadHost,
  candidate: Candidate,
) => Promise<ReadText> | ReadText;

/**
 * One format. A reader is tried by content before any is tried by name, because names are often wrong.
 * Whatever is heavy is imported by `load`, when the first file of the format comes.
 */
export interface DocumentReader {
  recognises(candidate: Candidate): boolean;
  /** Extensions without the dot, for content that says nothing of its format. */
  extensions: readonly string[];
  load(): Promise<Read>;
}
