import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../extension/launch/find-browser.ts';
import { publicService } from '../fixtures/drafts.ts';
import { newProfile } from './support/browser.ts';
import { foreignRequests, requestsIn } from './support/network-log.ts';

/**
 * The package for older kernels (`npm run build:mv2`). No Chromium of 86 to 115 is at hand, and newer ones load no
 * Manifest V2: its pages are served to a newer one from which all is taken that came since, in the worker too. What the
 * old kernel's own parser, style engine and policy make of it is not seen here.
 */
const FOLDER = join(import.meta.dirname, '../../.output/chrome-mv2');
const SUPPORT = join(import.meta.dirname, 'support');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

let server: Server;
let browser: Browser;
let page: Page;
let address: string;
const errors: string[] = [];
const log = join(newProfile(), 'network.json');

/** A file of the package; before the first line of its scripts an old kernel is made of the newer one. */
function served(path: string): Buffer | string {
  if (path === '/take-away.js' || path === '/old-chrome.js') return readFileSync(join(SUPPORT, path));
  const file = readFileSync(join(FOLDER, path));
  if (path === '/workbench.html')
    return file
      .toString()
      .replace('<head>', '<head><script src="/take-away.js"></script><script src="/old-chrome.js"></script>');
  return /\/analyzer\.worker.*\.js$/.test(path) ? `import "/take-away.js";${file}` : file;
}

beforeAll(async () => {
  const program = findBrowser(process);
  if (program === null) throw new Error('no browser: run node tests/tools/ensure-browser.ts');
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    try {
      const body = served(path);
      response
        .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/workbench.html`;
  browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', `--log-net-log=${log}`],
  });
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(address);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  expect(foreignRequests(requestsIn(log), new URL(address).origin)).toEqual([]);
});

const only = '[data-provision$=item_2] .card';

test('the kernel is as poor as an old one, and a draft is reviewed and noted all the same', async () => {
  await page.locator('#draft-input').fill(publicService);
  await page.locator('button[type=submit]').click();
  await page.locator('.desk-head').waitFor();
  expect(await page.evaluate(() => ['Iterator' in globalThis, 'highlights' in CSS])).toEqual([false, false]);
  await page.locator(`${only} .card-head`).click();
  await page.locator(`${only} .note textarea`).fill('一条意见');
  await page.locator(`${only} .state`, { hasText: '有意见' }).waitFor();
  expect(errors).toEqual([]);
});

test('keys, tabs and the note outlast the page', async () => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await page.locator('.card[aria-current] .state', { hasText: '采纳' }).waitFor();
  await page.keyboard.press('4');
  await page.locator('[data-tab=criteria][aria-current]').waitFor();
  await page.reload();
  await page.locator(`${only} .card-head`).click();
  await expect.poll(() => page.locator(`${only} .note textarea`).inputValue()).toBe('一条意见');
});

test('the review is exported', async () => {
  const download = page.waitForEvent('download');
  await page.locator('.export summary').click();
  await page.locator('[data-export=docx]').click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect(errors).toEqual([]);
});
