import { describe, expect, it } from 'vitest';
import type { FrameText } from '../../../extension/page/messages.ts';
import { combineFrames, cutTo, type Frame, marksByFrame } from '../../../extension/panel/combine-frames.ts';
import { findSelection } from '../../../extension/panel/find-selection.ts';
import { reviewFixture } from '../../fixtures/review.ts';

const articles = (name: string) =>
  ['一', '二', '三'].map((n) => `第${n}条 ${name}的第${n}项规定应当依法办理。`).join('\n');

function frame(frameId: number, text: string, more: Partial<FrameText> = {}): Frame {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start += line.length + 1;
    return block;
  });
  const top = frameId === 0;
  const answer = {
    top,
    text,
    blocks,
    title: `标题${frameId}`,
    host: 'a.cn',
    contentType: 'text/html',
    unreadable: null,
  };
  return { frameId, answer: { ...answer, ...more } };
}

const finding = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { ...reviewFixture.findings[0]!, start, end: start + quote.length };
};

describe('the frames of a page', () => {
  it('become one text, the tab’s own document first, under its title', () => {
    const inner = frame(7, articles('框架'));
    const combined = combineFrames([inner, frame(0, articles('主页'))]);
    expect(combined.text).toBe(`${articles('主页')}\n${articles('框架')}`);
    expect(combined.title).toBe('标题0');
    for (const { start, end } of combined.blocks) {
      expect(combined.text.slice(start, end)).toMatch(/^第.条.*。$/);
    }
  });

  it('get their findings back in their own offsets', () => {
    const text = articles('框架');
    const combined = combineFrames([frame(0, articles('主页')), frame(7, text)]);
    const marks = marksByFrame([finding(combined.text, '框架的第二项')], combined.spans);
    const [mark] = marks.get(7)!;
    expect(text.slice(mark!.start, mark!.end)).toBe('框架的第二项');
    expect(marks.get(0)).toEqual([]);
  });

  it('are left out where they could not be read', () => {
    const combined = combineFrames([frame(0, '', { unreadable: 'empty' }), frame(7, articles('框架'))]);
    expect(combined.text).toBe(articles('框架'));
    expect(combined.title).toBe('标题0');
  });
});

describe('a selection', () => {
  const whole = combineFrames([frame(0, articles('主页')), frame(7, articles('框架'))]);

  it('is found whatever the browser did to its white space', () => {
    const found = findSelection(whole.text, ' 第二条主页的第二项规定应当依法办理。 第三条 主页');
    expect(whole.text.slice(found!.start, found!.end)).toBe(
      '第二条 主页的第二项规定应当依法办理。\n第三条 主页',
    );
  });

  it.each(['不在页面里的话', '', ' \n'])('is not found: %j', (selection) => {
    expect(findSelection(whole.text, selection)).toBeNull();
  });

  it('cuts the text and still leads back to the frames', () => {
    const part = cutTo(whole, findSelection(whole.text, '项规定应当依法办理。第一条 框架的第一项')!);
    const marks = marksByFrame([finding(part.text, '框架的第一项')], part.spans);
    const [mark] = marks.get(7)!;
    expect(articles('框架').slice(mark!.start, mark!.end)).toBe('框架的第一项');
    expect(part.blocks.every(({ start, end }) => start >= 0 && end <= part.text.length)).toBe(true);
  });
});
