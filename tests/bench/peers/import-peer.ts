/** Imports a package that is installed in this folder. What it exports is told by the caller, who has read its documentation. */
export async function importPeer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
