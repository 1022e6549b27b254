import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { noInlineJiebaWasm } from './extension/build/no-inline-jieba-wasm.ts';
import { noJsonSchema } from './extension/build/no-json-schema.ts';
import { preloadPanel } from './extension/build/preload-panel.ts';
import { quietPdfWorker } from './extension/build/quiet-pdf-worker.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const cmaps = path('./node_modules/pdfjs-dist/cmaps');
const decoders = path('./node_modules/pdfjs-dist/wasm');

/** What the extension's pages and workers may load, and where they may speak to: nowhere but the package. */
const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  // These two do not fall back on default-src.
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  hooks: {
    'build:publicAssets': (_wxt, assets) => {
      assets.push({
        absoluteSrc: path('./node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm'),
        relativeDest: 'jieba.wasm',
      });
      assets.push({
        absoluteSrc: path('./seeds/.compiled/knowledge.bin'),
        relativeDest: 'knowledge.bin',
      });
      // The character maps of PDFs that do not bring their own (GBK, UniGB, Big5 …); read when such a PDF comes.
      for (const name of readdirSync(cmaps).filter((file) => file.endsWith('.bcmap'))) {
        assets.push({ absoluteSrc: `${cmaps}/${name}`, relativeDest: `pdf-cmaps/${name}` });
      }
      // Pictures of PDF that no browser decodes: JBIG2 and fax, JPEG 2000.
      for (const name of ['jbig2.wasm', 'openjpeg.wasm']) {
        assets.push({ absoluteSrc: `${decoders}/${name}`, relativeDest: `pdf-wasm/${name}` });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions:
      browser === 'firefox'
        ? ['activeTab', 'scripting', 'storage', 'contextMenus']
        : ['activeTab', 'scripting', 'storage', 'sidePanel', 'contextMenus'],
    content_security_policy: {
      extension_pages: PAGE_POLICY,
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'hengwen@hengwen.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '116',
          // Settings that a unit's administrators may set. Firefox takes them without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+H' } } },
  }),
  vite: () => ({
    // The polyfill fetches what a browser of our least version preloads by itself.
    build: { target: 'es2022', modulePreload: { polyfill: false } },
    plugins: [noInlineJiebaWasm(), noJsonSchema(), preloadPanel()],
    worker: { format: 'es', plugins: () => [noInlineJiebaWasm(), noJsonSchema(), quietPdfWorker()] },
  }),
});
