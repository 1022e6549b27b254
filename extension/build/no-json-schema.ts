/**
 * zod's schemas can print themselves as JSON Schema, and bring the printer along: 48 KB that nothing here asks for, in
 * every page and worker. Its functions stay in name only.
 */
export function noJsonSchema() {
  return {
    name: 'no-json-schema',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (!/zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/.test(id)) return;
      const names = Array.from(code.matchAll(/^export (?:const|function) (\w+)/gm), ([, name]) => name);
      if (names.length === 0) throw new Error('zod changed: no printer of JSON Schema found');
      const renamed = Array.from(code.matchAll(/^export \{ (\w+ as \w+) \};$/gm), ([, both]) => both);
      const stubs = names.map((name) => `const ${name} = () => absent;`);
      const out = [
        "const absent = () => { throw new Error('zod: no JSON Schema here'); };",
        ...stubs,
        `export { ${[...names, ...renamed].join(', ')} };`,
      ];
      return { code: out.join('\n'), map: null };
    },
  };
}
