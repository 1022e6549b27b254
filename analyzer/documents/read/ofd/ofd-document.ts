import type { XmlElement } from '../../package/xml.ts';
import { damagedError } from '../read-error.ts';
import type { OfdPackage } from './ofd-package.ts';
import { attribute, children, first, nameOf, numbersOf, textOf, within } from './ofd-xml.ts';

/** One page of one of the package's documents, not read yet. */
export interface OfdPage {
  file: string;
  /** Of the document, where the page does not say its own. */
  box: number[];
  templates: ReadonlyMap<string, string>;
  annotations: string | undefined;
  /** Drawings that pages use by number. */
  units: ReadonlyMap<string, XmlElement>;
}

/**
 * The pages of all documents of a package, in order.
 * @throws ReadError `damaged`
 */
export function ofdPages(ofd: OfdPackage): OfdPage[] {
  const pages = documentFiles(ofd).flatMap((file) => pagesOf(ofd, file));
  if (pages.length === 0) throw damagedError('找不到页面', 'no pages are found in it');
  return pages;
}

/** By the list in OFD.xml; where that is lost or leads nowhere, by their usual name. */
function documentFiles(ofd: OfdPackage): string[] {
  const root = ofd.names.find((name) => /(?:^|\/)OFD\.xml$/i.test(name));
  const listed = root
    ? children(ofd.xml(root), 'DocBody').flatMap((body) => documentOf(ofd, body, root))
    : [];
  if (listed.length > 0) return [...new Set(listed)];
  return ofd.names.filter((name) => /(?:^|\/)Document\.xml$/i.test(name)).sort();
}

function documentOf(ofd: OfdPackage, body: XmlElement, root: string): string[] {
  const named = ofd.resolve(textOf(first(body, 'DocRoot')), root);
  if (named) return [named];
  const versions = children(first(body, 'Versions'), 'Version');
  const current = versions.find((version) => attribute(version, 'Current') === 'true') ?? versions.at(-1);
  const list = ofd.resolve(attribute(current, 'BaseLoc') ?? '', root);
  const inVersion = list ? ofd.resolve(textOf(within(ofd.xml(list), 'DocRoot')), list) : undefined;
  return inVersion ? [inVersion] : [];
}

function pagesOf(ofd: OfdPackage, file: string): OfdPage[] {
  const document = ofd.xml(file);
  const common = first(document, 'CommonData');
  const box = numbersOf(textOf(first(common, 'PageArea', 'PhysicalBox')));
  const templates = new Map<string, string>();
  for (const template of children(common, 'TemplatePage')) {
    const found = ofd.resolve(attribute(template, 'BaseLoc') ?? '', file);
    if (found) templates.set(attribute(template, 'ID') ?? '', found);
  }
  const annotations = annotationFiles(ofd, document, file);
  const units = unitsOf(ofd, common, file);
  const pages = children(first(document, 'Pages'), 'Page').flatMap((page): OfdPage[] => {
    const content = ofd.resolve(attribute(page, 'BaseLoc') ?? '', file);
    if (!content) return [];
    return [
      { file: content, box, templates, annotations: annotations.get(attribute(page, 'ID') ?? ''), units },
    ];
  });
  return pages.length > 0 ? pages : strayPages(ofd, file, box, templates, units);
}

/** Where the list of pages is lost, their files are still there. */
function strayPages(
  ofd: OfdPackage,
  file: string,
  box: number[],
  templates: OfdPage['templates'],
  units: OfdPage['units'],
): OfdPage[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1).toLowerCase();
  const number = (name: string) => Number(/(\d+)\/content\.xml$/i.exec(name)?.[1] ?? 0);
  return ofd.names
    .filter((name) => name.toLowerCase().startsWith(`${folder}pages/`) && /\/content\.xml$/i.test(name))
    .sort((a, b) => number(a) - number(b))
    .map((name) => ({ file: name, box, templates, annotations: undefined, units }));
}

function annotationFiles(ofd: OfdPackage, document: XmlElement, file: string): Map<string, string> {
  const files = new Map<string, string>();
  const list = ofd.resolve(textOf(first(document, 'Annotations')), file);
  if (!list) return files;
  for (const page of children(ofd.xml(list), 'Page')) {
    const found = ofd.resolve(textOf(first(page, 'FileLoc')), list);
    if (found) files.set(attribute(page, 'PageID') ?? '', found);
  }
  return files;
}

/** Composite drawings of the resource files, by their number. A broken resource file costs only these. */
function unitsOf(ofd: OfdPackage, common: XmlElement | undefined, file: string): Map<string, XmlElement> {
  const units = new Map<string, XmlElement>();
  for (const reference of children(common)) {
    if (!/^(?:Public|Document)Res$/.test(nameOf(reference))) continue;
    const found = ofd.resolve(textOf(reference), file);
    if (!found) continue;
    const list = first(ofd.xml(found), 'CompositeGraphicUnits');
    for (const unit of children(list, 'CompositeGraphicUnit')) units.set(attribute(unit, 'ID') ?? '', unit);
  }
  return units;
}
