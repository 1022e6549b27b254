/** A stretch of two texts: in both, only in the first (`out`) or only in the second (`in`). */
export interface Change {
  kind: 'same' | 'out' | 'in';
  text: string;
}

/** Figures and Latin words change as a whole, Chinese by the character. */
const unit = /[A-Za-z]+|\d+(?:[.,]\d+)*|[\s\S]/gu;
const mostCells = 4_000_000;
/** Fewer characters that happen to stay between two changes tell nothing: the changes are one. */
const shortestIsland = 2;
/** Where less than this share stays, marking single characters only confuses: all of it is new. */
const leastKept = 0.4;

/** What is to be marked where `before` becomes `after`. Linear where they hardly differ, bounded in any case. */
export function diff(before: string, after: string): Change[] {
  const a = before.match(unit) ?? [];
  const b = after.match(unit) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const middle = readable(
    between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    before,
    after,
  );
  return merge([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}

/** The changes, or all of the middle as one where too little of the texts stays. */
function readable(middle: Change[], before: string, after: string): Change[] {
  const of = (kinds: Change['kind'][]) =>
    middle
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('');
  const lost = Math.max(of(['out']).length, of(['in']).length);
  const kept = Math.max(before.length, after.length) - lost;
  if (kept >= leastKept * Math.max(before.length, after.length)) return middle;
  return [
    { kind: 'out', text: of(['out', 'same']) },
    { kind: 'in', text: of(['in', 'same']) },
  ];
}

/** By the longest common subsequence. */
function between(a: string[], b: string[]): Change[] {
  const width = b.length + 1;
  if (a.length * width > mostCells)
    return [
      { kind: 'out', text: a.join('') },
      { kind: 'in', text: b.join('') },
    ];
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const changes: Change[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i++]! });
      j++;
    } else if (
      i < a.length &&
      (j === b.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)
    )
      changes.push({ kind: 'out', text: a[i++]! });
    else changes.push({ kind: 'in', text: b[j++]! });
  }
  return changes;
}

/** Neighbours of one kind become one; what goes stands before what comes. */
function merge(changes: Change[]): Change[] {
  const merged: Change[] = [];
  let out = '';
  let into = '';
  let kept = '';
  const flush = () => {
    if (out !== '') merged.push({ kind: 'out', text: out });
    if (into !== '') merged.push({ kind: 'in', text: into });
    if (kept !== '') merged.push({ kind: 'same', text: kept });
    out = into = kept = '';
  };
  for (const { kind, text } of changes) {
    if (kind === 'same') {
      kept += text;
      continue;
    }
    if (text === '') continue;
    if (kept.length >= shortestIsland || (out === '' && into === '')) flush();
    else {
      out += kept;
      into += kept;
      kept = '';
    }
    if (kind === 'out') out += text;
    else into += text;
  }
  flush();
  return merged;
}
