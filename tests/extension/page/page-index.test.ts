import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPage } from '../../../extension/page/page-index.ts';
import { readPage } from '../../../extension/page/read-page.ts';
import { show } from './show-page.ts';

const read = (html: string) => {
  show(html);
  const { extraction } = readPage(document);
  return { ...extraction, index: indexPage(extraction) };
};
const places = (html: string, quote: string) => {
  const { text, index } = read(html);
  const start = text.indexOf(quote);
  return index.ranges(start, start + quote.length).map(String);
};

describe('indexPage', () => {
  it('finds a quotation across elements, one range a text node', () => {
    expect(places('<p>　　第<b>一</b>条　妇女</p>', '第一条')).toEqual(['第', '一', '条']);
  });

  it('leaves out what stands between and was not read', () => {
    expect(places('<p>妇<script>x</script>女 <ruby>儿<rt>ér</rt></ruby>童</p>', '妇女 儿童')).toEqual([
      '妇',
      '女 ',
      '儿',
      '童',
    ]);
  });

  it('follows white space that the text does not have', () => {
    expect(places('<p>认真\n   贯彻</p>', '认真贯彻')).toEqual(['认真', '贯彻']);
  });

  it('gives no place that the page has taken away', () => {
    const { index } = read('<p id="a">第一条</p><p>第二条</p>');
    document.getElementById('a')?.remove();
    expect(index.ranges(0, 3)).toEqual([]);
    expect(index.ranges(4, 7).map(String)).toEqual(['第二条']);
  });

  it('gives no place in a text node that has become shorter', () => {
    const { index, nodes } = read('<p>第一条</p>');
    (nodes[0] as Text).data = '第';
    expect(index.ranges(0, 3)).toEqual([]);
  });

  it('knows nothing of nodes it has not read', () => {
    const { index } = read('<p>第一条</p><footer>主办</footer>');
    expect(index.offset(document.querySelector('footer')?.firstChild as Node, 0)).toBeNull();
  });

  it('leads from the text to the page and back', () => {
    const pieces = fc.array(
      fc.constantFrom('妇女', '<b>儿童</b>', ' ', '\n ', '&nbsp;', '<br>', '。', '😀', '<i>a</i>'),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const { text, index } = read(`<p>第一条${parts.join('')}</p>`);
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number];
        const ranges = index.ranges(start, end);
        const squeeze = (value: string) => value.replace(/\s/g, '');
        expect(squeeze(ranges.map(String).join(''))).toBe(squeeze(text.slice(start, end)));
        const [first] = ranges;
        if (first && text[start] !== '\n')
          expect(text.slice(index.offset(first.startContainer, first.startOffset) ?? -1, start).trim()).toBe(
            '',
          );
      }),
    );
  });
});
