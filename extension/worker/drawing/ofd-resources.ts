import type { XmlElement } from '../../../analyzer/documents/package/xml.ts';
import type { OfdPage, OfdResource } from '../../../analyzer/documents/read/ofd/ofd-document.ts';
import type { OfdPackage } from '../../../analyzer/documents/read/ofd/ofd-package.ts';
import { attribute, children, first, textOf } from '../../../analyzer/documents/read/ofd/ofd-xml.ts';

/** What the objects of a page name by number. */
export interface DrawingResources {
  /** Families for a canvas, by the font's number. */
  fonts: ReadonlyMap<string, string>;
  /** Colours and lines that objects share. */
  params: ReadonlyMap<string, XmlElement>;
  units: OfdPage['units'];
  glyphs: OfdPage['fonts'];
  /** A decoded picture; null where it is lost or of a kind that the browser cannot read. */
  picture(id: string): Promise<ImageBitmap | null>;
}

export function drawingResources(ofd: OfdPackage, { resources, units, fonts }: OfdPage): DrawingResources {
  const files = pictureFiles(ofd, resources);
  const decoded = new Map<string, Promise<ImageBitmap | null>>();
  const picture = (id: string) => {
    const known = decoded.get(id) ?? decode(ofd, files.get(id));
    decoded.set(id, known);
    return known;
  };
  return {
    fonts: new Map(
      listed(resources, 'Fonts', 'Font').map((font) => [attribute(font, 'ID') ?? '', familiesOf(font)]),
    ),
    params: new Map(
      listed(resources, 'DrawParams', 'DrawParam').map((param) => [attribute(param, 'ID') ?? '', param]),
    ),
    units,
    glyphs: fonts,
    picture,
  };
}

function listed(resources: readonly OfdResource[], list: string, name: string): XmlElement[] {
  return resources.flatMap(({ root }) => children(first(root, list), name));
}

/** The font as the machine may have it, then one like it: a file's own fonts hold no more than numbered shapes. */
function familiesOf(font: XmlElement): string {
  const names = [attribute(font, 'FontName'), attribute(font, 'FamilyName')].filter(
    (name): name is string => name !== undefined && name !== '',
  );
  // U+9ED1 is what the names of sans faces have in Chinese.
  const isSans = names.some((name) => /\u9ed1|hei|sans|arial|helvetica|yahei/i.test(name));
  const like = isSans ? 'sans-serif' : 'serif';
  return [...names.map((name) => JSON.stringify(name.replace(/["\\]/g, ''))), like].join(', ');
}

/** Where the files of the pictures stand, by their number. */
function pictureFiles(ofd: OfdPackage, resources: readonly OfdResource[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, root } of resources) {
    const base = attribute(root, 'BaseLoc') ?? '';
    for (const media of children(first(root, 'MultiMedias'), 'MultiMedia')) {
      const name = textOf(first(media, 'MediaFile'));
      const found = ofd.resolve(`${base}/${name}`, file) ?? ofd.resolve(name, file);
      if (found) files.set(attribute(media, 'ID') ?? '', found);
    }
  }
  return files;
}

async function decode(ofd: OfdPackage, file: string | undefined): Promise<ImageBitmap | null> {
  const bytes = file === undefined ? undefined : ofd.bytes(file);
  if (!bytes) return null;
  return createImageBitmap(new Blob([new Uint8Array(bytes)])).catch(() => null);
}
