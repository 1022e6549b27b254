import { elements, type XmlElement } from '../../package/xml.ts';

/** Words that are set as a shape: many a letterhead is. */
export function lettering(drawing: XmlElement): string[] {
  return elements(drawing).flatMap((node) => {
    if (node.name === 'v:textpath') return node.attributes.string?.trim() ?? [];
    return node.name === 'w:txbxContent' || node.name === 'mc:AlternateContent' ? [] : lettering(node);
  });
}

/** The signs of a formula in their order; a fraction with its stroke. */
export function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return element.children.filter((node) => typeof node === 'string').join('');
  const parts = elements(element).map(mathText);
  return element.name === 'm:f' ? parts.filter((part) => part !== '').join('/') : parts.join('');
}
