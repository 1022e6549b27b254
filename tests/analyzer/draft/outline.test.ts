import { describe, expect, test } from 'vitest';
import { draftOf, sentencesOf } from './draft-of.ts';

const labels = (text: string) => draftOf(text).provisions.map((p) => `${p.id} ${p.label}`);

describe('outline of statutes', () => {
  test('numbers 条, 款, 项 and 目 as they are cited', () => {
    expect(
      labels(
        '北京市公园办法\n第一章 总则\n第一条 为了便民，制定本办法。\n第二条 公园应当具备下列条件：\n（一）有下列设施：\n1.厕所；\n2.座椅。\n（二）有绿地。\n前款规定由区政府实施。',
      ),
    ).toEqual([
      'title_0 标题',
      'chap_1 第一章',
      'art_1 第一条',
      'art_2 第二条',
      'art_2__para_1 第二条第一款',
      'art_2__item_1 第二条第（一）项',
      'art_2__item_1__sub_1 第二条第（一）项第1目',
      'art_2__item_1__sub_2 第二条第（一）项第2目',
      'art_2__item_2 第二条第（二）项',
      'art_2__para_2 第二条第二款',
    ]);
  });

  test('an article number does not restart in a chapter', () => {
    expect(labels('第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。')).toContain('art_2 第二条');
  });

  test('a reference to an article is no heading', () => {
    expect(
      labels('第五条 违反本办法的，处罚。\n第三条规定的期限届满后，另行通知。').filter((l) =>
        l.startsWith('art_3'),
      ),
    ).toEqual([]);
  });

  test('splits items that run together in one paragraph', () => {
    expect(labels('第二条 不得有下列行为：（一）甲；（二）乙。')).toEqual([
      'art_2 第二条',
      'art_2__item_1 第二条第（一）项',
      'art_2__item_2 第二条第（二）项',
    ]);
  });

  test('a decimal number is no numbering', () => {
    expect(labels('第二条 身高。1.5米以下的儿童免费。')).toEqual(['art_2 第二条']);
  });
});

describe('outline of official documents', () => {
  test('nests 一、（一）1. and names unnumbered headings', () => {
    expect(
      labels('某某规划\n一、妇女\n（一）健康\n主要目标\n1.提高。2.降低。\n策略措施\n1.建设。\n二、组织'),
    ).toEqual([
      'title_0 标题',
      'h_1 一、',
      'h_1__item_1 一、（一）',
      'h_1__item_1__h_4 一、（一）主要目标',
      'h_1__item_1__h_4__sub_1 一、（一）主要目标1',
      'h_1__item_1__h_4__sub_2 一、（一）主要目标2',
      'h_1__item_1__h_7 一、（一）策略措施',
      'h_1__item_1__h_7__sub_1 一、（一）策略措施1',
      'h_2 二、',
    ]);
  });
});

describe('lead-ins', () => {
  const leadIn = (text: string, words: string) => {
    const draft = draftOf(text);
    const sentence = sentencesOf(draft).find((s) => draft.normal.text.slice(s.start, s.end).includes(words));
    return sentence?.leadIns.map((l) => draft.normal.text.slice(l.start, l.end));
  };

  test('items hang on the 引导句 above them, through all levels', () => {
    expect(leadIn('第四条 不得有下列行为：\n（一）招录时有下列情形：\n1.限男性；', '限男性')).toEqual([
      '招录时有下列情形：',
      '不得有下列行为：',
    ]);
  });

  test.each([
    [
      'Rules\n1. To all.\n2. Staff shall not:\n(a) shout;\n(b) push.\n3. Badges are worn.',
      'push',
      'Staff shall not：',
    ],
    [
      '某规约\n1.本规约适用于全体。\n2.不得有下列行为：\n（一）喧哗；\n（二）推搡。\n3.佩戴证件。',
      '推搡',
      '不得有下列行为：',
    ],
  ])('a series that begins behind a colon hangs on it, whatever its sign: %s', (text, word, above) => {
    expect(leadIn(text, word)).toEqual([above]);
    expect(leadIn(text, text.includes('Badges') ? 'Badges' : '证件')).toEqual([]);
  });

  test('the last sentence of the paragraph above leads in, not the whole paragraph', () => {
    expect(leadIn('第四条 招录应当公开。不得有下列行为：\n（一）限男性；', '限男性')).toEqual([
      '不得有下列行为：',
    ]);
  });

  test('a list inside one sentence hangs on what stands before the colon', () => {
    expect(leadIn('第四条 不得有下列行为：拒绝录用；限男性；提高标准。', '限男性')).toEqual([
      '不得有下列行为：',
    ]);
  });

  test('a paragraph outside all numbering leads in what hangs below it', () => {
    expect(leadIn('申请人应当符合下列条件：\n（一）限男性；', '限男性')).toEqual([
      '申请人应当符合下列条件：',
    ]);
    expect(leadIn('不得实施下列行为：\n限男性；', '限男性')).toEqual(['不得实施下列行为：']);
    expect(leadIn('不得实施下列行为：\n拒绝录用；\n限男性。\n应当公开。', '应当公开')).toEqual([]);
  });

  test('numbered items hang on 下列 without the colon that belongs behind it, on no other line', () => {
    expect(leadIn('用人单位禁止从事下列行为\n（一）限男性；', '限男性')).toEqual([
      '用人单位禁止从事下列行为',
    ]);
    expect(leadIn('用人单位禁止从事下列行为。\n（一）限男性；', '限男性')).toEqual([]);
    expect(leadIn('下列岗位由用人单位依法自主确定并向社会公布\n（一）限男性；', '限男性')).toEqual([]);
    expect(leadIn('用人单位禁止从事下列行为\n限男性；', '限男性')).toEqual([]);
  });

  test('a paragraph after the items hangs on nothing', () => {
    expect(leadIn('第四条 不得有下列行为：\n（一）甲；\n（二）乙。\n应当限男性报名。', '限男性')).toEqual([]);
  });
});

describe('title and type', () => {
  test.each([
    ['北京市公共厕所管理办法（征求意见稿）\n第一条 甲。', '北京市公共厕所管理办法（征求意见稿）', 'statute'],
    ['东城区人民政府文件\n东城区儿童发展规划\n一、甲', '东城区儿童发展规划', 'plan'],
    ['某局2026年招聘公告\n一、岗位', '某局2026年招聘公告', 'recruitment'],
    ['中华人民共和国未成年人保护法\n2020年通过\n第一条 甲。', '中华人民共和国未成年人保护法', 'statute'],
    [
      '关于加强乡村规划工作的指导意见（征求意见稿）\n一、甲',
      '关于加强乡村规划工作的指导意见（征求意见稿）',
      'opinion',
    ],
    ['关于印发《某区托育服务实施方案》的通知\n一、甲', '关于印发《某区托育服务实施方案》的通知', 'plan'],
    ['Parks Regulation\nArticle 1 This Regulation applies.', 'Parks Regulation', 'statute'],
  ])('%s', (text, title, type) => {
    expect(draftOf(text)).toMatchObject({ title, type });
  });
});
