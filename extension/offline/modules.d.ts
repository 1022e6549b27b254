declare module '*?worker&inline' {
  const worker: new () => Worker;
  export default worker;
}

/** A file's bytes: gzip, then Base64 (see `pack-files.ts`). */
declare module '*?packed' {
  const packed: string;
  export default packed;
}

/** The character maps of a folder, each packed in the same way, by name. */
declare module '*?packed-maps' {
  const maps: Readonly<Record<string, string>>;
  export default maps;
}
