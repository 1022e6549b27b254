import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../analyzer/model.ts';
import { rewriteOf } from '../../../extension/writing/rewrite.ts';
import { nextSpot, spotAt, spotsAfter } from '../../../extension/writing/spots.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const spot = (id: string, start: number, end: number) => ({ id, start, end, level: 'revise' as const });

describe('findings of a text that is being written', () => {
  it('stand on the same words after an edit, or are gone where it touched them', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.nat(20),
        fc.string({ maxLength: 8 }),
        (text, a, b, at, cut, put) => {
          const from = a % text.length;
          const to = from + 1 + (b % (text.length - from));
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + cut);
          const after = text.slice(0, start) + put + text.slice(end);
          const [moved] = spotsAfter([spot('x', from, to)], { start, end, inserted: put.length });
          if (moved) expect(after.slice(moved.start, moved.end)).toBe(text.slice(from, to));
          else expect(start < to && from < end).toBe(true);
        },
      ),
    );
  });

  it('are found at the caret, the narrowest first, and walked in both directions', () => {
    const spots = [spot('wide', 0, 20), spot('narrow', 5, 8), spot('late', 30, 33)];
    expect(spotAt(spots, 8)?.id).toBe('narrow');
    expect(spotAt(spots, 15)?.id).toBe('wide');
    expect(spotAt(spots, 25)).toBeNull();
    expect(nextSpot(spots, 5, 1)?.id).toBe('late');
    expect(nextSpot(spots, 30, 1)?.id).toBe('wide');
    expect(nextSpot(spots, 30, -1)?.id).toBe('narrow');
    expect(nextSpot([], 3, 1)).toBeNull();
  });
});

describe('what a suggestion puts into the text', () => {
  const text = '第一条　总则。\n（二）身体健康，仅限男性报考；\n（三）其他。';
  const at = { start: text.indexOf('仅限男性'), end: text.indexOf('报考') };
  const finding = (suggestion: Finding['suggestion'], more: Partial<Finding> = {}): Finding => ({
    ...reviewFixture.findings[0]!,
    level: 'revise',
    suggestion,
    ...more,
  });
  const applied = (one: Finding, place: typeof at | null, caret = 0) => {
    const rewrite = rewriteOf(one, place, text, caret);
    return rewrite && text.slice(0, rewrite.start) + rewrite.words + text.slice(rewrite.end);
  };

  it('is the replacement, in the place of the words', () => {
    expect(applied(finding({ text: '删去', replacement: '不限性别' }), at)).toContain('，不限性别报考；');
  });

  it('is the wording in quotation marks, in the place of the clause; number and stop stay', () => {
    expect(applied(finding({ text: '改为“男女均可报考。”' }), at)).toContain(
      '（二）身体健康，男女均可报考；\n',
    );
    const whole = { start: text.indexOf('身体'), end: text.indexOf('，仅') };
    expect(applied(finding({ text: '改为“符合岗位要求”' }), whole)).toContain('（二）符合岗位要求，仅限');
  });

  it('comes in a line of its own where the draft lacks something', () => {
    const lacking = finding(
      { text: '增加一条：“定期分性别统计。”' },
      { start: null, end: null, quote: null },
    );
    expect(applied(lacking, null, 3)).toContain('第一条　总则。\n定期分性别统计。\n（二）');
  });

  it('is left to a person where there are no words, or more than one wording, or nothing to mend', () => {
    expect(applied(finding({ text: '删去该项。' }), at)).toBeNull();
    expect(applied(finding({ text: '改为“甲”或者“乙”' }), at)).toBeNull();
    expect(applied(finding({ text: '“很好”' }, { level: 'credit' }), at)).toBeNull();
  });
});
