/** Lists of numbers, one after another: row r is values[from[r]] to values[from[r + 1]], exclusive. */
export interface Rows {
  from: Int32Array;
  values: Int32Array;
}

export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const from = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) from[i + 1] = from[i]! + list.length;
  return { from, values: Int32Array.from(lists.flat()) };
}

export function rowOf({ from, values }: Rows, row: number): Int32Array {
  return values.subarray(from[row]!, from[row + 1]!);
}
