export type PackageFile = 'knowledge.bin' | 'jieba.wasm' | `pdf-cmaps/${string}` | `pdf-wasm/${string}`;

/** A file that lies beside the program, in the extension's package. The offline file holds them itself. */
export async function packageFile(name: PackageFile): Promise<ArrayBuffer> {
  const response = await fetch(new URL(`/${name}`, location.origin));
  return response.arrayBuffer();
}
