import { describe, expect, it } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../../../wxt.config.ts';

async function manifest(browser: 'chrome' | 'firefox'): Promise<UserManifest> {
  if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts: manifest is a function');
  return config.manifest({ browser, command: 'build', manifestVersion: 3, mode: 'production' });
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  it('asks for no more than the work needs, and for no host', async () => {
    const made = await manifest(browser);
    const shared = ['activeTab', 'contextMenus', 'scripting', 'storage'];
    const wanted = browser === 'chrome' ? [...shared, 'sidePanel'] : shared;
    expect([...(made.permissions ?? [])].sort()).toEqual(wanted.sort());
    expect(made.host_permissions).toBeUndefined();
    expect(made.optional_permissions).toBeUndefined();
    expect(made.optional_host_permissions).toBeUndefined();
  });

  it('lets nothing leave the machine', async () => {
    const { content_security_policy: policy } = await manifest(browser);
    const pages = typeof policy === 'object' ? policy.extension_pages : policy;
    expect(pages).toContain("default-src 'self'");
    expect(pages).toContain("connect-src 'self'");
    expect(pages).not.toMatch(/https?:|\*|'unsafe-eval'/);
  });
});
