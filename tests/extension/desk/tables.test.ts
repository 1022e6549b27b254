import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../extension/desk/paragraphs.ts';
import { partsOf, settingOf } from '../../../extension/desk/tables.ts';

const cell = (table: number, row: number, column: number) => ({
  kind: 'cell' as const,
  cell: { table, row, column },
});

/** Paragraphs of one letter each, of the blocks given. */
function set(blocks: readonly object[]) {
  const text = blocks.map((_, i) => String.fromCharCode(97 + i)).join('\n');
  const source = {
    text,
    blocks: blocks.map((block, i) => ({
      kind: 'paragraph' as const,
      start: 2 * i,
      end: 2 * i + 1,
      ...block,
    })),
  };
  return settingOf(paragraphsOf(source)).map((setting) =>
    setting.kind === 'paragraph'
      ? setting.index
      : setting.rows.map((row) => row.map(({ span, indexes }) => `${indexes.join('+')}:${span}`).join(' ')),
  );
}

test.each([
  [
    'cells of a row stand beside each other',
    [{}, cell(0, 0, 0), cell(0, 0, 1), cell(0, 1, 0), cell(0, 1, 1), {}],
    [0, ['1:1 2:1', '3:1 4:1'], 5],
  ],
  [
    'a merged cell reaches to the next',
    [cell(0, 0, 0), cell(0, 0, 2), cell(0, 1, 0), cell(0, 1, 1), cell(0, 1, 2)],
    [['0:2 1:1', '2:1 3:1 4:1']],
  ],
  [
    'the last of a row reaches to the edge',
    [cell(0, 0, 0), cell(0, 1, 0), cell(0, 1, 1)],
    [['0:2', '1:1 2:1']],
  ],
  [
    'before what reaches down stands an empty one',
    [cell(0, 0, 0), cell(0, 0, 1), cell(0, 1, 1)],
    [['0:1 1:1', ':1 2:1']],
  ],
  [
    'several paragraphs of a cell stay together',
    [cell(0, 0, 0), cell(0, 0, 0), cell(0, 0, 1)],
    [['0+1:1 2:1']],
  ],
  [
    'two tables are two',
    [cell(0, 0, 0), cell(0, 0, 1), cell(1, 0, 0), cell(1, 0, 1)],
    [['0:1 1:1'], ['2:1 3:1']],
  ],
  ['a frame of one column is running text', [cell(0, 0, 0), cell(0, 1, 0)], [0, 1]],
  ['cells without a place are paragraphs', [{ kind: 'cell' }, { kind: 'cell' }], [0, 1]],
  ['a table wider than anyone reads is set as paragraphs', [cell(0, 0, 0), cell(0, 0, 40)], [0, 1]],
])('%s', (_, blocks, expected) => {
  expect(set(blocks)).toEqual(expected);
});

test('a part ends behind a table, not in it, unless the table is very long', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => cell(0, row, 0));
  const paragraphs = (blocks: readonly object[]) =>
    blocks.map((block, i) => ({ start: i, end: i + 1, kind: 'cell' as const, continues: false, ...block }));
  expect(partsOf(paragraphs([{}, {}, ...rows(5), {}, {}]), 4)).toEqual([
    { from: 0, to: 7 },
    { from: 7, to: 9 },
  ]);
  expect(partsOf(paragraphs(rows(1000)), 60).map(({ to }) => to)).toEqual([600, 1000]);
  expect(partsOf([], 60)).toEqual([]);
});
