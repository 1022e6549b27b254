import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../extension/desk/outline.ts';
import { draftText, reviewFixture } from '../../fixtures/review.ts';

describe('the outline', () => {
  const provisions = [
    { id: 'chap_1', label: '第一章', start: 0, end: 40 },
    { id: 'art_1', label: '第一条', start: 10, end: 25 },
    { id: 'art_1__item_1', label: '第一条第（一）项', start: 15, end: 20 },
    { id: 'art_2', label: '第二条', start: 25, end: 40 },
    { id: 'art_2~2', label: '第二条', start: 40, end: 50 },
  ];
  const text = `第一章 总则\n${'条'.repeat(60)}`;
  const review = { ...reviewFixture, draft: { ...reviewFixture.draft, provisions } };

  it('shows chapters and articles with their depth, and leaves out what is finer', () => {
    const rows = outlineOf({ ...review, findings: [] }, text);
    expect(rows.map(({ id, depth }) => [id, depth])).toEqual([
      ['chap_1', 0],
      ['art_1', 1],
      ['art_2', 1],
      ['art_2~2', 0],
    ]);
    expect(rows[0]?.text).toBe('第一章 总则');
  });

  it('counts problems where they stand, not hints or credits', () => {
    const at = (start: number | null, level: 'revise' | 'consider') => ({
      ...reviewFixture.findings[0]!,
      start,
      level,
    });
    const findings = [at(17, 'revise'), at(12, 'revise'), at(30, 'consider'), at(null, 'revise')];
    expect(outlineOf({ ...review, findings }, text).map(({ problems }) => problems)).toEqual([0, 2, 0, 0]);
  });

  it('shows a provision by its first line, cut where it is long', () => {
    const rows = outlineOf(reviewFixture, draftText);
    expect(rows.find(({ id }) => id === 'art_5')?.text).toMatch(/^第五条 区教育行政部门/);
    expect(Math.max(...rows.map(({ text: line }) => line.length))).toBeLessThanOrEqual(40);
  });
});
