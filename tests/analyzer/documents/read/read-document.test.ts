import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { encode } from './encodings.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const digest = async (bytes: Uint8Array) => `digest of ${bytes.length}`;
const read = (bytes: Uint8Array, name: string) => readDocument(bytes, name, { sha256: digest });
const page = (charset: string) =>
  `<html><head><meta charset="${charset}"><title>云川市妇女权益保障办法</title></head><body><p>　　第一条　为了保障妇女的合法权益，制定本办法。</p><p>　　第二条　本办法自发布之日起施行。</p></body></html>`;
const pageText = '第一条　为了保障妇女的合法权益，制定本办法。\n第二条　本办法自发布之日起施行。';

describe('readDocument', () => {
  it('delivers a text file as it is', async () => {
    const text = '第一条\r\n　　妇女\n\n第二条';
    expect(await read(utf8(text), '草案.txt')).toEqual({
      name: '草案.txt',
      format: 'text',
      sha256: `digest of ${utf8(text).length}`,
      text,
    });
  });

  const recognised: [name: string, bytes: Uint8Array, fileName: string, format: string, text: string][] = [
    ['a page', utf8(page('utf-8')), 'a.html', 'html', pageText],
    ['a page named .pdf', utf8(`\n\n${page('utf-8')}`), 'a.pdf', 'html', pageText],
    ['a page named .txt', utf8(page('utf-8')), 'a.txt', 'html', pageText],
    ['a page in gb18030 that declares utf-8', encode(page('utf-8'), 'gb18030'), 'a.htm', 'html', pageText],
    ['a page in utf-8 that declares gb2312', utf8(page('gb2312')), 'a.htm', 'html', pageText],
    ['a page in utf-16', encode(page('utf-16'), 'utf-16le'), 'a.html', 'html', pageText],
    [
      'a fragment of a page',
      utf8('<p>第一条</p><p>第二条</p><p>第三条</p><br><p>第四条</p>'),
      'a',
      'html',
      '第一条\n第二条\n第三条\n第四条',
    ],
    [
      'a text that speaks of markup',
      utf8('本标准规定 <html> 与 <body> 的用法。'),
      'a.txt',
      'text',
      '本标准规定 <html> 与 <body> 的用法。',
    ],
    ['markdown', utf8('# 办法\n\n**第一条** 妇女'), 'a.MD', 'markdown', '办法\n第一条 妇女'],
    ['a text without a name', utf8('第一条'), '-', 'text', '第一条'],
    ['a text named .docx', utf8('第一条'), 'a.docx', 'text', '第一条'],
  ];
  it.each(recognised)('recognises %s', async (_, bytes, fileName, format, text) => {
    expect(await read(bytes, fileName)).toMatchObject({ format, text });
  });

  it('finds the title of a page', async () => {
    expect(await read(utf8(page('utf-8')), 'a.html')).toMatchObject({ title: '云川市妇女权益保障办法' });
  });

  const refused: [name: string, bytes: Uint8Array, fileName: string, code: string, message: RegExp][] = [
    ['nothing', new Uint8Array(), 'a.txt', 'empty', /没有文字/],
    ['white space', utf8(' \n\t　'), 'a.txt', 'empty', /没有文字/],
    [
      'a page without text',
      utf8('<html><body><script>let a</script></body></html>'),
      'a.html',
      'empty',
      /没有文字/,
    ],
    [
      'binary bytes named .txt',
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 31) % 256),
      'a.txt',
      'binary',
      /二进制/,
    ],
    [
      'a drawing named .docx',
      utf8('<?xml version="1.0"?>\n<svg xmlns="x"><text>第一条</text></svg>'),
      'a.docx',
      'picture',
      /SVG/,
    ],
    ['a print file named .pdf', latin('%!PS-Adobe-3.0\n'), 'a.pdf', 'unsupported', /PostScript/],
    ['a thesis of CNKI named .pdf', latin('CAJ\0\0\0'), 'a.pdf', 'unsupported', /CAJ/],
    ['a picture named .docx', latin('\x89PNG\r\n\x1a\n'), 'a.docx', 'picture', /图片（PNG）/],
    ['an ofd cut off', latin(`PK\x03\x04${'.'.repeat(70_000)}OFD.xml`), 'a.ofd', 'damaged', /不完整/],
    ['a workbook named .docx', zipSync({ 'xl/workbook.xml': utf8('') }), 'a.docx', 'unsupported', /Excel/],
    ['an archive', zipSync({ 'a.docx': utf8('') }), 'a.zip', 'archive', /压缩包/],
    ['a file of Word 2', latin('\xdb\xa5-\0\0\0'), 'a.doc', 'old-word', /另存为 .docx/],
    ['a doc cut off', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'a.doc', 'damaged', /不完整/],
    ['too much', new Uint8Array(64 * 1024 * 1024 + 1), 'a.txt', 'too-large', /64 MB/],
  ];
  it.each(refused)('refuses %s', async (_, bytes, fileName, code, message) => {
    const error = await read(bytes, fileName).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'ReadError', code, message: expect.stringMatching(message) });
    expect((error as { messageEn: string }).messageEn).toMatch(/^[\x20-\x7e（）]+$/);
  });

  it('reads pages nested deeper than any stack', async () => {
    const depth = 50_000;
    const nested = `<html><body>${'<div>'.repeat(depth)}第一条　妇女${'</div>'.repeat(depth)}`;
    expect(await read(utf8(nested), 'a.html')).toMatchObject({ text: '第一条　妇女' });
  });

  it('reads 10,000 brackets', async () => {
    const text = `${'（'.repeat(10_000)}妇女${'）'.repeat(10_000)}`;
    expect(await read(utf8(`<html><p>${text}`), 'a.html')).toMatchObject({ text });
  });
});
