import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../../analyzer/documents/read/layout/layout.ts';
import type { LayoutPage, TextRun } from '../../../../../analyzer/documents/read/layout/page.ts';

const run = (text: string, x: number, y: number, size = 12, width = text.length * size): TextRun => ({
  text,
  x,
  y,
  advance: width,
  size,
  dx: 1,
  dy: 0,
});
const page = (runs: TextRun[], number = 1): LayoutPage => ({ number, width: 460, height: 800, runs });
const textOf = (...pages: LayoutPage[]) => layOut(pages, (text) => text).text;
const latin = (text: string, x: number, y: number) => run(text, x, y, 12, text.length * 6);

describe('layOut', () => {
  it('reads two columns one after the other', () => {
    const left = Array.from({ length: 8 }, (_, i) => run('左栏的文字排满了整整一行不留空', 60, 100 + 20 * i));
    const right = Array.from({ length: 8 }, (_, i) =>
      run('右栏的文字也排满一行不留空白的', 320, 104 + 20 * i),
    );
    const text = textOf(
      page([run('通栏的标题横跨两边占满了这一整行的宽度请看清楚吧', 60, 60, 17), ...left, ...right]),
    );
    expect(text.indexOf('右')).toBeGreaterThan(text.lastIndexOf('左栏'));
    expect(text.startsWith('通栏')).toBe(true);
  });

  it('reads rows of a table without lines row by row', () => {
    const rows = ['甲 十人', '乙 八人', '丙 六人'].flatMap((row, i) => {
      const [name, count] = row.split(' ');
      return [run(name!, 60, 100 + 20 * i), run(count!, 300, 100 + 20 * i)];
    });
    expect(textOf(page(rows))).toBe('甲\n十人\n乙\n八人\n丙\n六人');
  });

  it('begins a paragraph at a provision number', () => {
    const lines = [
      '（一）组织实施妇女儿童发展规划和有关政策；',
      '（二）协调推动有关部门做好妇女儿童的工作；',
    ];
    expect(textOf(page(lines.map((text, i) => run(text, 60, 100 + 20 * i))))).toBe(lines.join('\n'));
  });

  it('goes on where a number only refers', () => {
    const lines = [
      '违反本办法规定的，由主管部门依照本办法第十二条、',
      '第十三条的规定处理并责令其在三十日之内改正违法；',
    ];
    expect(textOf(page(lines.map((text, i) => run(text, 60, 100 + 20 * i))))).toBe(lines.join(''));
  });

  it('keeps a name and a date at the right apart', () => {
    const line = '各级人民政府应当保障妇女儿童的合法权益并将其纳入规划之中工作';
    const body = [run(line, 60, 100), run(`${line.slice(0, 9)}。`, 60, 120)];
    const signed = [run('云川市人民政府办公厅', 300, 160), run('二〇二五年三月十二日', 300, 180)];
    expect(textOf(page([...body, ...signed])).split('\n')).toEqual([
      `${line}${line.slice(0, 9)}。`,
      '云川市人民政府办公厅',
      '二〇二五年三月十二日',
    ]);
  });

  it('mends words that a hyphen broke, and parts others by a space', () => {
    const lines = [
      'The municipal government shall support child-',
      'care services and protect the lawful rights of',
      'women and children in all respects and places.',
    ];
    expect(textOf(page(lines.map((text, i) => latin(text, 60, 100 + 20 * i))))).toBe(
      'The municipal government shall support childcare services and protect the lawful rights of women and children in all respects and places.',
    );
  });

  it('takes spread ideographs together and keeps the gap after a number', () => {
    const spread = [...'云川市人民政府'].map((c, i) => run(c, 100 + i * 30, 60, 16));
    expect(
      textOf(page([...spread, run('第一条', 60, 100), run('为了保障权益，制定本办法。', 120, 100)])),
    ).toBe('云川市人民政府\n第一条　为了保障权益，制定本办法。');
  });

  it('drops the second print of shadowed text', () => {
    expect(textOf(page([run('妇女权益', 60, 60), run('妇女权益', 60.4, 60.2)]))).toBe('妇女权益');
  });

  it('puts notes at the foot of a page behind the paragraph that they interrupt', () => {
    const line = '各级人民政府应当保障妇女儿童的合法权益并将其纳入规划之中工作';
    const first = [
      run(line, 60, 100),
      run(line, 60, 120),
      run(line, 60, 140),
      run('①指未满十八周岁的人。', 60, 700, 9),
    ];
    const text = textOf(page(first), page([run(line, 60, 100), run(`${line.slice(0, 9)}。`, 60, 120)], 2));
    expect(text).toBe(`${line.repeat(4)}${line.slice(0, 9)}。\n①指未满十八周岁的人。`);
  });

  it('reads vertical writing from right to left', () => {
    const vertical = (text: string, x: number): TextRun => ({
      ...run(text, x, 60),
      dx: 0,
      dy: 1,
      vertical: true,
    });
    expect(textOf(page([vertical('妇女儿童', 100), vertical('第一条', 300)]))).toBe('第一条\n妇女儿童');
  });

  it('loses nothing and tells where everything stands', () => {
    const anyRun = fc.record({
      text: fc.stringMatching(/^[妇女儿童，a-z]{1,12}$/),
      x: fc.integer({ min: 0, max: 420 }),
      y: fc.integer({ min: 20, max: 780 }),
      size: fc.constantFrom(9, 12, 16),
      turn: fc.constantFrom(0, 0, 0, 1),
    });
    const pages = fc.array(fc.array(anyRun, { maxLength: 40 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(pages, (all) => {
        const seen = new Set<string>();
        // Shadowed and repeated text is rightly dropped: no two alike here.
        const runs = all.map((list) =>
          list.flatMap(({ text, x, y, size, turn }): TextRun[] => {
            if (seen.has(text)) return [];
            seen.add(text);
            return [{ ...run(text, x, y, size), dx: turn === 1 ? 0 : 1, dy: turn }];
          }),
        );
        const { text, spans, blocks } = layOut(
          runs.map((list, i) => page(list, i + 1)),
          (t) => t,
        );
        const letters = (s: string) => [...s.replace(/[\s-]/g, '')].sort().join('');
        expect(letters(text)).toBe(
          letters(
            runs
              .flat()
              .map((r) => r.text)
              .join(''),
          ),
        );
        let end = 0;
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.width * span.height).toBeGreaterThan(0);
          end = span.end;
        }
        expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
