/**
 * A plan's text without its layout: no white space, letters, digits and signs in one width, brackets and stops in
 * Chinese. Copies of official texts break lines inside sentences and run headings into the sentence before.
 */
export interface Stream {
  text: string;
  /** For each character whether a line began with it. */
  starts: Uint8Array;
}

/** Signs that NFKC makes half-width, as Chinese texts write them. */
const CHINESE: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

export function streamOf(source: string): Stream {
  const characters: string[] = [];
  const starts: number[] = [];
  let fresh = true;
  for (const c of source) {
    if (/\s/u.test(c)) {
      fresh ||= c === '\n' || c === '\r';
      continue;
    }
    for (const unit of even(c)) {
      characters.push(unit);
      starts.push(fresh ? 1 : 0);
      fresh = false;
    }
  }
  return { text: characters.join(''), starts: Uint8Array.from(starts) };
}

/** As UTF-16 units, so that places in the text and in `starts` are the same. */
function even(c: string): string[] {
  const folded = c.normalize('NFKC');
  return (CHINESE[folded] ?? folded).split('');
}
