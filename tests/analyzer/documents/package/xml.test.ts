import { describe, expect, it } from 'vitest';
import { child, decodeXml, elements, parseXml, readXml } from '../../../../analyzer/documents/package/xml.ts';
import { ReadError } from '../../../../analyzer/documents/read/read-error.ts';

const parse = (xml: string) => parseXml(xml, (uri) => (uri === 'urn:a' ? 'a' : undefined));
const codeOf = (xml: string): string => {
  try {
    parse(xml);
  } catch (error) {
    if (error instanceof ReadError) return error.code;
    throw error;
  }
  return 'none';
};

describe('parseXml', () => {
  it('names elements by their namespace, whatever the prefix', () => {
    expect(parse('<x:p xmlns:x="urn:a" x:v="1" w="2"><q/></x:p>')).toMatchObject({
      name: 'a:p',
      attributes: { 'a:v': '1', w: '2' },
      children: [{ name: 'q' }],
    });
  });

  it('knows where elements stand', () => {
    const xml = '<?xml version="1.0"?>\r\n<p><r a=">">一</r>\n<s/></p>';
    const [r, , s] = parse(xml).children;
    if (typeof r !== 'object' || typeof s !== 'object') throw new Error('not elements');
    expect(xml.slice(r.start, r.end)).toBe('<r a=">">一</r>');
    expect(xml.slice(r.start, r.opened)).toBe('<r a=">">');
    expect(xml.slice(s.start, s.end)).toBe('<s/>');
  });

  it('resolves no entity of the file', () => {
    const xml = '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "乙">]><p>甲&a;&b;&amp;</p>';
    expect(parse(xml).children.join('')).toBe('甲&a;&b;&');
  });

  it('refuses what is cut off, broken or nested without end', () => {
    expect(codeOf('<p><r>一</r>')).toBe('damaged');
    expect(codeOf('<p><r>一</p>')).toBe('damaged');
    expect(codeOf('')).toBe('damaged');
    expect(codeOf(`${'<p>'.repeat(100_000)}`)).toBe('unsafe');
  });

  it('refuses more elements than any document has', () => {
    const none = { prefixOf: () => undefined, isUnit: () => false, unit: () => undefined };
    const xml = `<p>${'<a/>'.repeat(4_000_000)}</p>`;
    expect(() => readXml(xml, none)).toThrow(expect.objectContaining({ code: 'unsafe' }));
  });
});

it('decodes by mark and by declaration', () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0, 0x4e]);
  expect(decodeXml(utf16)).toBe('<一');
  const liar = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-16"?>一');
  expect(decodeXml(liar).endsWith('?>一')).toBe(true);
  const gbk = [...new TextEncoder().encode('<?xml version="1.0" encoding="GBK"?>'), 0xd2, 0xbb];
  expect(decodeXml(Uint8Array.from(gbk)).endsWith('?>一')).toBe(true);
});

it('keeps trees of the wanted elements only', () => {
  const seen: string[] = [];
  readXml('<body><tbl a="1"><p>一<r/></p></tbl><p>二</p></body>', {
    prefixOf: () => undefined,
    isUnit: (name) => name === 'p',
    unit: (element) => seen.push(`${element.children.length}`),
    open: (name, attributes) => seen.push(`<${name}${Object.keys(attributes).join('')}`),
    close: (name) => seen.push(`/${name}`),
  });
  expect(seen).toEqual(['<body', '<tbla', '2', '/tbl', '1', '/body']);
});

it('finds children by name', () => {
  const root = parse('<p><q/>一<r/><q n="2"/></p>');
  expect(child(root, 'r')?.name).toBe('r');
  expect(child(root, 's')).toBeUndefined();
  expect(elements(root, 'q')).toHaveLength(2);
  expect(elements(root)).toHaveLength(3);
});
