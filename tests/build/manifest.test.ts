import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Output, outputs } from './outputs.ts';

interface Manifest {
  permissions?: string[];
  /** Manifest V2 has one policy, and names it by its text. */
  content_security_policy: string | { extension_pages: string };
  [key: string]: unknown;
}

/** The rows of a table in docs/permissions.md: the name in the first cell, the reason in the last. */
function listed(section: Output['browser'] | 'optional'): Map<string, string> {
  const page = readFileSync('docs/permissions.md', 'utf8');
  const part = page.split(/^## /m).find((one) => one.includes(`<!-- ${section} -->`)) ?? '';
  const rows = [...part.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)];
  return new Map(rows.map(([, name, rest]) => [name!, rest!.split('|').at(-1)!.trim()]));
}

describe.each(outputs)('the manifest built for $browser', ({ browser, folder }) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('asks for what docs/permissions.md gives a reason for, and for no more', () => {
    const reasons = listed(browser);
    expect([...(manifest.permissions ?? [])].sort()).toEqual([...reasons.keys()].sort());
    for (const reason of reasons.values()) expect(reason.length).toBeGreaterThan(10);
  });

  it('asks for no host and lets no page or other extension in', () => {
    const optional = (manifest.optional_host_permissions ?? []) as string[];
    expect(optional).toEqual(browser === 'firefox' ? [...listed('optional').keys()] : []);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
      'update_url',
      'chrome_settings_overrides',
      'chrome_url_overrides',
    ]) {
      expect(manifest[key], key).toBeUndefined();
    }
  });

  it('has a policy that lets the pages load and reach nothing but the package', () => {
    const written = manifest.content_security_policy;
    const policy = typeof written === 'string' ? written : written.extension_pages;
    const directives = new Map(
      policy.split(/;\s*/).map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]),
    );
    const old = browser === 'old kernels';
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'self'",
      // Kernels before 97 know the older of the two names only.
      'script-src': `'self' 'wasm-unsafe-eval'${old ? " 'wasm-eval'" : ''}`,
      'connect-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data: blob:",
      'object-src': "'none'",
      'frame-src': "'none'",
      ...(old ? {} : { 'frame-ancestors': "'none'" }),
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });
});
