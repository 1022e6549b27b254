import { createHash } from 'node:crypto';

interface PdfText {
  text: string;
  x: number;
  /** From the page's lower edge, as in PDF. */
  y: number;
  size?: number;
}

export interface PdfPage {
  texts?: PdfText[];
  /** Operators put in as they are: lines, a picture's square. */
  raw?: string;
  /** Put the file's picture over the whole page. */
  picture?: boolean;
  rotate?: number;
  /** Dictionaries of annotations. */
  annotations?: string[];
}

interface PdfStream {
  dict: string;
  stream: string;
}

/** Eight by eight pixels, all black, as scanners store them: fax lines, and JPEG 2000. */
export const scans: Readonly<Record<'fax' | 'jpeg2000', PdfStream>> = {
  fax: {
    dict: '/Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 8 /Rows 8 >>',
    // A first line of no white and eight black, seven lines like the one above, the end.
    stream: bytesOf(`00100110101000101${'11'.repeat(7)}000000000001000000000001`),
  },
  jpeg2000: {
    dict: '/Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode',
    stream: Buffer.from(
      '/0//UQApAAAAAAAIAAAACAAAAAAAAAAAAAAACAAAAAgAAAAAAAAAAAABBwEB/1IADAAAAAEAAAQEAAH/XAAEQED/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjT/kAAKAAAAAAAWAAH/k9+AKBFQVKNv/9k=',
      'base64',
    ).toString('latin1'),
  },
};

function bytesOf(bits: string): string {
  return bits.replace(/.{1,8}/g, (byte) => String.fromCharCode(Number.parseInt(byte.padEnd(8, '0'), 2)));
}

const greys: PdfStream = {
  dict: '/Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
  stream: '\x00\x40\x80\xff',
};

/**
 * A PDF made by hand: A4 pages, one font whose codes are UTF-16 units and whose ToUnicode map says so. Each character
 * is as wide as it is high.
 * @param map the name of a character map in place of the font's own
 * @param picture the one that pages may show
 */
export function makePdf(
  pages: readonly PdfPage[],
  { password, map, picture = greys }: { password?: string; map?: string; picture?: PdfStream } = {},
): Uint8Array<ArrayBuffer> {
  const objects: (string | PdfStream)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${map ?? 'Identity-H'} /DescendantFonts [4 0 R] ${map ? '' : '/ToUnicode 5 0 R'} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${map ? 'GB1' : 'Identity'}) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>`,
    { dict: '', stream: toUnicode() },
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    { dict: `/Type /XObject /Subtype /Image ${picture.dict}`, stream: picture.stream },
  ];
  const kids: string[] = [];
  for (const page of pages) {
    objects.push({ dict: '', stream: contentOf(page) });
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${page.rotate ?? 0} /Annots [${(page.annotations ?? []).join(' ')}] /Contents ${objects.length} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 7 0 R >> >> >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects, password);
}

function contentOf({ texts = [], raw = '', picture }: PdfPage): string {
  const shown = texts.map(({ text, x, y, size = 16 }) => {
    const codes = Array.from({ length: text.length }, (_, i) =>
      text.charCodeAt(i).toString(16).padStart(4, '0'),
    );
    return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes.join('')}> Tj ET`;
  });
  return [picture ? 'q 595 0 0 842 0 0 cm /I Do Q' : '', raw, ...shown].join('\n');
}

function toUnicode(): string {
  const ranges = Array.from({ length: 256 }, (_, i) => {
    const high = i.toString(16).padStart(2, '0');
    return `<${high}00> <${high}ff> <${high}00>`;
  });
  const blocks = [0, 100, 200].map((from) => {
    const part = ranges.slice(from, from + 100);
    return `${part.length} beginbfrange\n${part.join('\n')}\nendbfrange`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`;
}

function assemble(objects: readonly (string | PdfStream)[], password?: string): Uint8Array<ArrayBuffer> {
  const id = '0123456789abcdef';
  const key = password === undefined ? null : keyFor(password, id);
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  const add = (body: string) => {
    offsets.push(file.length);
    file += `${offsets.length} 0 obj\n${body}\nendobj\n`;
  };
  objects.forEach((object, i) => {
    if (typeof object === 'string') add(object);
    else {
      const stream = key ? rc4(objectKey(key.file, i + 1), object.stream) : object.stream;
      add(`<< ${object.dict} /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    }
  });
  if (key) add(`<< /Filter /Standard /V 1 /R 2 /O <${hex(key.owner)}> /U <${hex(key.user)}> /P -4 >>`);
  const encrypt = key ? `/Encrypt ${offsets.length} 0 R` : '';
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer << /Size ${offsets.length + 1} /Root 1 0 R ${encrypt} /ID [<${hex(id)}> <${hex(id)}>] >>\nstartxref\n${file.lastIndexOf('xref\n')}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const padding =
  '\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a';
const hex = (bytes: string) => Buffer.from(bytes, 'latin1').toString('hex');
const md5 = (bytes: string) =>
  createHash('md5').update(Buffer.from(bytes, 'latin1')).digest().toString('latin1');

/** The standard security handler of PDF 1.4, 40 bits: user and owner share the password. */
function keyFor(password: string, id: string): { file: string; owner: string; user: string } {
  const padded = (password + padding).slice(0, 32);
  const owner = rc4(md5(padded).slice(0, 5), padded);
  const file = md5(`${padded}${owner}\xfc\xff\xff\xff${id}`).slice(0, 5);
  return { file, owner, user: rc4(file, padding) };
}

const objectKey = (file: string, number: number) =>
  md5(`${file}${String.fromCharCode(number & 255, (number >> 8) & 255, 0, 0, 0)}`).slice(0, 10);

function rc4(key: string, text: string): string {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key.charCodeAt(i % key.length)) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let i = 0;
  let j = 0;
  return Array.from(text, (character) => {
    i = (i + 1) & 255;
    j = (j + state[i]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
    return String.fromCharCode(character.charCodeAt(0) ^ state[(state[i]! + state[j]!) & 255]!);
  }).join('');
}
