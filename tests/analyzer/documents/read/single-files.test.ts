import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { encode } from './encodings.ts';

const read = (content: string | Uint8Array, changes: 'final' | 'original' = 'final') =>
  readDocument(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    'a.doc',
    { sha256: async () => '' },
    { changes },
  );

describe('Word in one XML file', () => {
  const word2003 = (body: string) =>
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect>${body}<w:sectPr><w:hdr><w:p><w:r><w:t>眉</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body></w:wordDocument>`;
  const p = (text: string, properties = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('is read with the numbers that were printed, without heads', async () => {
    const numbered = p('妇女', '<w:listPr><w:ilvl w:val="0"/><wx:t wx:val="第一条"/></w:listPr>');
    expect(await read(word2003(numbered + p('乙')))).toMatchObject({
      format: 'doc',
      text: '第一条 妇女\n乙',
    });
  });

  it('gives the final text of changes, or the original', async () => {
    const change = (type: string, run: string) =>
      `<aml:annotation aml:id="1" w:type="Word.${type}" aml:author="甲"><aml:content>${run}</aml:content></aml:annotation>`;
    const body = `<w:p>${change('Deletion', '<w:r><w:delText>16</w:delText></w:r>')}${change('Insertion', '<w:r><w:t>18</w:t></w:r>')}</w:p>`;
    expect((await read(word2003(body))).text).toBe('18');
    expect((await read(word2003(body), 'original')).text).toBe('16');
  });

  it('is read in its flat form', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const part = (content: string) => `<pkg:part><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
    const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const document = `<w:document ${w}><w:body>${p('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:body></w:document>`;
    const flat = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part(document)}${part(numbering)}${part(`<w:hdr ${w}>${p('眉')}</w:hdr>`)}</pkg:package>`;
    expect((await read(flat)).text).toBe('1. 甲');
  });
});

describe('a page saved as one file', () => {
  const message = (encoding: string, page: string) =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="x=y"\r\n\r\n--x=y\r\nContent-Location: file:///a.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="gb2312"\r\n\r\n${page}\r\n--x=y\r\nContent-Type: image/png\r\n\r\nxyz\r\n--x=y--`;
  const page = encode('<html><body><p>第一条　妇女</p></body></html>', 'gb18030');

  it('is read from either encoding of mail', async () => {
    const quoted = Array.from(page, (byte) =>
      byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
    ).join('');
    expect(await read(message('quoted-printable', quoted.replace('<p>', '=\r\n<p>')))).toMatchObject({
      format: 'html',
      text: '第一条　妇女',
    });
    expect(await read(message('base64', btoa(String.fromCharCode(...page))))).toMatchObject({
      text: '第一条　妇女',
    });
  });

  it('is read where its bytes stand as they are', async () => {
    const [before, after] = message('8bit', '|').split('|') as [string, string];
    const bytes = [...new TextEncoder().encode(before), ...page, ...new TextEncoder().encode(after)];
    expect(await read(Uint8Array.from(bytes))).toMatchObject({ text: '第一条　妇女' });
  });

  it('is looked for in messages within messages, but not without end', async () => {
    const within = (depth: number): string =>
      depth === 0
        ? 'Content-Type: text/html\n\n<p>第一条　妇女</p>'
        : `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n${within(depth - 1)}`;
    expect(await read(`MIME-Version: 1.0\n${within(4)}`)).toMatchObject({ text: '第一条　妇女' });
    await expect(read(`MIME-Version: 1.0\n${within(6)}`)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('without a page is refused', async () => {
    await expect(
      read('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a--'),
    ).rejects.toMatchObject({ code: 'damaged' });
  });
});
