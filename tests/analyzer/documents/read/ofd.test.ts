import { describe, expect, it } from 'vitest';
import { differences } from '../../../../analyzer/documents/read/ofd/ofd-text.ts';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { makeFont } from './font-fixture.ts';
import { makeOfd, namespace, type OfdParts, page, text } from './ofd-fixture.ts';

const host = { sha256: async () => 'digest' };
const read = (parts: OfdParts) => readDocument(makeOfd(parts), '草案.ofd', host);
const first = page(text('第一条　为了保障妇女合法权益，制定本办法。', 30, 40));
const second = page(text('第二条　本办法自公布之日起施行。', 30, 40));
const both = '第一条　为了保障妇女合法权益，制定本办法。\n第二条　本办法自公布之日起施行。';

describe('readOfd', () => {
  it('reads the pages in order', async () => {
    expect(await read({ documents: [[first, second]] })).toMatchObject({ format: 'ofd', text: both });
  });

  it('reads all documents of a package', async () => {
    expect((await read({ documents: [[first], [second]] })).text).toBe(both);
  });

  it('puts text objects into reading order, wherever they stand in the file', async () => {
    const shuffled = page(
      [
        text('促进男女平等，制定本办法。', 25, 60),
        text('第一条　为了保障妇女儿童合法权益，根据有关法律法规并且', 35, 50),
      ].join(''),
    );
    expect((await read({ documents: [[shuffled]] })).text).toBe(
      '第一条　为了保障妇女儿童合法权益，根据有关法律法规并且促进男女平等，制定本办法。',
    );
  });

  it('keeps the place of every character, in points', async () => {
    const { places } = await read({ documents: [[page(text('妇女', 25.4, 25.4, 5))]] });
    if (places?.kind !== 'pages') throw new Error('no places');
    expect(places.spans).toMatchObject([{ start: 0, end: 2, page: 1, x: 72 }]);
    expect(places.spans[0]!.y).toBeCloseTo(72, 0);
    expect(places.spans[0]!.edges?.[1]).toBeCloseTo((5 * 72) / 25.4, 1);
  });

  it('reads differences that are written short', () => {
    expect(differences('3 g 2 1.5 4', 9)).toEqual([3, 1.5, 1.5, 4]);
    expect(differences('g 900000000 1', 4)).toEqual([1, 1, 1, 1]);
    expect(differences('', 4)).toEqual([]);
  });

  it('reads text that a matrix sets upright or down the page', async () => {
    const object = (ctm: string, x: number) =>
      `<ofd:TextObject CTM="${ctm}" Boundary="${x} 40 40 40" Font="1" Size="10"><ofd:TextCode X="0" Y="10" DeltaX="10 10">妇女法</ofd:TextCode></ofd:TextObject>`;
    const { text: read1, places } = await read({ documents: [[page(object('0.5 0 0 0.5 0 0', 30))]] });
    expect(read1).toBe('妇女法');
    if (places?.kind !== 'pages') throw new Error('no places');
    expect(places.spans[0]!.height).toBeCloseTo((5 * 72) / 25.4, 1);
    const down = text('儿童', 100, 40, 5, 'DeltaX="0" DeltaY="5"');
    const turned = await read({ documents: [[page(down)]] });
    expect(turned).toMatchObject({ text: '儿童', places: { spans: [{ vertical: true }] } });
  });

  const plain = (xml: string) => xml.replaceAll('ofd:', '').replaceAll(`xmlns:ofd="${namespace}"`, '');
  const odd: [name: string, parts: OfdParts][] = [
    ['without a namespace', { documents: [[plain(first), plain(second)]] }],
    [
      'with a prefix that is bound to nothing',
      { documents: [[first.replace(` xmlns:ofd="${namespace}"`, ''), second]] },
    ],
    [
      'with absolute, relative and wrongly written paths',
      {
        documents: [[first, second]],
        files: {
          'OFD.xml': '<OFD><DocBody><DocRoot>/doc_0\\document.xml</DocRoot></DocBody></OFD>',
          'Doc_0/Document.xml':
            '<Document><Pages><Page ID="1" BaseLoc="/Doc_0/Pages/Page_0/Content.xml"/><Page ID="2" BaseLoc="./Pages/../pages/PAGE_1/content.xml"/></Pages></Document>',
        },
      },
    ],
    [
      'with paths from the root that say nothing of it',
      {
        documents: [[first, second]],
        files: {
          'Doc_0/Document.xml':
            '<Document><Pages><Page BaseLoc="Doc_0/Pages/Page_0/Content.xml"/><Page BaseLoc="Pages/Page_1/Content.xml"/></Pages></Document>',
        },
      },
    ],
    [
      'whose list of pages is lost',
      { documents: [[first, second]], files: { 'Doc_0/Document.xml': '<Document/>' } },
    ],
  ];
  it.each(odd)('reads a package %s', async (_, parts) => {
    expect((await read(parts)).text).toBe(both);
  });

  it('takes a template of many pages as their paper, one of a single page as its text', async () => {
    const parts = (count: number): OfdParts => ({
      documents: [
        [0, 1].map((n) =>
          page(text(['一号', '二号'][n]!, 30, 150), n < count ? '<ofd:Template TemplateID="7"/>' : ''),
        ),
      ],
      common: '<ofd:TemplatePage ID="7" BaseLoc="Tpls/T.xml"/>',
      files: { 'Doc_0/Tpls/T.xml': page(text('登记表', 90, 20)) },
    });
    expect((await read(parts(2))).text).toBe('一号\n二号');
    expect((await read(parts(1))).text).toBe('登记表\n一号\n二号');
  });

  it('reads annotations but stamps and watermarks', async () => {
    const annot = (type: string, words: string, y: number) =>
      `<ofd:Annot Type="${type}" ID="1"><ofd:Appearance Boundary="30 ${y} 100 10">${text(words, 0, 0)}</ofd:Appearance></ofd:Annot>`;
    const { text: found } = await read({
      documents: [[first]],
      files: {
        'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="${namespace}"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages><ofd:Annotations>Annots.xml</ofd:Annotations></ofd:Document>`,
        'Doc_0/Annots.xml': `<ofd:Annotations xmlns:ofd="${namespace}"><ofd:Page PageID="1"><ofd:FileLoc>A1.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
        'Doc_0/A1.xml': `<ofd:PageAnnot xmlns:ofd="${namespace}">${annot('Stamp', '云川市人民政府', 90)}${annot('Path', '（修改稿）', 120)}</ofd:PageAnnot>`,
      },
    });
    expect(found).toBe('第一条　为了保障妇女合法权益，制定本办法。\n（修改稿）');
  });

  describe('where shapes of a font stand in place of characters', () => {
    const shapes = { 妇: 7, 女: 9, 权: 300 };
    const shaped = (transform: string, words: string, font: Uint8Array) =>
      read({
        documents: [
          [
            page(
              `<ofd:TextObject Boundary="30 30 100 6" Font="1" Size="5">${transform}<ofd:TextCode X="0" Y="4.3" DeltaX="5 5">${words}</ofd:TextCode></ofd:TextObject>`,
            ),
          ],
        ],
        common: '<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>',
        files: {
          'Doc_0/PublicRes.xml': `<ofd:Res xmlns:ofd="${namespace}" BaseLoc="Res"><ofd:Fonts><ofd:Font ID="1" FontName="仿宋"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts></ofd:Res>`,
          'Doc_0/Res/f.ttf': font,
        },
      }).then(({ text: found }) => found);
    const transform = (glyphs: string, more = '') =>
      `<ofd:CGTransform CodePosition="0" CodeCount="3" GlyphCount="3" ${more}><ofd:Glyphs>${glyphs}</ofd:Glyphs></ofd:CGTransform>`;

    it.each([4, 12] as const)('reads them by the font’s own map (format %i)', async (format) => {
      const font = makeFont(shapes, format);
      expect(await shaped(transform('7 9 300'), '\ue001\ufffd\ue003', font)).toBe('妇女权');
    });

    it('leaves characters that are some, and shapes that the font does not name', async () => {
      const font = makeFont(shapes, 4);
      expect(await shaped(transform('7 9 300'), '儿童\ue003', font)).toBe('儿童权');
      expect(await shaped(transform('7 9 8'), '\ue001\ue002\ue003', font)).toBe('妇女\ue003');
    });

    it('reads on where the font is no font, or is cut off', async () => {
      expect(await shaped(transform('7 9 300'), '妇女\ue003', new Uint8Array(9))).toBe('妇女\ue003');
      expect(await shaped(transform('7 9 300'), '妇女\ue003', makeFont(shapes, 12).slice(0, 50))).toBe(
        '妇女\ue003',
      );
    });
  });

  it('names what is only a picture', async () => {
    const picture = page('<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3" ID="4"/>');
    expect((await read({ documents: [[first, picture]] })).remarks).toMatchObject([{ pages: [2] }]);
    await expect(read({ documents: [[picture]] })).rejects.toMatchObject({ code: 'no-text' });
  });

  it('names a damaged page and reads the others', async () => {
    const broken = await read({ documents: [[first, '<ofd:Page <', second]] });
    expect(broken).toMatchObject({ text: both, remarks: [{ code: 'damaged-part', pages: [2] }] });
  });

  const refused: [name: string, parts: OfdParts, code: string][] = [
    ['without pages', { documents: [[]] }, 'damaged'],
    ['whose pages are all broken', { documents: [['<a', '<b']] }, 'damaged'],
    ['without text', { documents: [[page('')]] }, 'empty'],
    ['that is encrypted', { documents: [[]], files: { 'Encryptions.xml': '<Encryptions/>' } }, 'encrypted'],
  ];
  it.each(refused)('refuses a package %s', async (_, parts, code) => {
    await expect(read(parts)).rejects.toMatchObject({ code });
  });
});
