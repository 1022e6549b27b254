import type { XmlElement } from '../../package/xml.ts';
import type { ReadHost, ReadOptions, ReadText } from '../formats.ts';
import type { Matrix } from '../matrix.ts';
import { multiply } from '../matrix.ts';
import { encryptedError, ReadError } from '../read-error.ts';
import { type ReadPage, readPages } from '../read-pages.ts';
import { type OfdContent, readContent } from './ofd-content.ts';
import { type OfdPage, ofdPages } from './ofd-document.ts';
import { type OfdPackage, openOfd } from './ofd-package.ts';
import { matrixOf } from './ofd-text.ts';
import { attribute, children, first, numbersOf, textOf } from './ofd-xml.ts';

/** Of a millimetre. */
export const POINTS = 72 / 25.4;
const A4 = [0, 0, 210, 297];
const OUTLINES = 150;
const PICTURE = 0.05;
/** Annotations that hold no text of the document. */
const NO_TEXT = /^(?:Watermark|Stamp)$/i;

/**
 * GB/T 33190. Signatures do not matter to reading.
 * @throws ReadError `damaged`, `encrypted`, `unsafe` or `no-text`; the signal's reason
 */
export async function readOfd(bytes: Uint8Array, options: ReadOptions, _host: ReadHost): Promise<ReadText> {
  const ofd = openOfd(bytes);
  let pages: OfdPage[];
  try {
    pages = ofdPages(ofd);
  } catch (error) {
    // An encrypted package lists its ciphers and keeps its documents where no reader finds them.
    if (error instanceof ReadError && ofd.names.some((name) => /(?:^|\/)Encryptions?\.xml$/i.test(name)))
      throw encryptedError();
    throw error;
  }
  const shared = sharedTemplates(ofd, pages);
  return readPages(
    'ofd',
    pages.length,
    (number) => readPage(ofd, pages[number - 1]!, number, shared),
    options,
  );
}

function readPage(ofd: OfdPackage, source: OfdPage, number: number, shared: ReadonlySet<string>): ReadPage {
  const page = ofd.xml(source.file);
  const [left, top, width, height] = boxOf(page, source);
  const toPage = [POINTS, 0, 0, POINTS, -left! * POINTS, -top! * POINTS];
  const content = readContent(first(page, 'Content'), toPage, source);
  const own = content.runs.length;
  for (const template of children(page, 'Template')) {
    const file = source.templates.get(attribute(template, 'TemplateID') ?? '');
    if (!file) continue;
    const runs = [...content.runs];
    readContent(first(ofd.xml(file), 'Content'), toPage, source, content);
    // What many pages have from one template is their paper; its lines may still be those of a table.
    if (shared.has(file) && own > 0) content.runs = runs;
  }
  if (source.annotations) readAnnotations(ofd, source, toPage, content);
  const area = width! * height! * POINTS * POINTS;
  const isPicture =
    content.runs.length === 0 && (content.picture > PICTURE * area || content.paths > OUTLINES);
  return {
    page: {
      number,
      width: width! * POINTS,
      height: height! * POINTS,
      runs: content.runs,
      rules: content.rules,
    },
    isPicture,
  };
}

/** Left, top, width and height of a page, in millimetres. */
export function boxOf(page: XmlElement, { box }: OfdPage): readonly number[] {
  const own = numbersOf(textOf(first(page, 'Area', 'PhysicalBox')));
  const isBox = (box: readonly number[]) => box.length === 4 && box[2]! > 0 && box[3]! > 0;
  return [own, box].find(isBox) ?? A4;
}

/** Templates that more than one page stands on. */
function sharedTemplates(ofd: OfdPackage, pages: readonly OfdPage[]): Set<string> {
  const uses = new Map<string, number>();
  for (const { file, templates } of pages) {
    if (templates.size === 0) continue;
    for (const template of children(safeXml(ofd, file), 'Template')) {
      const found = templates.get(attribute(template, 'TemplateID') ?? '');
      if (found) uses.set(found, (uses.get(found) ?? 0) + 1);
    }
  }
  return new Set([...uses].filter(([, count]) => count > 1).map(([file]) => file));
}

/** A page that cannot be read is named when its turn comes. */
function safeXml(ofd: OfdPackage, file: string): ReturnType<OfdPackage['xml']> | undefined {
  try {
    return ofd.xml(file);
  } catch (error) {
    if (error instanceof ReadError && error.code === 'damaged') return undefined;
    throw error;
  }
}

function readAnnotations(ofd: OfdPackage, source: OfdPage, toPage: Matrix, content: OfdContent): void {
  for (const annotation of children(safeXml(ofd, source.annotations!), 'Annot')) {
    if (NO_TEXT.test(attribute(annotation, 'Type') ?? '') || attribute(annotation, 'Visible') === 'false')
      continue;
    const appearance = first(annotation, 'Appearance');
    if (appearance) readContent(appearance, multiply(toPage, matrixOf(appearance)), source, content);
  }
}
