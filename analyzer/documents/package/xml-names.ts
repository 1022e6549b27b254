/** What prefixes stand for within an element, and the names that were resolved so far. */
interface Scope {
  uris: ReadonlyMap<string, string>;
  elements: Map<string, string>;
  attributes: Map<string, string>;
  /** How many elements were open when it was declared. */
  depth: number;
}

/** Gives elements and attributes the caller's prefixes for their namespaces, whatever the file writes. */
export class XmlNames {
  readonly #prefixOf: (uri: string) => string | undefined;
  readonly #scopes: Scope[] = [{ uris: new Map(), elements: new Map(), attributes: new Map(), depth: -1 }];

  constructor(prefixOf: (uri: string) => string | undefined) {
    this.#prefixOf = prefixOf;
  }

  /** To be told of every element that opens, before its names are asked for. */
  open(attributes: Readonly<Record<string, string>>, depth: number): void {
    let uris: Map<string, string> | undefined;
    for (const name in attributes) {
      if (name.charCodeAt(0) !== 120 || !(name === 'xmlns' || name.startsWith('xmlns:'))) continue;
      uris ??= new Map(this.#scope.uris);
      uris.set(name.slice(6), attributes[name]!);
    }
    if (uris) this.#scopes.push({ uris, elements: new Map(), attributes: new Map(), depth });
  }

  close(depth: number): void {
    if (this.#scope.depth === depth && this.#scopes.length > 1) this.#scopes.pop();
  }

  element(name: string): string {
    const known = this.#scope.elements.get(name);
    if (known !== undefined) return known;
    const found = this.#resolve(name, this.#scope.uris.get(''));
    this.#scope.elements.set(name, found);
    return found;
  }

  /** The same attributes where no name differs. */
  attributes(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    const { attributes: names } = this.#scope;
    let renamed: Record<string, string> | undefined;
    for (const name in attributes) {
      let found = names.get(name);
      if (found === undefined) {
        // Without a prefix an attribute is in no namespace.
        found = this.#resolve(name, undefined);
        names.set(name, found);
      }
      if (found !== name && !renamed) {
        renamed = {};
        for (const before in attributes) renamed[names.get(before) ?? before] = attributes[before]!;
      } else if (renamed) renamed[found] = attributes[name]!;
    }
    return renamed ?? attributes;
  }

  get #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1]!;
  }

  /** A prefix that is not declared stands for itself. */
  #resolve(name: string, ownUri: string | undefined): string {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0));
    const local = name.slice(colon + 1);
    if (prefix === 'xml' || prefix === 'xmlns') return name;
    const uri = colon < 0 ? ownUri : this.#scope.uris.get(prefix);
    if (uri === undefined) return name;
    const own = this.#prefixOf(uri);
    return own ? `${own}:${local}` : local;
  }
}
