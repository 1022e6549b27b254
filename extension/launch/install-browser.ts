import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

/** No browser, and no way to install one from here. The message is one line for the user. */
export class NoBrowserError extends Error {}

const packages = ['chromium', 'fonts-noto-cjk'];

/**
 * The browser's program; on Debian and Ubuntu as root it is installed where it is missing, once.
 * Throws NoBrowserError, or BrowserPathError for a wrong CHROME_PATH.
 */
export function ensureBrowser(tell: (line: string) => void): string {
  const found = findBrowser(process);
  const missing = found === null ? packages : hasChineseFont() ? [] : ['fonts-noto-cjk'];
  if (missing.length > 0 && canInstall()) install(missing, tell);
  const browser = found ?? findBrowser(process);
  if (browser === null) {
    throw new NoBrowserError(
      '没有找到浏览器：请安装 Chromium、Chrome 或 Edge，或者用环境变量 CHROME_PATH 指明程序的位置',
    );
  }
  return browser;
}

/** Only Linux servers lack one; where fontconfig cannot tell, the font is taken for missing. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(missing: readonly string[], tell: (line: string) => void): void {
  tell(`安装 ${missing.join('、')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    // A font that cannot be had is no reason to stop; a browser that cannot be had shows in the search.
    if (status !== 0) tell(`apt-get ${args[0]}：${stderr.trim().split('\n').at(-1) ?? ''}`);
  }
}
