import type { XmlElement } from '../../../analyzer/documents/package/xml.ts';
import { boxOf, POINTS } from '../../../analyzer/documents/read/ofd/ofd.ts';
import { type OfdPage, ofdPages } from '../../../analyzer/documents/read/ofd/ofd-document.ts';
import { type OfdPackage, openOfd } from '../../../analyzer/documents/read/ofd/ofd-package.ts';
import { matrixOf } from '../../../analyzer/documents/read/ofd/ofd-text.ts';
import { attribute, children, first } from '../../../analyzer/documents/read/ofd/ofd-xml.ts';
import type { DrawnDocument } from './drawn-document.ts';
import { drawObjects, transform } from './ofd-objects.ts';
import { type DrawingResources, drawingResources } from './ofd-resources.ts';

type Context = OffscreenCanvasRenderingContext2D;

/**
 * The pages of an OFD, drawn by its objects. Seals are not: they are signed pictures, and reading has no use for them.
 * @throws ReadError `damaged` or `unsafe`
 */
export function drawnOfd(bytes: Uint8Array): DrawnDocument {
  const ofd = openOfd(bytes);
  const pages = ofdPages(ofd);
  /** One for each document of the package. */
  const resources = new Map<OfdPage['resources'], DrawingResources>();
  const resourcesOf = (page: OfdPage) => {
    const known = resources.get(page.resources) ?? drawingResources(ofd, page);
    resources.set(page.resources, known);
    return known;
  };
  const pageAt = (number: number): OfdPage => {
    const page = pages[number - 1];
    if (!page) throw new Error(`no page ${number}`);
    return page;
  };
  return {
    count: pages.length,
    close: async () => undefined,
    async sizeOf(number) {
      const page = pageAt(number);
      const [, , width, height] = boxOf(ofd.xml(page.file), page);
      return { width: width! * POINTS, height: height! * POINTS };
    },
    async draw(number, context, scale) {
      const page = pageAt(number);
      const content = ofd.xml(page.file);
      const [left, top] = boxOf(content, page);
      context.scale(scale * POINTS, scale * POINTS);
      context.translate(-left!, -top!);
      await drawLayers(ofd, page, content, context, resourcesOf(page));
    },
  };
}

/** What lies behind first: templates of the background, the page itself, the other templates, annotations. */
async function drawLayers(
  ofd: OfdPackage,
  page: OfdPage,
  content: XmlElement,
  context: Context,
  resources: DrawingResources,
): Promise<void> {
  const templates = children(content, 'Template');
  const isInFront = (template: XmlElement) => attribute(template, 'ZOrder') === 'Foreground';
  const drawTemplate = async (template: XmlElement) => {
    const file = page.templates.get(attribute(template, 'TemplateID') ?? '');
    if (file) await drawObjects(first(ofd.xml(file), 'Content'), context, resources);
  };
  for (const template of templates) if (!isInFront(template)) await drawTemplate(template);
  await drawObjects(first(content, 'Content'), context, resources);
  for (const template of templates) if (isInFront(template)) await drawTemplate(template);
  if (!page.annotations) return;
  for (const annotation of children(ofd.xml(page.annotations), 'Annot')) {
    const appearance = first(annotation, 'Appearance');
    if (!appearance || attribute(annotation, 'Visible') === 'false') continue;
    context.save();
    transform(context, matrixOf(appearance));
    await drawObjects(appearance, context, resources);
    context.restore();
  }
}
