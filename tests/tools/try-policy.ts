import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXTENSION } from '../../extension/launch/build-extension.ts';
import { findBrowser } from '../../extension/launch/find-browser.ts';
import { launchExtension } from '../../extension/launch/launch.ts';
import { newProfile } from '../e2e/support/browser.ts';

/**
 * `npm run -s try:policy [-- FOLDER]`: whether a unit's policy reaches the built extension in a real browser. Writes a
 * policy into the folder where the browser looks for them (Debian's Chromium: /etc/chromium/policies/managed; Chrome:
 * /etc/opt/chrome/policies/managed), looks what the settings room says of it, changes it, looks again, and takes it
 * out. A command of its own: it needs the right to write there, and every browser of the machine reads there.
 */
const folder = process.argv[2] ?? '/etc/chromium/policies/managed';
const file = join(folder, 'hengwen-try-policy.json');

const program = findBrowser(process);
if (program === null) throw new Error('no browser: run node tests/tools/ensure-browser.ts');

// An unpacked extension is named after its folder, unless it brings a key as packed ones do.
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = publicKey.export({ type: 'spki', format: 'der' });
const id = [...createHash('sha256').update(key).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
  .join('');
const extension = mkdtempSync(join(tmpdir(), 'hengwen-policy-'));
cpSync(EXTENSION, extension, { recursive: true });
const manifest = join(extension, 'manifest.json');
const plain = JSON.parse(readFileSync(manifest, 'utf8')) as object;
writeFileSync(manifest, JSON.stringify({ ...plain, key: key.toString('base64') }));

function setPolicy(settings: object): void {
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: settings } } }));
}

mkdirSync(folder, { recursive: true });
setPolicy({ omissions: 3, families: { A1: false }, theme: 'dark' });
const started = performance.now();
const say = (what: string) => console.log(`${((performance.now() - started) / 1000).toFixed(1)} s  ${what}`);
try {
  const { context, extensionId } = await launchExtension({
    program,
    extension,
    profile: newProfile(),
    headless: true,
  });
  if (extensionId !== id) throw new Error(`the extension is called ${extensionId}, not ${id}`);
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/workbench.html#room=settings`);
    await page.locator('dialog.settings [data-setting=omissions]').waitFor();
    // A browser reads a policy once its file has been left alone for five seconds.
    await page.locator('html[data-theme=dark]').waitFor({ timeout: 60_000 });
    say('the policy is in force: the page is dark');
    const marked = await page.locator('dialog.settings [data-from=policy]').count();
    say(`${marked} settings are marked as the unit’s policy`);
    setPolicy({ theme: 'light' });
    await page.locator('html[data-theme=light]').waitFor({ timeout: 60_000 });
    say('a changed policy is in force, without a restart');
    rmSync(file);
    await page.locator('html:not([data-theme])').waitFor({ timeout: 60_000 });
    say('a policy that was taken away is gone');
    if (marked < 3) throw new Error('not every setting of the policy is marked');
  } finally {
    await context.close();
  }
} finally {
  rmSync(file, { force: true });
  rmSync(extension, { recursive: true, force: true });
}
