import { expect, test } from 'vitest';
import { checklistPaper } from '../../../../analyzer/documents/write/checklist-paper.ts';
import { reviewFixture } from '../../../fixtures/review.ts';
import { input, paper, withFindings } from './helpers.ts';

const row = (id: string) => [...paper.clauses, ...paper.credits].find((one) => one.id === id);

test('names the draft, the date and the assessor', () => {
  expect(Object.fromEntries(paper.identity.map(({ label, value }) => [label, value]))).toEqual({
    文件名称: '东岭区人才引进和公共服务保障办法（征求意见稿）',
    文件类型: '条文体规范性文件',
    语种: '中文',
    来源文件: '东岭区人才引进和公共服务保障办法.txt',
    字符数: String(reviewFixture.source.chars),
    '校验值（SHA-256）': '5d1f0a4b9c3e',
    评估日期: '2026年11月23日',
    评估人: '李某',
  });
});

test('says the outcome in words and counts by level', () => {
  expect(paper.outcome).toMatchObject({ letter: 'E', word: '存在不平等规定' });
  expect(paper.counts.map(({ mark, word, count }) => `${mark}${word}${count}`)).toEqual([
    '■建议修改或删除5',
    '▲建议说明依据3',
    '○建议补充或提示3',
    '★良好做法2',
  ]);
});

test('orders the rows by place, whole-draft rows last, whatever the order of the findings', () => {
  const backwards = {
    ...input,
    review: { ...reviewFixture, findings: [...reviewFixture.findings].reverse() },
  };
  const { clauses } = checklistPaper(backwards);
  const starts = clauses.map(({ start }) => start ?? Number.POSITIVE_INFINITY);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(clauses.slice(-2).map(({ provision }) => provision)).toEqual(['全文', '全文']);
});

test('keeps credits out of the clause table and numbers them on', () => {
  expect(paper.clauses.every(({ level }) => level !== 'credit')).toBe(true);
  expect(paper.credits.map(({ n }) => n)).toEqual([12, 13]);
});

test('shows the quotation in its line, without the label twice', () => {
  expect(row('f-mother-as-default-parent')?.clause).toEqual({
    before: '区教育行政部门应当组织',
    quote: '学生母亲',
    after: '参加家庭教育指导，每学年不少于两次。',
  });
});

test('shows the quotation alone where the text is not at hand or is another version', () => {
  const { text: _, ...without } = input;
  for (const one of [without, { ...input, text: '另一份草案'.repeat(200) }]) {
    const first = checklistPaper(one).clauses[0];
    expect(first?.clause).toEqual({ before: '', quote: '儿童，是指未满十四周岁的未成年人', after: '' });
  }
});

test('cuts long quotations with an ellipsis, and never through a character', () => {
  const long = withFindings((finding) => ({ ...finding, quote: `一${'😀'.repeat(3000)}` }));
  for (const { clause } of checklistPaper(long).clauses.filter(({ start }) => start !== null)) {
    expect(clause.quote.length).toBeLessThanOrEqual(200);
    expect(clause.quote.endsWith('…')).toBe(true);
    expect(clause.quote.isWellFormed()).toBe(true);
  }
});

test('tells what the reviewer decided, why, and noted', () => {
  expect(row('f-height-limit')?.decision).toEqual({
    value: 'adapted',
    word: '部分采纳',
    reason: '改为“身体条件符合岗位要求”',
  });
  expect(row('f-publish-pupil-facts')?.decision.word).toBe('待处理');
  expect(row('f-age-limit-by-sex')?.notes[0]).toMatch(/^请起草单位一并核对/);
});

test('keeps notes and reasons whose finding is gone', () => {
  const review = { ...reviewFixture, findings: [] };
  const { looseNotes } = checklistPaper({ ...input, review });
  expect(looseNotes).toContain('参考市级母婴室建设标准。');
  expect(looseNotes).toContain('专家库组成由市级统一规定');
  expect(looseNotes).toHaveLength(7);
});

test('groups the criteria and points to rows as evidence', () => {
  const group = paper.groups.find(({ id }) => id === 'C');
  expect(group?.title).toBe('权利义务');
  expect(group?.rows.map(({ criterion, answer, evidence }) => [criterion, answer, evidence])).toEqual([
    ['C1', '不符合', '第三条第（一）项（2）'],
    ['C2', '不符合', '第三条第（二）项（3）'],
    ['C3', '不符合', '第三条第（三）项（4）'],
    ['C5', '符合', '第四条（12）'],
  ]);
});

test('cites plans with number and laws with the date of the version', () => {
  expect(paper.sources.map(({ value }) => value)).toEqual([
    'fixture-1',
    '《北京市“十四五”时期妇女儿童发展规划》（京政发〔2021〕34号，简称“北京市规划”）\n《东城区“十四五”时期妇女儿童发展规划》（京政发〔2021〕34号，简称“东城区规划”）',
    '《中华人民共和国妇女权益保障法》（2022-10-30）\n《中华人民共和国未成年人保护法》（2024-04-26）',
  ]);
});

test('leaves the judgement to the issuing body', () => {
  expect(paper.statement).toMatch(/请核对.*最终由制定机关判断/);
  expect(JSON.stringify(paper)).not.toContain('违法');
});

test('speaks English where asked, and translates a question only while it is the one answered', () => {
  const english = checklistPaper({ ...input, language: 'en' });
  expect(english.outcome.word).toBe('Holding unequal provisions');
  expect(english.groups[0]?.rows[0]?.question).toBe('Question A1 in English?');
  expect(english.identity.find(({ label }) => label === 'Date of review')?.value).toBe('23 November 2026');
  const checklist = reviewFixture.checklist.map((one) => ({ ...one, question: '旧版问题？' }));
  const older = checklistPaper({ ...input, language: 'en', review: { ...reviewFixture, checklist } });
  expect(older.groups[0]?.rows[0]?.question).toBe('旧版问题？');
});

test('refuses a date that is none and a knowledge without the form', () => {
  expect(() => checklistPaper({ ...input, at: new Date(Number.NaN) })).toThrow(RangeError);
  expect(() => checklistPaper({ ...input, labels: { ...input.labels, forms: [] } })).toThrow(/checklist/);
});
