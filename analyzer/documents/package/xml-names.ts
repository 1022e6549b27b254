/** What prefixes stand for within an element, and the names that were resolved so far. */
interface Scope {
  uris: ReadonlyMap<string, string>;
  elements: Map<string, string>;
  attributes: Map<string, string>;
  /** How many elements were open when it was declared. */
  depth: number;
}

type Attributes = Readonly<Record<string, string>>;

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** Gives elements and attributes the caller's prefixes for their namespaces, whatever the file writes. */
export class XmlNames {
  readonly #prefixOf: (uri: string) => string | undefined;
  readonly #scopes: Scope[] = [{ uris: new Map(), elements: new Map(), attributes: new Map(), depth: -1 }];

  constructor(prefixOf: (uri: string) => string | undefined) {
    this.#prefixOf = prefixOf;
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

  /**
   * The attributes of the element that opens, the same object where no name differs. To be asked for before its
   * name, as they may say what prefixes stand for.
   */
  open(attributes: Attributes, depth: number): Attributes {
    let { attributes: names } = this.#scope;
    let same = true;
    let declares = false;
    for (const name in attributes) {
      const known = names.get(name);
      if (known === name) continue;
      if (known === undefined && isDeclaration(name)) {
        if (!declares) this.#declare(attributes, depth);
        declares = true;
        names = this.#scope.attributes;
      }
      same = false;
    }
    if (same) return attributes;
    const renamed: Record<string, string> = {};
    for (const name in attributes)
      if (!isDeclaration(name)) renamed[this.#attribute(name)] = attributes[name]!;
    return renamed;
  }

  #declare(attributes: Attributes, depth: number): void {
    const uris = new Map(this.#scope.uris);
    for (const name in attributes) if (isDeclaration(name)) uris.set(name.slice(6), attributes[name]!);
    this.#scopes.push({ uris, elements: new Map(), attributes: new Map(), depth });
  }

  /** Without a prefix an attribute is in no namespace. */
  #attribute(name: string): string {
    const { attributes } = this.#scope;
    const known = attributes.get(name);
    if (known !== undefined) return known;
    const found = this.#resolve(name, undefined);
    attributes.set(name, found);
    return found;
  }

  get #scope(): Scope {
    return this.#scopes[this.#scopes.length - 1]!;
  }

  /** A prefix that is not declared stands for itself. */
  #resolve(name: string, ownUri: string | undefined): string {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(colon, 0));
    const local = name.slice(colon + 1);
    if (prefix === 'xml') return name;
    const uri = colon < 0 ? ownUri : this.#scope.uris.get(prefix);
    if (uri === undefined) return name;
    const own = this.#prefixOf(uri);
    return own ? `${own}:${local}` : local;
  }
}
