import { describe, expect, it } from 'vitest';
import { neutralWording } from '../../../analyzer/checklist/neutral-wording.ts';
import type { Rule } from '../../../analyzer/knowledge/rule-schema.ts';
import { smallKnowledge } from '../small-knowledge.ts';

const sets = [
  {
    id: 'sexes',
    title: '性别',
    titleEn: 'sexes',
    words: {
      父母: ['(母亲|妈妈)', '父母亲'],
      男女均可: ['限(男|女)性$'],
      男女均可报考: ['限(男|女)性报考'],
      '性别不限，': ['^女性，'],
      配偶: ['妻子'],
      妻子娘家: ['妻子娘家'],
      工人: ['女工'],
      职工: ['^女工'],
      chair: ['chairman'],
      'they shall': ['he shall'],
      '': ['有条件的'],
    },
  },
];

/** The text as it reads when what is offered for the words in 【】 has been put in; null where nothing is offered. */
function replaced(marked: string, rule: object = { neutral: ['sexes'] }): string | null {
  const [written] = smallKnowledge({ rules: [{ match: ['限'], ...rule }] }).rules as [Rule];
  const start = marked.indexOf('【');
  const end = marked.indexOf('】') - 1;
  const text = marked.replace(/[【】]/g, '');
  const words = neutralWording(() => sets)({ rule: written, start, end }, text);
  return words === undefined ? null : text.slice(0, start) + words + text.slice(end);
}

describe('neutral words in the place of a quotation', () => {
  it('take the place of each word, and leave the others', () => {
    expect(replaced('应当【通知学生母亲到校】。')).toBe('应当通知学生父母到校。');
    expect(replaced('【妈妈和母亲】')).toBe('父母和父母');
    expect(replaced('【有条件的街道】设立。')).toBe('街道设立。');
  });

  it('are offered only where a word of the set stands in the quotation', () => {
    expect(replaced('学生母亲【到校接回】。')).toBeNull();
    expect(replaced('应当【通知学生母亲】。', {})).toBeNull();
  });

  it('stand for the longest word, so that one that is its own neutral word stays', () => {
    expect(replaced('【父母亲】到场。')).toBe('父母到场。');
    expect(replaced('随【妻子】落户。')).toBe('随配偶落户。');
    expect(replaced('随【妻子】娘家落户。')).toBeNull();
  });

  it('know the end and the beginning of a clause', () => {
    expect(replaced('岗位【限男性】，两名。')).toBe('岗位男女均可，两名。');
    expect(replaced('岗位【限男性】驾驶员。')).toBeNull();
    expect(replaced('条件：【女性，18岁】以上')).toBe('条件：性别不限，18岁以上');
    expect(replaced('年轻【女性，18岁】以上')).toBeNull();
    expect(replaced('年轻【女工】')).toBe('年轻工人');
    expect(replaced('条件：【女工】')).toBe('条件：职工');
  });

  it('look at what follows the quotation, where both end alike', () => {
    expect(replaced('岗位【限男性】报考。')).toBe('岗位男女均可报考。');
    expect(replaced('When asked, 【he】 shall answer.')).toBe('When asked, they shall answer.');
    expect(replaced('When asked, 【he】 answers.')).toBeNull();
    expect(replaced('岗位【限男】性，两名。')).toBeNull();
  });

  it('match whole English words in any case, and keep the capital', () => {
    expect(replaced('The 【Chairman】 signs.')).toBe('The Chair signs.');
    expect(replaced('The 【vice chairmanship】 ends.')).toBeNull();
    expect(replaced('When asked, 【she】 shall answer.')).toBeNull();
  });

  it('give way to a replacement that the rule writes itself', () => {
    expect(replaced('应当【通知学生母亲】。', { neutral: ['sexes'], replacement: '告知监护人' })).toBe(
      '应当告知监护人。',
    );
  });
});
