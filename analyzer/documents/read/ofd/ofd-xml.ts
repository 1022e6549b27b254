import { decodeXml, parseXml, type XmlElement } from '../../package/xml.ts';

/** Programs write OFD with its namespace, with another year's, without, or with a prefix that is bound to none. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export function parseOfd(bytes: Uint8Array): XmlElement {
  return parseXml(decodeXml(bytes), () => undefined);
}

/** Child elements of a name, or all. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || nameOf(node) === name),
  );
}

export function first(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => children(at, name)[0], element);
}

/** The first of that name anywhere below. */
export function within(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of children(element)) {
    const found = nameOf(node) === name ? node : within(node, name);
    if (found) return found;
  }
  return undefined;
}

export const nameOf = (element: XmlElement): string => local(element.name);

export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes[name];
}

export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter((node) => typeof node === 'string').join('');
}

/** Numbers parted by spaces or commas; what is none is left out. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);
}
