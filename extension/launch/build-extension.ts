import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

export const EXTENSION = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Builds the extension for Chromium. Throws with the build's own words. */
export function buildExtension(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`扩展没有构建成功：\n${stdout}${stderr}`);
}
