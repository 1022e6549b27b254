/** A word of a sentence as a segmenter or tagger sees it. Offsets are UTF-16 units into the text given. */
export interface Word {
  start: number;
  end: number;
  /** The tagger's own part-of-speech label. */
  tag: string;
}

/** The small interface behind which jieba (Chinese) and compromise (English) stand. */
export interface Tagger {
  words(text: string): Word[];
}

/** Loads a tagger when it is first needed; both are too heavy for the hot path. */
export type LoadTagger = () => Promise<Tagger>;
