import { describe, expect, it } from 'vitest';
import { arrange, orphans } from '../../../extension/desk/arrange.ts';
import { levels } from '../../../extension/desk/desk.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { anchor } from '../records/entry.ts';

describe('the findings on the desk', () => {
  const all = arrange(reviewFixture, new Set(levels));

  it('stand by provision, in the order of the text', () => {
    const starts = all.groups.flatMap(({ findings }) => findings.map(({ start }) => start ?? -1));
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(all.groups.map(({ provision }) => provision.label).slice(0, 3)).toEqual([
      '第二条',
      '第三条第（一）项',
      '第三条第（二）项',
    ]);
  });

  it('keep omissions and credits apart, and lose none', () => {
    expect(all.omissions.every(({ start }) => start === null)).toBe(true);
    expect(all.credits.every(({ level }) => level === 'credit')).toBe(true);
    const count = all.groups.reduce((sum, { findings }) => sum + findings.length, 0);
    expect(count + all.omissions.length + all.credits.length).toBe(reviewFixture.findings.length);
  });

  it('are hidden by level', () => {
    const { groups, omissions, credits } = arrange(reviewFixture, new Set(['revise'] as const));
    expect(groups.flatMap(({ findings }) => findings).every(({ level }) => level === 'revise')).toBe(true);
    expect([...omissions, ...credits]).toEqual([]);
  });
});

describe('orphans', () => {
  it('are the marks whose finding is gone, note and decision together', () => {
    const row = { anchor, updatedAt: 1, by: '王' };
    const known = reviewFixture.findings[0]!.id;
    const decision = { ...row, finding: 'gone', value: 'accepted', reason: '' } as const;
    const note = { ...row, id: 'note:gone@here', finding: 'gone', text: '保留', own: true };
    expect(
      orphans(reviewFixture, { decisions: [decision], notes: [note, { ...note, finding: known }] }),
    ).toEqual([{ finding: 'gone', decision, note }]);
  });
});
