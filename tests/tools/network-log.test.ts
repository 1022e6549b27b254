import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TestBrowser } from '../e2e/support/browser.ts';
import { foreignRequests, requestsIn, type Sent } from '../e2e/support/network-log.ts';
import { closeSilent } from '../e2e/support/use-browser.ts';

/** Every e2e file ends with a look at what its browser has sent: this is whether that look sees anything. */
const START = 7;
const started = (url: string, initiator: string, request_type = 'main frame') => ({
  type: START,
  params: { url, method: 'GET', initiator, request_type },
});
const sent = (url: string): Sent => ({ url, method: 'GET', initiator: '' });

test('a log is read for every request that a page, a worker or a user began', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hengwen-log-')), 'network.json');
  const events = [
    started('https://page.example/', 'not an origin'),
    started('https://spy.example/a', 'chrome-extension://hengwen'),
    started('https://update.example/', 'not an origin', 'other'),
    started('https://spy.example/b', 'https://page.example', 'other'),
    { type: START + 1, params: { url: 'https://cached.example/' } },
    { type: START },
  ];
  const constants = { logEventTypes: { URL_REQUEST_START_JOB: START } };
  writeFileSync(path, JSON.stringify({ constants, events }));
  expect(requestsIn(path)).toEqual([
    { url: 'https://page.example/', method: 'GET', initiator: '' },
    { url: 'https://spy.example/a', method: 'GET', initiator: 'chrome-extension://hengwen' },
    { url: 'https://spy.example/b', method: 'GET', initiator: 'https://page.example' },
  ]);
});

test('foreign is whoever is neither the extension nor the site, port and all', () => {
  const own = ['http://127.0.0.1:81/a', 'chrome-extension://x/a.js', 'data:,', 'blob:http://a/b'].map(sent);
  const foreign = ['http://127.0.0.1:82/a', 'https://127.0.0.1:81/', 'https://a.example/blob:'].map(sent);
  expect(foreignRequests([...own, ...foreign], 'http://127.0.0.1:81')).toEqual(foreign);
});

test('a browser that has asked a stranger for anything is not closed in silence', async () => {
  const browser = (...urls: string[]) =>
    ({ close: async () => urls.map(sent) }) as Pick<TestBrowser, 'close'> as TestBrowser;
  await closeSilent(browser('chrome-extension://x/a.js'));
  await expect(closeSilent(browser('https://spy.example/'))).rejects.toThrow();
});
