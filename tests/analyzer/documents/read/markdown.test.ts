import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../analyzer/documents/read/markdown.ts';

describe('readMarkdown', () => {
  const cases: [name: string, source: string, text: string][] = [
    ['headings', '# 办法\n## 第一章 总则 ##', '办法\n第一章 总则'],
    ['a headline underlined', '办法\n====\n第一条', '办法\n第一条'],
    ['bullets and quotations', '- 甲\n* 乙\n> 丙\n> - 丁', '甲\n乙\n丙\n丁'],
    ['numbers, which are the draft’s own', '1. 甲\n（一）乙\n2）丙', '1. 甲\n（一）乙\n2）丙'],
    ['emphasis', '**第一条** 为了~~加强~~', '第一条 为了加强'],
    ['links and pictures', '见[附件](a.docx)![图](b.png)。', '见附件。'],
    ['tables', '| 项目 | 标准 |\n| --- | :-: |\n| 补贴 | 500元 |', '项目\n标准\n补贴\n500元'],
    ['front matter, rules and fences', '---\ntitle: a\n---\n***\n```\n第一条\n```', '第一条'],
    ['line breaks of every kind', '甲\r\n乙\r丙<br>丁&nbsp;戊', '甲\n乙\n丙\n丁 戊'],
    ['escapes', '1\\. 甲 \\*乙', '1. 甲 *乙'],
    ['placeholders', '第××条 20__年', '第××条 20年'],
    ['a negative number', '-5度', '-5度'],
    ['lone surrogates', '# \ud800甲', '\ud800甲'],
  ];
  it.each(cases)('reads %s', (_, source, text) => {
    expect(readMarkdown(source).text).toBe(text);
  });

  it('gives each line its block', () => {
    const { text, blocks } = readMarkdown('# 办法\n\n第一条\n\n| 甲 | 乙 |');
    expect(blocks?.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', '办法'],
      ['paragraph', '第一条'],
      ['cell', '甲'],
      ['cell', '乙'],
    ]);
  });
});
