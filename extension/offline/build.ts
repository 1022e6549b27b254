import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { noInlineJiebaWasm } from '../build/no-inline-jieba-wasm.ts';
import { noJsonSchema } from '../build/no-json-schema.ts';
import { quietPdfWorker } from '../build/quiet-pdf-worker.ts';
import { standIns } from '../build/stand-ins.ts';
import { packFiles, packMaps } from './pack-files.ts';
import { offlinePage } from './page.ts';

/** `npm run build:offline`: the workbench as one file, .output/hengwen.html, for machines that allow no extension. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The modules that the offline file has in another form. */
const otherForms = new Map([
  [path('../browser/start-worker.ts'), path('start-worker.ts')],
  [path('../worker/package-files.ts'), path('package-files.ts')],
]);

const plugins = () => [
  standIns(path('browser.ts'), otherForms),
  packFiles(),
  packMaps(),
  noInlineJiebaWasm(),
  noJsonSchema(),
  quietPdfWorker(),
];
const oneFile = { codeSplitting: false } as const;

const output = await build({
  configFile: false,
  root: path('.'),
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: plugins(),
  // From a file, browsers load no module that comes from a blob: a classic script they do.
  worker: { format: 'iife', plugins, rolldownOptions: { output: oneFile } },
  build: {
    write: false,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: path('../entrypoints/workbench/main.tsx'), output: oneFile },
  },
});
const parts = [output].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []));
const script = parts.find((part) => part.type === 'chunk' && part.isEntry);
const style = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
const others = parts.filter((part) => part !== script && part !== style).map((part) => part.fileName);
if (script?.type !== 'chunk' || style?.type !== 'asset')
  throw new Error('the build made no script or no style');
if (others.length > 0) throw new Error(`not in the one file: ${others.join(', ')}`);

mkdirSync(path('../../.output'), { recursive: true });
const page = offlinePage(script.code, String(style.source));
writeFileSync(path('../../.output/hengwen.html'), page);
console.log(`.output/hengwen.html  ${(page.length / 1e6).toFixed(1)} MB`);
