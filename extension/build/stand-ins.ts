interface Resolver {
  resolve(source: string, importer: string | undefined, options: object): Promise<{ id: string } | null>;
}

/**
 * Puts other modules in the place of those that need what a package does not have: `browser` for the browser's own
 * interface, and what `instead` names by path.
 */
export function standIns(browser: string, instead: ReadonlyMap<string, string>) {
  return {
    name: 'hengwen-stand-ins',
    enforce: 'pre' as const,
    async resolveId(this: Resolver, source: string, importer: string | undefined, options: object) {
      if (source === 'wxt/browser') return browser;
      if (!source.startsWith('.') || importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const other = found && instead.get(found.id);
      // A stand-in may itself name what it stands for.
      return other !== undefined && other !== null && importer !== other ? other : null;
    },
  };
}
