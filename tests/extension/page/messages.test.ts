import { describe, expect, it } from 'vitest';
import { isPanelMessage } from '../../../extension/page/messages.ts';
import { frameTextSchema, pageMessageSchema } from '../../../extension/page/messages-schema.ts';
import { readPage } from '../../../extension/page/read-page.ts';
import { show } from './show-page.ts';

describe('messages', () => {
  it.each([
    [{ type: 'hengwen/extract' }, true],
    [{ type: 'hengwen/clear' }, true],
    [{ type: 'hengwen/select', id: 'a' }, true],
    [{ type: 'hengwen/select' }, false],
    [{ type: 'hengwen/show', findings: [{ id: 'a', level: 'revise', start: 0, end: 2 }] }, true],
    [{ type: 'hengwen/show', findings: [{ id: 'a', level: 'revise', start: 2, end: 0 }] }, false],
    [{ type: 'hengwen/show', findings: [{ id: 'a', level: 'other', start: 0, end: 2 }] }, false],
    [{ type: 'hengwen/show', findings: [{ id: 'a', level: 'revise', start: -1, end: 2 }] }, false],
    [{ type: 'hengwen/show', findings: [{ id: 'a', level: 'revise', start: 0.5, end: 2 }] }, false],
    [{ type: 'hengwen/show', findings: [null] }, false],
    [{ type: 'hengwen/show' }, false],
    [{ type: 'other' }, false],
    [{}, false],
    [null, false],
    ['hengwen/extract', false],
  ])('%j is for the page: %s', (message, expected) => expect(isPanelMessage(message)).toBe(expected));

  it('the panel accepts what a page answers', () => {
    show('<h1>云川市养老服务办法</h1><p>第一条　甲。</p>');
    const { answer } = readPage(document);
    expect(frameTextSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
  });

  it.each([
    ['blocks beyond the text', { blocks: [{ kind: 'paragraph', start: 0, end: 9 }] }],
    [
      'blocks that run back',
      {
        blocks: [
          { kind: 'cell', start: 2, end: 3 },
          { kind: 'cell', start: 0, end: 1 },
        ],
      },
    ],
    ['a kind of block that there is not', { blocks: [{ kind: 'script', start: 0, end: 1 }] }],
    ['a title without an end', { title: 'a'.repeat(20_000) }],
    ['a text that is none', { text: ['a'] }],
    ['a text without an end', { text: 'a'.repeat(20_000_001) }],
  ])('the panel refuses an answer with %s', (_, wrong) => {
    const answer = {
      top: true,
      text: '第一条',
      blocks: [],
      title: '',
      host: '',
      contentType: '',
      unreadable: null,
    };
    expect(frameTextSchema.safeParse(answer).success).toBe(true);
    expect(frameTextSchema.safeParse({ ...answer, ...wrong }).success).toBe(false);
  });

  it.each([
    [{ type: 'hengwen/selected', id: 'a' }, true],
    [{ type: 'hengwen/changed' }, true],
    [{ type: 'hengwen/selected' }, false],
    [{ type: 'hengwen/selected', id: 1 }, false],
  ])('the panel takes %j: %s', (message, expected) =>
    expect(pageMessageSchema.safeParse(message).success).toBe(expected),
  );

  it('the panel takes no id without an end', () => {
    const message = { type: 'hengwen/selected', id: 'a'.repeat(20_000) };
    expect(pageMessageSchema.safeParse(message).success).toBe(false);
  });
});
