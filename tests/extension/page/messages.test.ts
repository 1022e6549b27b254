import { describe, expect, it } from 'vitest';
import { isPanelMessage } from '../../../extension/page/messages.ts';
import { frameTextSchema, pageMessageSchema } from '../../../extension/page/messages-schema.ts';
import { readPage } from '../../../extension/page/read-page.ts';
import { show } from './show-page.ts';

describe('messages', () => {
  it.each([
    [{ type: 'hengwen/extract' }, true],
    [{ type: 'hengwen/select', id: 'a' }, true],
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
    [{ type: 'hengwen/selected', id: 'a' }, true],
    [{ type: 'hengwen/changed' }, true],
    [{ type: 'hengwen/selected' }, false],
    [{ type: 'hengwen/selected', id: 1 }, false],
  ])('the panel takes %j: %s', (message, expected) =>
    expect(pageMessageSchema.safeParse(message).success).toBe(expected),
  );
});
