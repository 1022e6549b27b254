import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the search depends on; `process` has all of it. */
export interface Machine {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** CHROME_PATH names something that is no program. */
export class BrowserPathError extends Error {}

/** Chromium first: it is what the tests run, and the same on every machine. */
const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Chromium/Application/chrome.exe',
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/**
 * The program of a Chromium-based browser: CHROME_PATH, else the first found in the usual places; null where
 * there is none. Throws BrowserPathError where CHROME_PATH is set and wrong: another browser would be a surprise.
 */
export function findBrowser(machine: Machine, isProgram = isExecutable): string | null {
  const wanted = machine.env.CHROME_PATH;
  if (wanted) {
    if (isProgram(wanted)) return wanted;
    throw new BrowserPathError(`CHROME_PATH 不是可以运行的浏览器：${wanted}`);
  }
  return usualPlaces(machine).find(isProgram) ?? null;
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return macApplications.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']];
    return windowsPrograms.flatMap((program) =>
      folders.flatMap((folder) => (folder ? [join(folder, program)] : [])),
    );
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
