import { describe, expect, it } from 'vitest';
import { chooseFrames } from '../../../extension/page/choose-frames.ts';
import type { FrameText } from '../../../extension/page/messages.ts';

function frame(
  name: string,
  lines: string[],
  extra: Partial<FrameText> = {},
): { name: string; answer: FrameText } {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line) => {
    const block = { kind: 'paragraph' as const, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  const answer: FrameText = {
    top: name === 'top',
    text,
    blocks,
    title: '',
    host: '',
    contentType: 'text/html',
    unreadable: null,
    ...extra,
  };
  return { name, answer };
}

const call = ['现公开征求意见，请将意见发至邮箱 a@b.example。', '为了完善制度，我局起草了办法。'.repeat(20)];
const articles = ['第一条　甲。', '第二条　乙。', '第三条　丙。'];
const prose = ['为了加强工作，提出如下意见。', '各单位应当落实责任。'.repeat(30)];

describe('chooseFrames', () => {
  const cases: [name: string, frames: ReturnType<typeof frame>[], chosen: string[]][] = [
    ['the page alone', [frame('top', ['甲'])], ['top']],
    [
      'the frame with articles, not the call for comments around it',
      [frame('top', call), frame('draft', articles)],
      ['draft'],
    ],
    ['the page with articles, not its widgets', [frame('top', articles), frame('weather', ['晴'])], ['top']],
    [
      'both frames of one statute',
      [frame('top', ['主办']), frame('one', articles), frame('two', articles)],
      ['one', 'two'],
    ],
    [
      'the frame with text, not its empty surroundings',
      [frame('top', ['首页']), frame('text', prose)],
      ['text'],
    ],
    [
      'a draft without articles beside the call for comments',
      [frame('top', call), frame('text', prose)],
      ['text'],
    ],
    [
      'the call for comments where there is nothing else',
      [frame('top', call), frame('ad', ['广告'])],
      ['top'],
    ],
    [
      'no frame that could not be read',
      [frame('top', [], { unreadable: 'empty' }), frame('text', prose)],
      ['text'],
    ],
    ['nothing where nothing could be read', [frame('top', [], { unreadable: 'pdf-viewer' })], []],
  ];
  it.each(cases)('chooses %s', (_, frames, chosen) => {
    expect(chooseFrames(frames).map(({ name }) => name)).toEqual(chosen);
  });
});
