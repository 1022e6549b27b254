import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../../../../analyzer/documents/write/csv.ts';
import { exportText, withFindings } from './helpers.ts';

/** A plain RFC 4180 reader. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < csv.length; ) {
    let cell = '';
    if (csv[at] === '"') {
      const quoted = csv.slice(at).match(/^"((?:[^"]|"")*)"/);
      if (!quoted) throw new Error(`unclosed quote at ${at}`);
      cell = (quoted[1] ?? '').replaceAll('""', '"');
      at += quoted[0].length;
    } else {
      cell = csv.slice(at).match(/^[^",\r\n]*/)?.[0] ?? '';
      at += cell.length;
    }
    row.push(cell);
    if (csv[at] === ',') at += 1;
    else if (csv.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor line end at ${at}`);
  }
  return rows;
}

test('holds one row a finding below the heads, all of one width', async () => {
  const csv = await exportText('csv');
  expect(csv.startsWith('\ufeff')).toBe(true);
  const [head, ...rows] = parse(csv.slice(1));
  expect(head?.slice(0, 7)).toEqual(['序号', '条文', '问题', '建议', '依据', '处理', '意见']);
  expect(rows).toHaveLength(13);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
  expect(rows[3]?.[5]).toBe('部分采纳\n理由：改为“身体条件符合岗位要求”');
  expect(rows[3]?.slice(-3)).toEqual(['187', '198', 'f-height-limit']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＠x'])('defuses %j', async (text) => {
  const hostile = withFindings((finding) => ({ ...finding, suggestion: { text } }));
  const rows = parse((await exportText('csv', hostile)).slice(1)).slice(1);
  for (const row of rows) expect(row[3]).toBe(`'${text}`);
});

test('gives every cell back, and lets none begin as a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
      const [row, ...more] = parse(csvRow(cells));
      expect(more).toEqual([]);
      expect(row?.map((cell, i) => cell === cells[i] || cell === `'${cells[i]}`)).toEqual(
        cells.map(() => true),
      );
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
  );
});
