import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../analyzer/documents/read/decode.ts';
import { encode } from './encodings.ts';

const simplified =
  '第四条　用人单位招用人员，除国家规定的不适合妇女的工种或者岗位外，不得以性别为由拒绝录用妇女。\r\n第五条　本办法自发布之日起施行。';
const traditional =
  '第四條　僱主不得因性別或性傾向而有差別待遇。第五條　本辦法自發布日施行，並適用於各機關、學校。';
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  const cases: [name: string, bytes: Uint8Array, declared: string | undefined, text: string][] = [
    ['utf-8', utf8(simplified), undefined, simplified],
    ['utf-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(simplified)), undefined, simplified],
    ['utf-8 declared as gb2312', utf8(simplified), 'gb2312', simplified],
    ['gb18030', encode(simplified, 'gb18030'), undefined, simplified],
    ['gb18030 declared as utf-8', encode(simplified, 'gb18030'), 'utf-8', simplified],
    ['gb18030 declared as big5', encode(simplified, 'gb18030'), 'big5', simplified],
    ['big5', encode(traditional, 'big5'), undefined, traditional],
    ['big5 declared as gbk', encode(traditional, 'big5'), 'gbk', traditional],
    [
      'utf-16le with a mark',
      Uint8Array.of(0xff, 0xfe, ...encode(simplified, 'utf-16le')),
      undefined,
      simplified,
    ],
    [
      'utf-16be with a mark',
      Uint8Array.of(0xfe, 0xff, ...encode(simplified, 'utf-16be')),
      undefined,
      simplified,
    ],
    ['utf-16le without a mark', encode(simplified, 'utf-16le'), undefined, simplified],
    ['utf-16be without a mark', encode(simplified, 'utf-16be'), undefined, simplified],
    [
      'English utf-16le without a mark',
      encode('No person shall.', 'utf-16le'),
      undefined,
      'No person shall.',
    ],
    ['a few words of gb18030', encode('妇女', 'gb18030'), undefined, '妇女'],
    ['rare words of gb18030', encode('饕餮', 'gb18030'), undefined, '饕餮'],
    [
      'curly quotes of windows-1252',
      Uint8Array.of(...utf8('The child '), 0x92, ...utf8('s best interests')),
      undefined,
      'The child ’s best interests',
    ],
    ['an unknown declared name', encode(simplified, 'gb18030'), 'x-chinese', simplified],
    ['plain ASCII', utf8('Section 1. Scope'), undefined, 'Section 1. Scope'],
  ];
  it.each(cases)('reads %s', (_, bytes, declared, text) => {
    expect(decodeText(bytes, declared)).toBe(text);
  });

  it('keeps a text whose one byte is broken', () => {
    const bytes = utf8(simplified.repeat(20));
    bytes[0] = 0xff;
    expect(decodeText(bytes)).toContain(simplified);
  });

  const refused: [name: string, bytes: Uint8Array, code: string][] = [
    ['bytes with NUL', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), 'binary'],
    ['a text of control characters', Uint8Array.from({ length: 400 }, (_, i) => (i % 7) + 1), 'binary'],
    ['bytes of no encoding', Uint8Array.from({ length: 400 }, () => 0xff), 'encoding'],
  ];
  it.each(refused)('refuses %s', (_, bytes, code) => {
    expect(() => decodeText(bytes)).toThrow(expect.objectContaining({ code }));
  });

  it('reads back any Chinese prose from any encoding', () => {
    const sentences = fc.array(
      fc.constantFrom(
        '妇女享有同男子平等的权利。',
        '未成年人的合法权益受法律保护；',
        '第十二条　本市户籍人员可以申请。',
        '（一）提交申请材料；',
        'abc 123\n',
      ),
      { minLength: 3, maxLength: 30 },
    );
    const encodings = fc.constantFrom('gb18030' as const, 'utf-16le' as const, 'utf-16be' as const);
    fc.assert(
      fc.property(
        sentences,
        encodings,
        fc.constantFrom(undefined, 'utf-8', 'gb2312', 'big5'),
        (parts, encoding, declared) => {
          const text = `妇女儿童权益保障办法${parts.join('')}`;
          expect(decodeText(encode(text, encoding), declared)).toBe(text);
        },
      ),
    );
  });

  it('never does worse than a clear error', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string(), { nil: undefined }),
        (bytes, declared) => {
          try {
            expect(typeof decodeText(bytes, declared)).toBe('string');
          } catch (error) {
            expect(['binary', 'encoding']).toContain((error as { code?: string }).code);
          }
        },
      ),
    );
  });
});
