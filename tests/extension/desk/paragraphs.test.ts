import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../analyzer/model.ts';
import { byParagraph, paragraphsOf, stretchesOf } from '../../../extension/desk/paragraphs.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const finding = (id: string, start: number | null, end: number | null): Finding => ({
  ...reviewFixture.findings[0]!,
  id,
  start,
  end,
});

describe('paragraphs', () => {
  it('are the lines with something in them, without indents, in the text’s own offsets', () => {
    const text = '　　标题\n\n  第一条 内容 \n';
    expect(paragraphsOf({ text }).map(({ start, end }) => text.slice(start, end))).toEqual([
      '标题',
      '第一条 内容',
    ]);
  });

  it('take their kind from the block they stand in', () => {
    const text = '标题\n正文';
    const blocks = [{ start: 0, end: 2, kind: 'heading' as const }];
    expect(paragraphsOf({ text, blocks }).map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  it('stand aside where the draft is elsewhere', () => {
    const text = '起草说明\n第一条\n第二条\n反馈表';
    const kinds = paragraphsOf({ text, parts: [{ start: 5, end: 12 }] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['aside', 'paragraph', 'paragraph', 'aside']);
  });

  it('cut a line of a million characters into pieces that join up', () => {
    const text = '字'.repeat(1_000_000);
    const pieces = paragraphsOf({ text });
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.every(({ start }, index) => start === (pieces[index - 1]?.end ?? 0))).toBe(true);
    expect(pieces.at(-1)?.end).toBe(text.length);
  });

  it.each(['', '\n\n', ' \u3000\n'])('of %j are none', (text) => {
    expect(paragraphsOf({ text })).toEqual([]);
  });
});

describe('findings by paragraph', () => {
  const paragraphs = paragraphsOf({ text: '0123\n5678\nabcd' });

  it.each([
    ['inside one', finding('f', 1, 3), [0]],
    ['across two', finding('f', 2, 7), [0, 1]],
    ['to the very end', finding('f', 12, 14), [2]],
    ['of the whole draft', finding('f', null, null), []],
  ])('%s', (_case, one, indexes) => {
    expect([...byParagraph(paragraphs, [one]).keys()]).toEqual(indexes);
  });

  it('cut a paragraph where they begin and end, also where they overlap', () => {
    const stretches = stretchesOf({ start: 0, end: 10 }, [finding('a', 2, 6), finding('b', 4, 20)]);
    expect(stretches.map(({ start, end, spots }) => [start, end, spots.map(({ id }) => id).join()])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'a,b'],
      [6, 10, 'b'],
    ]);
  });
});
