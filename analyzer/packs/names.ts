/**
 * What a pack brings stands in its own namespace, `PACK/ID`, so that no pack meets the program's ids or another
 * pack's, now or after an update.
 */
const BETWEEN = '/';

export function inPack(pack: string, id: string): string {
  return `${pack}${BETWEEN}${id}`;
}

/** The pack that an id belongs to; null for the program's own. */
export function packOf(id: string): string | null {
  const at = id.indexOf(BETWEEN);
  return at < 0 ? null : id.slice(0, at);
}
