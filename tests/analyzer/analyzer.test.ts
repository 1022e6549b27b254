import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeTaggers } from '../../analyzer/cli/taggers.ts';
import { createAnalyzer } from '../../analyzer/index.ts';
import { knowledge } from './draft/draft-of.ts';

const analyzer = createAnalyzer({ knowledge, taggers: nodeTaggers });
const review = (text: string) => analyzer.review({ name: 't.txt', format: 'text', sha256: 'x', text });

const draft = [
  '东城区协管员招聘办法（征求意见稿）',
  '第一条 为规范招聘，制定本办法。',
  '第二条 应聘人员应当具备下列条件：',
  '（一）男60岁、女50岁以下；',
  '（二）身体健康，仅限男性报考。',
].join('\n');

describe('a review', () => {
  test('holds what the contract names', async () => {
    const result = await review(draft);
    expect(result).toMatchObject({
      schema: 'hengwen/review@1',
      source: { name: 't.txt', format: 'text', sha256: 'x', chars: draft.length },
      draft: { title: '东城区协管员招聘办法（征求意见稿）', type: 'recruitment', language: 'zh' },
      outcome: 'E',
      knowledge: { version: knowledge.version, plans: knowledge.plans.map((p) => p.id) },
    });
    expect(result.checklist.map((row) => row.criterion)).toEqual(
      knowledge.criteria.criteria.map((c) => c.id),
    );
    const limit = result.findings.find((f) => f.quote?.includes('仅限男性'))!;
    expect(limit).toMatchObject({
      level: 'revise',
      criterion: 'C1',
      provision: { id: 'art_2__item_2', label: '第二条第（二）项' },
    });
    expect(result.checklist.find((row) => row.criterion === 'C1')).toMatchObject({ answer: 'no' });
    expect(result.checklist.find((row) => row.criterion === 'C1')!.evidence).toContain(limit.id);
  });

  test('cites the city plan, the district plan and the law', async () => {
    const { findings } = await review(draft);
    const limit = findings.find((f) => f.quote?.includes('仅限男性'))!;
    expect(new Set(limit.basis.map((b) => b.source))).toEqual(
      new Set(['womens-rights-law', 'bj-145', 'dc-145']),
    );
    for (const { quote, label } of limit.basis) expect(quote.length * label.length).toBeGreaterThan(0);
  });

  test('cites only the plans in force', async () => {
    const city = createAnalyzer({ knowledge, plans: ['bj-145'] });
    const { findings, knowledge: used } = await city.review({
      name: 't',
      format: 'text',
      sha256: '',
      text: draft,
    });
    expect(used.plans).toEqual(['bj-145']);
    expect(findings.flatMap((f) => f.basis).some((b) => b.source === 'dc-145')).toBe(false);
  });

  test('is told by the rule whose words stand together, not by a wide one over half the sentence', async () => {
    const { findings } = await review('第一条 本次招聘仅限男性报名，女性不得报名。');
    expect(findings.filter((f) => f.start !== null).map((f) => [f.rule, f.quote])).toEqual([
      ['post-limited-to-one-sex', '仅限男性'],
      ['sex-excluded', '女性不得报名'],
    ]);
  });

  test('a finding and a provision end where their own words do', async () => {
    const text = '第一条 岗位仅限男性\u200b　\u00ad报名。\u200b\n第二条 岗位不限。';
    const { findings, draft: parsed } = await review(text);
    expect(findings.map(({ quote }) => quote)).toContain('仅限男性');
    expect(parsed.provisions.map(({ start, end }) => text.slice(start, end))).toEqual([
      '第一条 岗位仅限男性\u200b　\u00ad报名。',
      '第二条 岗位不限。',
    ]);
  });

  test('the same words twice are two findings, with ids of their own', async () => {
    const { findings } = await review('第一条 保安岗位仅限男性报考。\n第二条 保安岗位仅限男性报考。');
    const ids = findings.flatMap((f) => (f.quote === '仅限男性' ? f.id : []));
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(`${ids[0]}.2`);
  });

  test('ids survive edits elsewhere', async () => {
    const ids = async (text: string) =>
      (await review(text)).findings.filter((f) => f.start !== null).map((f) => f.id);
    const edited = draft.replace('第一条 为规范招聘', '第一条 甲。\n第一条 为规范本区招聘工作');
    expect(await ids(edited)).toEqual(expect.arrayContaining(await ids(draft)));
  });

  test('speaks English on request', async () => {
    const english = createAnalyzer({ knowledge, language: 'en' });
    const { findings } = await english.review({ name: 't', format: 'text', sha256: '', text: draft });
    for (const { message } of findings) expect(message).toMatch(/^[\x20-\x7e“”‘’–—…《》]*[A-Za-z]/);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t　\n'],
    ['another language', 'Положение о порядке. ご注意ください。'],
    ['lone surrogates', '\ud800女性\udc00仅限男性报考\ud83d'],
    ['10,000 nested brackets', `${'（'.repeat(10_000)}女${'）'.repeat(10_000)}`],
    ['one endless sentence', '仅限男性，'.repeat(3000)],
    ['numbering without end', '第一条'.repeat(2000)],
  ])('%s is reviewed', async (_, text) => {
    const { findings } = await review(text);
    for (const { start, end, quote } of findings)
      if (start !== null) expect(text.slice(start, end!)).toBe(quote);
  });

  test('whatever the text: findings stand inside it, quote it, and have ids of their own', async () => {
    const piece = fc.constantFrom(
      '第一条 ',
      '（一）',
      '仅限',
      '男性',
      '女性',
      '不得',
      '18周岁',
      '儿童',
      '。',
      '，',
      '\n',
      '《',
      '》',
      '\ud800',
      ' ',
      'men only ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = pieces.join('');
        const { findings, draft: parsed, checklist } = await review(text);
        for (const { start, end, quote } of findings) {
          if (start === null || end === null) continue;
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
          expect(quote).toBe(text.slice(start, end));
        }
        for (const { start, end } of parsed.provisions)
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        const ids = findings.map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of checklist.flatMap((row) => row.evidence)) expect(ids).toContain(id);
      }),
      { numRuns: 60 },
    );
  });
});
