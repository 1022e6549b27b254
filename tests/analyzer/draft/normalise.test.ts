import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from '../../../analyzer/draft/normalise.ts';
import { knowledge, table } from './draft-of.ts';

const normal = (text: string) => normalise({ text }, table, knowledge.drafts.headings);
const lines = (text: string) => normal(text).text.split('\n').slice(0, -1);

describe('normalise', () => {
  test.each([
    [
      'spaces that PDF text puts between characters',
      '女性比例保持在 42% 左右 (试行 )',
      ['女性比例保持在42%左右（试行）'],
    ],
    ['radicals that stand for ideographs', '妇⼥⼉童', ['妇女儿童']],
    ['full-width letters and digits', 'ＡＢ１２％', ['AB12%']],
    ['zero-width characters and soft hyphens', '妇\u200b女\u00ad权\ufeff益', ['妇女权益']],
    ['indents and no-break spaces', '\u3000\u3000第一条\u00a0\u00a0甲', ['第一条甲']],
    ['English words keep one space', 'men   and\twomen', ['men and women']],
    ['empty lines are nothing', '甲\n\n\n乙', ['甲', '乙']],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  test('joins lines broken inside a sentence', () => {
    const wrapped =
      '各级人民政府应当在规划建设公共设施时充分考虑妇女儿童的特殊\n需要，配备满足需要的公共厕所和母婴室等公共设施，并加强日常\n管理。';
    expect(lines(wrapped)).toEqual([wrapped.replaceAll('\n', '')]);
    const { text, toSource } = normal(wrapped);
    expect(toSource[text.length - 1]).toBe(wrapped.length);
  });

  test('keeps a heading apart from the paragraph below it', () => {
    expect(
      lines('关于加强托育服务工作的通知\n各街道办事处应当加强托育服务工作，并且按时报告有关情况。'),
    ).toHaveLength(2);
  });

  test('joins nothing to a line that ends in the number of a provision behind a space', () => {
    const headed =
      '××市儿童伤害预防与救助办法（征求意见稿）　第三条\n本办法所称儿童，是指不满十四周岁的未成年人。';
    expect(lines(headed)).toHaveLength(2);
    // 依照第三条 is running text.
    const running = headed.replace('　第三条\n本办法', '和有关规定依照第三条\n的办法');
    expect(lines(running)).toHaveLength(1);
  });

  test('joins paragraphs of a file that was set line by line, within running text and within one cell', () => {
    const rows = [
      '第一条　为了规范基本医疗保险关系，维护公民参加基本医',
      '疗保险和享受基本医疗保险待遇的合法权益，制定本规定。',
      '第二条　各级人民政府应当在规划建设公共设施时充分考虑',
      '妇女儿童的特殊需要。',
    ];
    const text = rows.join('\n');
    const blocks = rows.map((row, i) => ({
      kind: 'paragraph' as const,
      start: text.indexOf(row),
      end: text.indexOf(row) + row.length,
      cell: { table: 0, row: i < 2 ? 0 : i, column: 0 },
    }));
    const joined = (source: object) =>
      normalise({ text, ...source }, table, knowledge.drafts.headings).paragraphs.length;
    expect(joined({ blocks: blocks.map(({ cell: _, ...block }) => block) })).toBe(2);
    expect(joined({ blocks })).toBe(3);
  });

  test('leaves the paragraphs of a file as they are where few of them end without a stop', () => {
    const rows = [
      '有关部门应当按照职责分工，做好妇女儿童发展规划的组织实施工作。',
      '关于进一步做好有关工作的补充意见和说明',
      '第一批名单',
    ];
    const text = [...rows, rows[0], rows[0], rows[0]].join('\n');
    let at = 0;
    const blocks = text.split('\n').map((row) => {
      const start = at;
      at += row.length + 1;
      return { kind: 'paragraph' as const, start, end: start + row.length };
    });
    expect(normalise({ text, blocks }, table, knowledge.drafts.headings).paragraphs).toHaveLength(6);
  });

  test('a reader’s blocks are never joined', () => {
    const text = '一个没有句号结尾而且很长很长很长的表格单元\n另一个单元';
    const blocks = [
      { start: 0, end: 21, kind: 'cell' as const },
      { start: 22, end: text.length, kind: 'cell' as const },
    ];
    expect(normalise({ text, blocks }, table, []).paragraphs).toHaveLength(2);
  });

  test('every character leads back to where it stood, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { text: out, toSource } = normal(text);
        expect(toSource).toHaveLength(out.length + 1);
        for (let i = 0; i < out.length; i++) {
          if (i > 0) expect(toSource[i]!).toBeGreaterThanOrEqual(toSource[i - 1]!);
          const c = out[i]!;
          if (c === '\n' || c === ' ') continue;
          expect(table[text.charCodeAt(toSource[i]!)]).toBe(c.charCodeAt(0));
        }
      }),
    );
  });

  test('spaces and the ends of paragraphs lead back too, each to its own place', () => {
    const text = 'ab  cd\n\n\u3000甲　\n乙';
    const { text: out, toSource } = normal(text);
    expect(out).toBe('ab cd\n甲\n乙\n');
    expect([...toSource]).toEqual([0, 1, 2, 4, 5, 6, 9, 10, 12, 13, 13]);
  });

  test('half of a character is left as it is', () => {
    expect(normal('甲\ud800乙').text).toBe('甲\ud800乙\n');
  });

  test('paragraphs cover the text and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('第一条', ' ', '\n', '女', '。', '，', '（一）', 'a', '\ud800'), {
          maxLength: 80,
        }),
        (parts) => {
          const { text, paragraphs } = normal(parts.join(''));
          expect(paragraphs.map((p) => `${text.slice(p.start, p.end)}\n`).join('')).toBe(text);
        },
      ),
    );
  });
});
