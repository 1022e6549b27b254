import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import base from '../../wxt.config.ts';
import { standIns } from '../build/stand-ins.ts';

/**
 * `npm run build:mv2`: the package for browsers with a Chromium kernel of 86 to 115 (Manifest V2), with the workbench as
 * its face: they have no side panel, and no way to mark words in a page without changing it.
 */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const ours = () =>
  standIns(path('browser.ts'), new Map([[path('../browser/start-worker.ts'), path('start-worker.ts')]]));

const POLICY = [
  "default-src 'self'",
  // Kernels before 97 know the older of the two names only.
  "script-src 'self' 'wasm-unsafe-eval' 'wasm-eval'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export default defineConfig({
  ...base,
  entrypointsDir: 'compat/entrypoints',
  manifestVersion: 2,
  // Beside the other package for Chromium, not in its place.
  zip: { artifactTemplate: '{{name}}-{{packageVersion}}-{{browser}}-{{manifestVersion}}.zip' },
  manifest: {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage'],
    storage: { managed_schema: 'managed-schema.json' },
    minimum_chrome_version: '86',
    content_security_policy: { extension_pages: POLICY },
    action: { default_title: '__MSG_actionTitle__' },
  },
  vite: async (env) => {
    const own = await base.vite!(env);
    return {
      ...own,
      build: { ...own.build, target: 'chrome86' },
      plugins: [ours(), ...(own.plugins ?? [])],
      worker: { ...own.worker, plugins: () => [ours(), ...(own.worker?.plugins?.() ?? [])] },
    };
  },
});
