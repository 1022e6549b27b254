/** Both editions of the standard: the transitional one that programs write, and the strict one. */
const wordNamespaces: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** How a part spells the names of WordprocessingML. */
export interface WordNames {
  namespace: string;
  /** Before the part's own elements, with its colon: `w:`. Empty where the namespace is the default one. */
  prefix: string;
  /** Before new elements and attributes: attributes cannot do without. */
  own: string;
  /** To stand on new elements where the root binds no prefix. */
  declaration: string;
}

export function wordNames(xml: string): WordNames {
  const bindings = [...xml.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*["']([^"']*)["']/g)];
  const bound = bindings.filter(([, , uri]) => wordNamespaces.includes(uri ?? ''));
  const namespace = bound[0]?.[2] ?? wordNamespaces[0]!;
  const prefixes = bound.map(([, prefix]) => prefix ?? '');
  const prefix = prefixes[0] === undefined || prefixes[0] === '' ? '' : `${prefixes[0]}:`;
  const named = prefixes.find((one) => one !== '');
  return named === undefined
    ? { namespace, prefix, own: 'w:', declaration: ` xmlns:w="${namespace}"` }
    : { namespace, prefix, own: `${named}:`, declaration: '' };
}

/** Transitional or strict: the relationship's type follows the document's edition. */
export function relationshipType(names: WordNames, kind: string): string {
  const base = names.namespace.includes('purl.oclc.org')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `${base}/${kind}`;
}
