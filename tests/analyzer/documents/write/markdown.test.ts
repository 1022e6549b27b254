import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableRow } from '../../../../analyzer/documents/write/markdown.ts';
import { exportText, input, withFindings } from './helpers.ts';

/** The cells of a GFM table row: split at unescaped pipes, escapes and entities resolved. */
function cellsOf(line: string): string[] {
  const inner = line.slice(2, -2);
  return inner.split(/(?<!\\)(?:\\\\)* \| /).map((cell) =>
    cell
      .replaceAll('<br>', '\n')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

test('prints the sections in order with the clause table', async () => {
  const markdown = await exportText('md');
  expect(markdown.match(/^## .*/gm)).toEqual([
    '## 一、草案信息',
    '## 二、评估结论',
    '## 三、评估要点',
    '## 四、条文问题与建议',
    '## 五、良好做法',
    '## 六、评估依据与说明',
  ]);
  expect(markdown).toContain('| 序号 | 条文 | 问题 | 建议 | 依据 | 处理 | 意见 |');
  expect(markdown).toContain('**E 存在不平等规定**');
  expect(markdown).toContain('一并核对第三条引用的市级文件，<br>该文件');
});

test('says so where there is nothing to list', async () => {
  const review = { ...input.review, findings: [], checklist: [] };
  const { record: _, ...rest } = input;
  const markdown = await exportText('md', { ...rest, review });
  expect(markdown).toContain('未见需要提示的条文。');
  expect(markdown).toContain('未识别到良好做法。');
});

test('lets no text of the draft become markup', async () => {
  const hostile = '<img src=x onerror=alert(1)> | [x](javascript:1) `a` **b** &lt;\n# 标题';
  const markdown = await exportText(
    'md',
    withFindings((finding) => ({ ...finding, message: hostile })),
  );
  expect(markdown).not.toContain('<img');
  expect(markdown).not.toMatch(/(?<!\\)\[x/);
  expect(markdown.match(/^# /gm)).toHaveLength(1);
});

test('lets no text begin a list, a heading or a rule', () => {
  expect(tableRow(['1. 甲', '2) 乙', '# 丙', '- 丁', '+ 戊', '=== 己'])).toBe(
    '| 1\\. 甲 | 2\\) 乙 | \\# 丙 | \\- 丁 | \\+ 戊 | \\=== 己 |',
  );
});

test('gives every cell back from one line', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n]/.test(text) && text === text.trim());
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const line = tableRow(cells);
      expect(line).not.toContain('\n');
      expect(line).not.toMatch(/[<>](?!br>)(?<!<br>)/);
      expect(cellsOf(line)).toEqual(cells);
    }),
  );
});
