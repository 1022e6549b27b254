import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../analyzer/versions/fold.ts';
import { align, anchorAt, carry, cutVersion } from '../../../analyzer/versions/index.ts';
import { articles, twoVersions } from './articles.ts';

function carried(before: string[], after: string[], quote: string) {
  const alignment = align(articles(before), articles(after));
  const start = alignment.before.text.indexOf(quote);
  return carry(alignment, anchorAt(alignment.before, start, start + quote.length));
}

describe('a note on words', () => {
  it('is asked about where 限男性 became 规定男性优先', () => {
    for (const quote of ['限男性', '男性', '仅限男性报考']) {
      const result = carried(
        ['保安岗位仅限男性报考。', '本办法自公布之日起施行。'],
        ['保安岗位规定男性优先。', '本办法自公布之日起施行。'],
        quote,
      );
      expect(result, quote).toMatchObject({ state: 'confirm', proposal: { label: '第一条' } });
    }
  });

  it('is not found inside other words: Linus → chines, men → women, 5 → 15', () => {
    const after = ['Two machines, all women, within 15 days.'];
    for (const quote of ['Linus', 'men', '5 days'])
      expect(carried(['Linus and men, within 5 days.'], after, quote).state, quote).not.toBe('exact');
  });

  it('is asked about where the clause around it turned into its contrary', () => {
    expect(carried(['公共场所应当设置母婴室。'], ['公共场所不再设置母婴室。'], '设置母婴室').state).toBe(
      'confirm',
    );
    expect(carried(['市政府应当建立专项资金。'], ['市政府可以建立专项资金。'], '建立专项资金').state).toBe(
      'confirm',
    );
  });

  it('stays where only the number, the layout or another clause of its provision changed', () => {
    const result = carried(
      ['制定本办法。', '公共场所应当设置母婴室，并保持清洁。'],
      ['制定本办法。', '适用于全市的公共服务。', '公共场所 应当\n设置母婴室,并保持清洁、明亮。'],
      '应当设置母婴室',
    );
    expect(result).toMatchObject({ state: 'exact', anchor: { label: '第三条', quote: '应当\n设置母婴室' } });
  });

  it('follows a clause to another provision, and says that it moved', () => {
    const sentence = '学校应当听取未成年学生对校规的意见';
    const result = carried(
      ['总的要求如下。', `${sentence}，并予以公布。`, '自公布之日起施行。'],
      [
        '总的要求如下，各区可以制定实施细则，并报市政府备案，每年检查一次，结果向社会公开，接受监督。',
        '自公布之日起施行。',
        `未成年人享有参与权，${sentence}，并予以公布；家庭、学校和社会应当为其参与创造条件，提供便利，不得打击报复。`,
      ],
      '听取未成年学生',
    );
    expect(['exact', 'moved']).toContain(result.state);
    expect('anchor' in result && result.anchor.label).toBe('第三条');
  });

  it('is asked about where its clause turned up elsewhere in a longer one that says the contrary', () => {
    const result = carried(
      ['总的要求如下。', '学校听取未成年学生对校规的意见，并予以公布。', '自公布之日起施行。'],
      [
        '总的要求如下，各区可以制定实施细则，并报市政府备案，每年检查一次，结果向社会公开，接受监督。',
        '自公布之日起施行。',
        '未成年人享有参与权，今后不再要求学校听取未成年学生对校规的意见，并予以公布；家庭和社会应当为其参与创造条件，提供便利。',
      ],
      '听取未成年学生',
    );
    expect(result).toMatchObject({ state: 'confirm', proposal: { label: '第三条' } });
  });

  it('is asked about where a formula of its sentence stands in a sentence about something else', () => {
    const formula = '由市有关部门另行作出规定。';
    const result = carried(
      [`母婴室怎样建设和管理，${formula}`, '自公布之日起施行。'],
      [
        '母婴室怎样建设和管理，各区自行决定。',
        '自公布之日起施行。',
        `危险化学品车辆在何处停放、由谁看守、怎样收费、违者如何处理，${formula}`,
      ],
      '有关部门',
    );
    expect(result.state).toBe('confirm');
    // The same where the one provision stands for the other in the new version.
    const long = '由市住房城乡建设部门会同有关部门另行规定。';
    const instead = carried(
      [`母婴室怎样建设和管理，${long}`, '自公布之日起施行。'],
      [
        '自公布之日起施行。',
        `危险化学品车辆在何处停放、由谁看守、怎样收费、夜间可否过夜、节日怎样安排、违者如何处理，${long}`,
      ],
      '会同有关部门',
    );
    expect(instead).toMatchObject({ state: 'confirm', proposal: { quote: '会同有关部门', label: '第二条' } });
  });

  it('does not go elsewhere with a clause so short that it stands everywhere', () => {
    const result = carried(
      ['名单应当公开。', '自公布之日起施行。'],
      [
        '自公布之日起施行，各区可以制定实施细则，并报市政府备案。',
        '申请人提交材料，受理机关在十五日以内作出决定，书面告知申请人；名单应当公开。',
      ],
      '公开',
    );
    expect(result.state).toBe('orphan');
  });

  it('does not stand on what its place holds, where that is not its words', () => {
    const alignment = align(articles(['公共场所应当设置母婴室。']), articles(['公共场所应当设置母婴室。']));
    const anchor = anchorAt(alignment.before, 4, 10);
    expect(carry(alignment, anchor).state).toBe('exact');
    expect(carry(alignment, { ...anchor, quote: '别处的话' }).state).toBe('orphan');
  });

  it('is asked about where the words now stand twice, or stood twice', () => {
    const one = '有关部门公布评价结果';
    expect(carried([`${one}，学校公布名单。`], [`${one}，${one}。`], '评价结果').state).toBe('confirm');
    expect(carried([`${one}，${one}，学校招生。`], [`${one}，学校招生。`], '评价结果').state).toBe('confirm');
  });

  it('is an orphan where nothing is like it', () => {
    expect(carried(['男职工不得休陪产假。'], ['道路两侧种植行道树。'], '男职工').state).toBe('orphan');
  });

  it('made on a text that is not at hand is found by its sentence, or asked about, never guessed', () => {
    const alignment = align(articles([]), articles(['公共场所应当设置母婴室，并保持清洁。']));
    const anchor = { start: 3, end: 9, before: '', label: '第九条' };
    const whole = { ...anchor, quote: '公共场所应当设置母婴室，并保持清洁', after: '。' };
    expect(carry(alignment, whole).state).toBe('confirm');
    expect(carry(alignment, { ...whole, before: '第一条　' }).state).toBe('moved');
    expect(carry(alignment, { ...anchor, quote: '母婴室', after: '' }).state).toBe('orphan');
  });

  it('never stands on other words unasked, whatever was edited', () => {
    fc.assert(
      fc.property(twoVersions, fc.nat(), fc.integer({ min: 1, max: 24 }), ({ before, after }, at, length) => {
        const alignment = align(before, after);
        const start = at % before.text.length;
        const anchor = anchorAt(alignment.before, start, start + length);
        const result = carry(alignment, anchor);
        if (!('anchor' in result)) return;
        const there = result.anchor;
        expect(fold(there.quote).text).toBe(fold(anchor.quote).text);
        expect(after.text.slice(there.start, there.end)).toBe(there.quote);
        const clause = (text: string, from: number, to: number) => {
          const left = text
            .slice(0, from)
            .split(/[，。；：\n　]/)
            .at(-1)!;
          return left + text.slice(from, to) + text.slice(to).split(/[，。；：\n]/)[0]!;
        };
        if (/^[^第，。\n　]+$/.test(anchor.quote))
          expect(clause(after.text, there.start, there.end)).toBe(
            clause(before.text, anchor.start, anchor.end),
          );
      }),
      { numRuns: 2000 },
    );
  });

  it('stays exactly where it is in an unchanged text', () => {
    fc.assert(
      fc.property(twoVersions, fc.nat(), fc.integer({ min: 1, max: 40 }), ({ before }, at, length) => {
        const alignment = align(before, before);
        const start = at % before.text.length;
        const anchor = anchorAt(cutVersion(before), start, start + length);
        if (anchor.quote === '' || anchor.quote.includes('\n')) return;
        expect(carry(alignment, anchor)).toEqual({ state: 'exact', anchor });
      }),
    );
  });
});
