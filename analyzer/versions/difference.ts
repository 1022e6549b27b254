/** A stretch of the difference of two texts: in both, only in the first (`out`), only in the second (`in`). */
export interface Stretch {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** More edits than this are not told one by one: the stretch is replaced as a whole. */
const MOST_EDITS = 600;
/** A shorter stretch in common between two edits is chance: it would only tear words apart. */
const CHANCE = 2;

/** What has to be left out of the first text, and put in, to make the second. Joined, `same` and `out` are the first text, `same` and `in` the second. */
export function difference(before: string, after: string): Stretch[] {
  const a = tokens(before);
  const b = tokens(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++;
  const stretches: Stretch[] = [];
  push(stretches, 'same', a.slice(0, head));
  middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail), stretches);
  push(stretches, 'same', a.slice(a.length - tail));
  return withoutChance(stretches);
}

/** A word or a number of the Latin script is one token, everything else each character. */
function tokens(text: string): string[] {
  return text.match(/[0-9A-Za-z\u00c0-\u024f]+|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g) ?? [];
}

function push(stretches: Stretch[], kind: Stretch['kind'], parts: readonly string[]): void {
  if (parts.length === 0) return;
  const last = stretches.at(-1);
  if (last?.kind === kind) last.text += parts.join('');
  else stretches.push({ kind, text: parts.join('') });
}

/** The shortest list of edits (Myers 1986), as long as it is short enough. */
function middle(a: readonly string[], b: readonly string[], stretches: Stretch[]): void {
  const trace = a.length === 0 || b.length === 0 ? null : edits(a, b);
  if (trace === null) {
    push(stretches, 'out', a);
    push(stretches, 'in', b);
    return;
  }
  const steps: [Stretch['kind'], string][] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d--) {
    const ends = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && endOf(ends, d, k - 1) < endOf(ends, d, k + 1));
    const from = d === 0 ? 0 : down ? endOf(ends, d, k + 1) : endOf(ends, d, k - 1);
    const fromY = d === 0 ? 0 : from - (down ? k + 1 : k - 1);
    while (x > from && y > fromY) {
      steps.push(['same', a[--x]!]);
      y--;
    }
    if (d === 0) break;
    if (down) steps.push(['in', b[--y]!]);
    else steps.push(['out', a[--x]!]);
  }
  for (const [kind, token] of steps.reverse()) push(stretches, kind, [token]);
}

/** `ends[d]`: how far each diagonal reached before the d-th edit; null where there are too many edits. */
function edits(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most - d, most + d + 3));
    for (let k = -d; k <= d; k += 2) {
      const at = k + most + 1;
      const down = k === -d || (k !== d && reach[at - 1]! < reach[at + 1]!);
      let x = down ? reach[at + 1]! : reach[at - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[at] = x;
      if (x >= a.length && x - k >= b.length) return trace;
    }
  }
  return null;
}

const endOf = (ends: Int32Array, d: number, k: number) => ends[k + d + 1]!;

/** Deletions before insertions, and no islands of one character between them. */
function withoutChance(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') out.push({ kind: 'out', text: deleted });
    if (inserted !== '') out.push({ kind: 'in', text: inserted });
    deleted = '';
    inserted = '';
  };
  stretches.forEach(({ kind, text }, index) => {
    const island = kind === 'same' && text.length < CHANCE && index > 0 && index < stretches.length - 1;
    if (kind === 'out' || island) deleted += text;
    if (kind === 'in' || island) inserted += text;
    if (kind !== 'same' || island) return;
    flush();
    out.push({ kind, text });
  });
  flush();
  return out;
}
