import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, type TestBrowser } from './browser.ts';
import { foreignRequests } from './network-log.ts';
import { openSite, type Site } from './site.ts';

/** What a file of tests works with; filled before its first test. */
export interface Desk {
  browser: TestBrowser;
  site: Site;
  /** Opens a page of the site. */
  open(name: string): ReturnType<TestBrowser['open']>;
}

/**
 * One browser and one site for all tests of a file. When they are done, the browser is closed and must not
 * have sent a request to anyone but the site. `argsFor` gives the browser arguments that depend on the site.
 */
export function useBrowser(
  language: 'zh' | 'en' = 'zh',
  argsFor: (site: Site) => readonly string[] = () => [],
): Desk {
  const desk = {
    open: (name: string) => desk.browser.open(`${desk.site.origin}/${name}`),
  } as Desk;
  beforeAll(async () => {
    desk.site = await openSite();
    desk.browser = await openBrowser(undefined, language, argsFor(desk.site));
  });
  afterAll(async () => {
    await closeSilent(desk.browser, desk.site);
  });
  return desk;
}

/** Closes a browser, and the site where there is one: in all its life it must have asked nobody else for anything. */
export async function closeSilent(browser: TestBrowser, site?: Site): Promise<void> {
  const sent = await browser.close();
  site?.close();
  expect(foreignRequests(sent, ...(site ? [site.origin, site.alias] : []))).toEqual([]);
}
