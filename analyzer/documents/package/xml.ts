import { SaxesParser } from 'saxes';
import { damagedError, unsafeError } from '../read/read-error.ts';
import { XmlNames } from './xml-names.ts';

export interface XmlElement {
  /** `prefix:local`, the prefix being the caller's for the namespace, whatever the file writes. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
  /** Where its start tag begins, in UTF-16 units of the decoded XML. */
  start: number;
  /** Where its start tag ends (after `>`): for `<a/>` also its end. */
  opened: number;
  /** Where its end tag ends. */
  end: number;
}

export interface XmlHandlers {
  /** The caller's prefix for a namespace; undefined: the local name alone. */
  prefixOf(uri: string): string | undefined;
  /** Whether an element is wanted as a tree. Others are only opened and closed, so that long files take no room. */
  isUnit(name: string): boolean;
  unit(element: XmlElement): void;
  open?(name: string, attributes: XmlElement['attributes'], start: number): void;
  close?(name: string): void;
}

/** Word itself nests no deeper than some hundreds. */
const deepest = 1000;
const mostNodes = 4_000_000;
/** What a reader can pass over; anything else would lose text without a word. */
const harmless = /undefined entity|duplicate attribute|disallowed character/i;

/**
 * Reads XML from its beginning to its end. No entity is resolved but the five of XML, nothing is fetched.
 * @throws ReadError `damaged` or `unsafe`
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true, fragment: false });
  const names = new XmlNames(handlers.prefixOf);
  const open: XmlElement[] = [];
  let depth = 0;
  let nodes = 0;
  parser.on('error', (error) => {
    if (!harmless.test(error.message)) throw damagedError('内部 XML 有误', 'its XML is broken');
  });
  parser.on('opentag', (tag) => {
    if (++depth > deepest) throw unsafeError('嵌套过深', 'nested too deeply');
    if (++nodes > mostNodes) throw unsafeError('内容过多', 'too many elements');
    const attributes = names.open(tag.attributes, depth);
    const name = names.element(tag.name);
    const opened = parser.position;
    const start = xml.lastIndexOf('<', opened - 1);
    const parent = open[open.length - 1];
    if (!parent && !handlers.isUnit(name)) {
      handlers.open?.(name, attributes, start);
      return;
    }
    const element: XmlElement = { name, attributes, children: [], start, opened, end: 0 };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', (tag) => {
    const element = open.pop();
    if (!element) handlers.close?.(names.element(tag.name));
    else {
      element.end = parser.position;
      if (open.length === 0) handlers.unit(element);
    }
    names.close(depth);
    depth--;
  });
  const text = (value: string) => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(xml).close();
}

/** A whole part as a tree, for the small ones. */
export function parseXml(xml: string, prefixOf: XmlHandlers['prefixOf']): XmlElement {
  let root: XmlElement | undefined;
  readXml(xml, {
    prefixOf,
    isUnit: () => true,
    unit: (element) => {
      root = element;
    },
  });
  if (!root) throw damagedError('内部 XML 为空', 'its XML is empty');
  return root;
}

/** The characters of an XML part: by its mark, else by its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding =
    (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)
      ? 'utf-16le'
      : (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)
        ? 'utf-16be'
        : declared(bytes);
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function declared(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/.exec(head)?.[1] ?? 'utf-8';
  // Written by one of eight bits, it cannot be true.
  return /^utf-?16/i.test(named) ? 'utf-8' : named;
}

/** The first child element of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of element?.children ?? []) if (typeof node !== 'string' && node.name === name) return node;
  return undefined;
}

export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}
