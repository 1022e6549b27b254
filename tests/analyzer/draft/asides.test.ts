import { expect, test } from 'vitest';
import { markerAt } from '../../../analyzer/draft/numbering.ts';
import { outline } from '../../../analyzer/draft/outline.ts';

test('cells and notes are no paragraphs of an article', () => {
  const lines: [text: string, isAside: boolean][] = [
    ['第一条 收费标准如下：', false],
    ['项目', true],
    ['金额', true],
    ['前款标准每年公布。', false],
    ['注：以元计。', true],
  ];
  const text = lines.map(([line]) => line).join('\n');
  let start = 0;
  const segments = lines.map(([line, isAside]) => {
    const from = start;
    start += line.length + 1;
    return { start: from, end: from + line.length, marker: markerAt(text, from), isHeading: false, isAside };
  });
  const { provisions } = outline(segments, text);
  expect(provisions.map(({ label }) => label)).toEqual(['第一条', '第一条第一款', '第一条第二款']);
});
