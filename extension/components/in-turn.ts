/** Work that waits, in the order it was asked for. */
const waiting = new Set<() => void>();
let busy = false;

/** Does work later, each piece in a turn of its own: the page answers its user in between. Returns how to give it up. */
export function inTurn(work: () => void): () => void {
  waiting.add(work);
  if (!busy) setTimeout(next);
  busy = true;
  return () => {
    waiting.delete(work);
  };
}

function next(): void {
  const [work] = waiting;
  if (work === undefined) {
    busy = false;
    return;
  }
  waiting.delete(work);
  setTimeout(next);
  work();
}
