import { build, type Rolldown } from 'vite';

/** Reading these takes longer than bundling them spares: they stay packages, loaded when first used. */
const PACKAGES = ['jieba-wasm', 'compromise', 'docx', 'docxtemplater', 'pdfjs-dist', 'zod', 'yaml', 'vite'];

interface NodeBuild {
  /** Entries by the name of the file that is made of each. */
  input: Record<string, string>;
  outDir: string;
  target: string;
  format: 'cjs' | 'es';
  /** With the point. */
  extension: string;
  plugins?: Rolldown.Plugin[];
  /** Modules by their path that are to stand in one file of this name. */
  together?: { name: string; test: (id: string) => boolean };
}

/** Our sources as few files that Node runs without taking types out of them. */
export async function buildForNode({
  input,
  outDir,
  target,
  format,
  extension,
  plugins = [],
  together,
}: NodeBuild) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: PACKAGES },
    build: {
      ssr: true,
      outDir,
      target,
      minify: false,
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name]${extension}`,
          chunkFileNames: `[name]${extension}`,
          ...(together && { codeSplitting: { groups: [together] } }),
        },
      },
    },
    plugins,
  });
}
