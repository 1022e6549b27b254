/** The addresses that this page or worker has loaded since it was opened, as the browser itself has recorded them. */
export function loadedHere(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}

/** Those that are no files of the program itself, for which no network is used. */
export function foreignAmong(addresses: readonly string[], ownOrigin: string): string[] {
  const isOwn = (address: string) => /^(?:blob|data):/.test(address) || address.startsWith(`${ownOrigin}/`);
  return addresses.filter((address) => !isOwn(address));
}
