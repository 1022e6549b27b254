/** As many codes as maps of characters really have, eight times over. */
const MOST_CODES = 2 ** 18;

/** What stands in pdfjs' second half, and what is put there. */
const MENDS: readonly (readonly [found: string, put: string])[] = [
  // A damaged map that claims sixteen million codes took fifteen seconds and a gigabyte before it was given up.
  ['MAX_MAP_RANGE = 2 ** 24 - 1', `MAX_MAP_RANGE = ${MOST_CODES}`],
  // Pages are looked up before they are asked for: where the PDF is given up before, nobody hears that one of them
  // cannot be found, and Node ends the process over an error that nobody hears.
  [
    'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    'const ahead = xref.fetchAsync(lastKid); ahead.catch(() => {}); pageDictCache.put(lastKid, ahead);',
  ],
];

/** The code of pdfjs' second half, mended: whoever loads it (the builds, and Node) passes it through here. */
export function mendedWorker(code: string): string {
  return MENDS.reduce((mended, [found, put]) => {
    if (!mended.includes(found)) throw new Error(`pdfjs changed: ${found} not found`);
    return mended.replace(found, () => put);
  }, code);
}
