/** The registry of custom highlights as browsers have it; happy-dom has none. */
export class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

/** Text that a highlight of the registry covers, range by range. */
export function highlighted(registry: Map<string, FakeHighlight>, name: string): string[] {
  return [...(registry.get(name) ?? [])].map((range) => String(range));
}
