import { strToU8, zipSync } from 'fflate';
import { parse } from 'parse5';
import { readHost } from '../../../analyzer/cli/inputs.ts';
import { extract } from '../../../analyzer/documents/html/extract.ts';
import { parse5Tree } from '../../../analyzer/documents/html/parse5-tree.ts';
import { readDocument } from '../../../analyzer/documents/read/read-document.ts';
import { ReadError } from '../../../analyzer/documents/read/read-error.ts';
import type { SourceText } from '../../../analyzer/model.ts';
import { mutatedFile } from '../bytes.ts';
import type { Random } from '../random.ts';
import { type Case, must, type Target } from '../target.ts';
import { anyText, pieces } from '../texts.ts';

/** Bytes in, text out, or a ReadError with its code: nothing else is ever thrown. */

/** What no folder of samples has to provide. */
const MADE: Readonly<Record<string, (random: Random) => Uint8Array<ArrayBuffer>>> = {
  txt: (random) => strToU8(pieces(random, random.int(400))),
  md: (random) => strToU8(`# ${pieces(random, 9)}\n|${pieces(random, 40)}|\n- ${pieces(random, 99)}`),
  html: (random) => strToU8(page(random)),
  docx: (random) =>
    zipSync({ 'word/document.xml': strToU8(page(random)), '[Content_Types].xml': strToU8('<Types/>') }),
  ofd: (random) =>
    zipSync({
      'OFD.xml': strToU8(`<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">${page(random)}</ofd:OFD>`),
    }),
  pdf: (random) =>
    strToU8(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n${pieces(random, 50)}\ntrailer<</Root 1 0 R>>`,
    ),
  doc: (random) => Uint8Array.from({ length: 512 + random.int(4096) }, (_, i) => OLE[i] ?? random.int(256)),
};
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const TAGS = [
  'div',
  'p',
  'td',
  'table',
  'tr',
  'span',
  'script',
  'style',
  'h1',
  'li',
  'template',
  'svg',
  'pre',
  'ruby',
  'frameset',
  'w:p',
  'w:t',
];

function page(random: Random): string {
  let html = random.chance(0.5) ? '<!doctype html><meta charset="gb2312">' : '';
  for (let n = random.int(60); n > 0; n--) {
    const tag = random.pick(TAGS);
    const opening = random.chance(0.8)
      ? `<${tag} style="display:${random.pick(['none', 'block', 'contents'])}">`
      : '';
    html += opening + pieces(random, random.int(12)) + (random.chance(0.6) ? `</${tag}>` : '');
  }
  return html;
}

function makeFile(endings: readonly string[]): Target['make'] {
  return (random, samples) => {
    const sample = random.chance(0.8) ? samples.file(random, endings) : null;
    const ending = random.pick(endings);
    const { name, bytes } = sample ?? { name: `made.${ending}`, bytes: (MADE[ending] ?? MADE.txt!)(random) };
    const called = random.chance(0.1)
      ? `x.${random.pick(['txt', 'docx', 'pdf', 'html', 'ofd', 'doc', ''])}`
      : name;
    return {
      texts: [],
      file: { name: called, bytes: random.chance(0.95) ? mutatedFile(bytes, random) : bytes },
    };
  };
}

function checkSource({ text, blocks = [], parts = [] }: SourceText): void {
  must(typeof text === 'string' && text.trim() !== '', 'a text was read');
  let last = 0;
  for (const { start, end } of blocks) {
    must(
      start >= last && start <= end && end <= text.length,
      `block ${start}–${end} follows the one before, in the text`,
    );
    last = end;
  }
  last = 0;
  for (const { start, end } of parts) {
    must(
      start >= last && start <= end && end <= text.length,
      `part ${start}–${end} follows the one before, in the text`,
    );
    last = end;
  }
}

async function checkFile({ file }: Case): Promise<void> {
  const { name, bytes } = file!;
  const before = bytes.slice();
  try {
    checkSource(await readDocument(bytes, name, readHost));
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    must(
      error.message !== '' && error.messageEn !== '' && error.code.length > 0,
      'a refusal says why, in both languages',
    );
  }
  must(Buffer.compare(bytes, before) === 0, 'the file is left as it was');
}

const reader = (name: string, ...endings: string[]): Target => ({
  name: `read ${name}`,
  make: makeFile(endings),
  check: checkFile,
});

const segments: Target = {
  name: 'html offsets',
  make: (random, samples) => ({
    texts: [random.chance(0.5) ? page(random) : `<p>${anyText(random, samples)}`],
  }),
  async check({ texts: [html = ''] }) {
    const tree = parse5Tree(parse(html));
    const { text, segments: found, nodes } = extract(tree);
    let at = 0;
    for (const { start, length, node, offset } of found) {
      must(
        start >= at && text.slice(at, start).replaceAll('\n', '') === '',
        'only line feeds stand between segments',
      );
      const shown = tree.text(nodes[node]!).slice(offset, offset + length);
      must(
        shown.replace(/\s/g, ' ') === text.slice(start, start + length).replace(/\s/g, ' '),
        `segment at ${start} leads back to its words`,
      );
      at = start + length;
    }
    must(text.slice(at).replaceAll('\n', '') === '', 'every character has its segment');
  },
};

export const readerTargets: readonly Target[] = [
  reader('text', 'txt', 'md'),
  reader('html', 'html', 'htm'),
  reader('docx', 'docx'),
  reader('doc', 'doc', 'wps', 'rtf'),
  reader('pdf', 'pdf'),
  reader('ofd', 'ofd'),
  segments,
];
