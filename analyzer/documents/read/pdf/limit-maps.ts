/** As many codes as maps of characters really have, eight times over. */
const MOST_CODES = 2 ** 18;

/**
 * pdfjs with a tighter cap on maps of characters: a damaged one that claims sixteen million codes took fifteen
 * seconds and a gigabyte before it was given up. The cap is a constant of pdfjs' second half: whoever loads that half
 * (the builds, and Node) passes its code through here.
 */
export function limitMaps(code: string): string {
  const limited = code.replace('MAX_MAP_RANGE = 2 ** 24 - 1', `MAX_MAP_RANGE = ${MOST_CODES}`);
  if (limited === code) throw new Error('pdfjs changed: MAX_MAP_RANGE not found');
  return limited;
}
