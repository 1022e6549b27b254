import { expect, test } from 'vitest';
import { chineseNumber, markerAt } from '../../../analyzer/draft/numbering.ts';

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['二〇二六', 2026],
  ['两', 2],
  ['一千二百', 1200],
])('%s is %i', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test.each([
  ['第九条 甲', 'article', 9],
  ['第 九 条甲', 'article', 9],
  ['第12条 甲', 'article', 12],
  ['第三条之一 甲', 'article', 3],
  ['第二章 总则', 'chapter', 2],
  ['（三）甲', 'item', 3],
  ['(三)甲', 'item', 3],
  ['（3）甲', 'point', 3],
  ['3.甲', 'subitem', 3],
  ['3、甲', 'subitem', 3],
  ['十一、甲', 'heading', 11],
  ['(b) other', 'item', 2],
  ['Article 5 Scope', 'article', 5],
])('%s', (text, kind, n) => {
  expect(markerAt(text, 0)).toMatchObject({ kind, n });
});

test.each(['第九条第二款', '第九条的规定', '1.5米', '2021年', '（试行）', '三分之一', '第一', '第七\n条'])(
  '%s is no numbering',
  (text) => {
    expect(markerAt(text, 0)).toBeNull();
  },
);
