import { expect, test } from 'vitest';
import { formatNumber } from '../../../../../analyzer/documents/read/word/number-formats.ts';

test.each([
  [
    'chineseCountingThousand',
    [1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 1001, 1010, 10_000],
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一百一十一 一百二十 一千零一 一千零一十 一万',
  ],
  ['chineseCounting', [1, 10, 11, 99, 100, 101, 120], '一 十 十一 九十九 一〇〇 一〇一 一二〇'],
  ['japaneseCounting', [10, 11, 100, 101, 110, 1000], '十 十一 百 百一 百十 千'],
  ['ideographDigital', [1, 10, 21], '一 一〇 二一'],
  ['chineseLegalSimplified', [1, 10, 21, 101], '壹 壹拾 贰拾壹 壹佰零壹'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['ideographEnclosedCircle', [1, 10], '㈠ ㈩'],
  ['decimalEnclosedCircleChinese', [1, 20, 21, 36], '① ⑳ ㉑ ㊱'],
  ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
  ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
  ['decimalFullWidth', [1, 10], '１ １０'],
  ['decimalZero', [1, 10], '01 10'],
  ['lowerRoman', [1, 4, 9, 14, 1994], 'i iv ix xiv mcmxciv'],
  ['upperRoman', [3], 'III'],
  ['lowerLetter', [1, 26, 27, 2_147_483_647], 'a z aa 2147483647'],
  ['ordinal', [1, 2, 3, 11, 22], '1st 2nd 3rd 11th 22nd'],
  ['of another world', [7], '7'],
])('%s', (format, numbers, written) => {
  expect(numbers.map((n) => formatNumber(format, n)).join(' ')).toBe(written);
});
