import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../../../analyzer/documents/html/extract.ts';
import { parse5Tree } from '../../../analyzer/documents/html/parse5-tree.ts';
import { readPage } from '../../../extension/page/read-page.ts';
import { show } from './show-page.ts';

const fixture = (name: string) => readFileSync(`${process.cwd()}/tests/fixtures/pages/${name}`, 'utf8');

afterEach(() => vi.restoreAllMocks());

describe('readPage', () => {
  it.each([
    'explanation-after.html',
    'notice-with-attachment.html',
    'opinion-feedback-below.html',
    'consultation-frame-draft.html',
  ])('reads %s as the file reader does', (name) => {
    show(fixture(name));
    const fromFile = extract(parse5Tree(parse(fixture(name))));
    const { answer } = readPage(document);
    expect(answer).toMatchObject({ text: fromFile.text, blocks: fromFile.blocks, title: fromFile.title });
  });

  it('tells where the text comes from', () => {
    show('<p>第一条　甲。</p>');
    expect(readPage(document).answer).toMatchObject({
      top: true,
      contentType: 'text/html',
      unreadable: null,
    });
  });

  it('leaves out what the layout does not show', () => {
    show('<p>甲</p><p id="gone">乙</p><div id="contents"><p>丙</p></div>');
    const hidden = ['gone', 'contents'];
    vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
      return !hidden.includes(this.id);
    });
    document.getElementById('contents')?.style.setProperty('display', 'contents');
    expect(readPage(document).answer.text).toBe('甲\n丙');
  });

  it('leaves the page as it was', () => {
    show(fixture('explanation-after.html'));
    const before = document.documentElement.outerHTML;
    readPage(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  const canvas = (width: number, height: number) => {
    vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1000);
    vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(800);
    vi.spyOn(HTMLCanvasElement.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, width, height),
    );
  };

  it('names editors that draw their text', () => {
    show('<ul><li>文件</li><li>编辑</li><li>插入</li></ul><canvas></canvas>');
    canvas(900, 700);
    expect(readPage(document).answer).toMatchObject({ unreadable: 'canvas-editor', text: '', blocks: [] });
  });

  it('reads a page with a small drawing', () => {
    show('<p>关于发布年报的通知</p><canvas></canvas>');
    canvas(200, 100);
    expect(readPage(document).answer).toMatchObject({ unreadable: null });
  });

  it('reads a text behind which a canvas lies', () => {
    show('<p>第一条　甲；乙；丙。</p><canvas></canvas>');
    canvas(1000, 800);
    expect(readPage(document).answer).toMatchObject({ unreadable: null });
  });

  it('names the PDF viewer', () => {
    show('');
    vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/pdf');
    expect(readPage(document).answer).toMatchObject({ unreadable: 'pdf-viewer' });
  });

  it('names a PDF that fills the page', () => {
    show('<embed type="application/pdf" src="about:blank">');
    expect(readPage(document).answer).toMatchObject({ unreadable: 'pdf-viewer' });
  });

  it('names an empty page', () => {
    show('<div></div>');
    expect(readPage(document).answer).toMatchObject({ unreadable: 'empty' });
  });
});
