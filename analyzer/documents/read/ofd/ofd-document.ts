import type { XmlElement } from '../../package/xml.ts';
import { damagedError } from '../read-error.ts';
import { type OfdFonts, ofdFonts } from './ofd-fonts.ts';
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
  /** Of its document: fonts, pictures and other things that pages name by number. */
  resources: readonly OfdResource[];
  fonts: OfdFonts;
}

/** A resource file: what it names stands beside it. */
export interface OfdResource {
  file: string;
  root: XmlElement;
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
  const resources = resourcesOf(ofd, common, file);
  const fonts = ofdFonts(ofd, resources);
  const shared = { box, templates, units: unitsIn(resources), resources, fonts };
  const pages = children(first(document, 'Pages'), 'Page').flatMap((page): OfdPage[] => {
    const content = ofd.resolve(attribute(page, 'BaseLoc') ?? '', file);
    if (!content) return [];
    return [{ ...shared, file: content, annotations: annotations.get(attribute(page, 'ID') ?? '') }];
  });
  return pages.length > 0 ? pages : strayPages(ofd, file, shared);
}

/** Where the list of pages is lost, their files are still there. */
function strayPages(ofd: OfdPackage, file: string, shared: Omit<OfdPage, 'file' | 'annotations'>): OfdPage[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1).toLowerCase();
  const number = (name: string) => Number(/(\d+)\/content\.xml$/i.exec(name)?.[1] ?? 0);
  return ofd.names
    .filter((name) => name.toLowerCase().startsWith(`${folder}pages/`) && /\/content\.xml$/i.test(name))
    .sort((a, b) => number(a) - number(b))
    .map((name) => ({ ...shared, file: name, annotations: undefined }));
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

/** The resource files of a document. */
function resourcesOf(ofd: OfdPackage, common: XmlElement | undefined, file: string): OfdResource[] {
  return children(common).flatMap((reference) => {
    if (!/^(?:Public|Document)Res$/.test(nameOf(reference))) return [];
    const found = ofd.resolve(textOf(reference), file);
    return found ? [{ file: found, root: ofd.xml(found) }] : [];
  });
}

/** Composite drawings, by their number. */
function unitsIn(resources: readonly OfdResource[]): Map<string, XmlElement> {
  const units = resources.flatMap(({ root }) =>
    children(first(root, 'CompositeGraphicUnits'), 'CompositeGraphicUnit'),
  );
  return new Map(units.map((unit) => [attribute(unit, 'ID') ?? '', unit]));
}
