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
    const sent = await desk.browser.close();
    desk.site.close();
    expect(foreignRequests(sent, desk.site.origin, desk.site.alias)).toEqual([]);
  });
  return desk;
}
