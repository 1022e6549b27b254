import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../analyzer/model.ts';
import { align, carryFindings } from '../../../analyzer/versions/index.ts';
import { articles } from './articles.ts';

const finding = (id: string, rule: string, text: string, quote: string | null): Finding => ({
  id,
  rule,
  kind: 'wording',
  level: 'revise',
  criterion: 'C1',
  domains: [],
  start: quote === null ? null : text.indexOf(quote),
  end: quote === null ? null : text.indexOf(quote) + quote.length,
  quote,
  provision: null,
  message: '',
  suggestion: { text: '' },
  basis: [],
});

describe('the findings of the next version', () => {
  it('are resolved, kept, kept with other words, or new', () => {
    const before = articles(['保安岗位仅限男性报考。', '应当由其妻照料。', '男60岁、女50岁以下。']);
    const after = articles([
      '保安岗位限于男性报考。',
      '应当由其配偶照料。',
      '男60岁、女50岁以下。',
      '未婚者优先。',
    ]);
    const changes = carryFindings(
      align(before, after),
      [
        finding('only.1', 'only', before.text, '仅限男性'),
        finding('wife.1', 'wife', before.text, '其妻'),
        finding('age.1', 'age', before.text, '男60岁'),
        finding('place.draft', 'place', before.text, null),
      ],
      [
        finding('only.2', 'only', after.text, '限于男性'),
        finding('age.1', 'age', after.text, '男60岁'),
        finding('single.1', 'single', after.text, '未婚'),
        finding('place.draft', 'place', after.text, null),
      ],
    );
    expect(changes.resolved.map(({ id }) => id)).toEqual(['wife.1']);
    expect(changes.fresh.map(({ id }) => id)).toEqual(['single.1']);
    expect(changes.kept.map(({ before: was, after: is, reworded }) => [was.id, is.id, reworded])).toEqual([
      ['age.1', 'age.1', false],
      ['place.draft', 'place.draft', false],
      ['only.1', 'only.2', true],
    ]);
  });

  it('are each kept once: of two on one provision that became one, the other is resolved', () => {
    const before = articles(['保安岗位仅限男性报考，值班岗位只收男性。']);
    const after = articles(['保安岗位限于男性报考，值班岗位择优录用。']);
    const changes = carryFindings(
      align(before, after),
      [
        finding('only.1', 'only', before.text, '仅限男性'),
        finding('only.2', 'only', before.text, '只收男性'),
      ],
      [finding('only.3', 'only', after.text, '限于男性')],
    );
    expect(changes.kept.map(({ before: was, after: is }) => [was.id, is.id])).toEqual([['only.1', 'only.3']]);
    expect(changes.resolved.map(({ id }) => id)).toEqual(['only.2']);
  });
});
