import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  allowedLicences,
  licenceTexts,
  page,
  placeOf,
  readLock,
  shippedLicences,
  thirdParties,
} from './third-party.ts';

const lock = readLock();
const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
const parties = thirdParties(lock);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

/** Packages whose install script may run, each with its reason. None so far. */
const scripted: Readonly<Record<string, string>> = {};

describe('what comes from others', () => {
  it('is asked for in exact versions', () => {
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('comes from the registry, with its digest', () => {
    const strange = packages.filter(
      ([, { resolved, integrity }]) =>
        // No address: from whatever registry npm is set to; the digest holds all the same.
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
        !integrity?.startsWith('sha512-'),
    );
    expect(strange.map(([place]) => place)).toEqual([]);
  });

  it('is in the lock for every platform: npm ci takes it on Linux, macOS and Windows alike', () => {
    const missing = Object.entries(lock.packages).flatMap(([from, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => placeOf(lock, from, name) === null)
        .map((name) => `${from}: ${name}`),
    );
    expect(missing).toEqual([]);
    for (const name of ['@rolldown/binding', '@biomejs/cli', 'lightningcss', '@oxc-parser/binding']) {
      for (const platform of ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64'])
        expect(
          packages.some(([place]) => place.includes(`${name}-${platform}`)),
          `${name} ${platform}`,
        ).toBe(true);
    }
  });

  it('runs no script when it is installed but those that are named', () => {
    const found = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place);
    expect(found).toEqual(Object.keys(scripted));
  });

  it('has a licence that is known and allowed', () => {
    expect(parties.filter(({ licence }) => !allowedLicences.includes(licence))).toEqual([]);
    expect(parties.filter(({ shipped, licence }) => shipped && !shippedLicences.includes(licence))).toEqual(
      [],
    );
  });

  it('is listed, and its notices are handed on: npm run -s third-party -- --write', () => {
    expect(readFileSync('docs/THIRD_PARTY.md', 'utf8')).toBe(page(parties));
    expect(readFileSync('extension/public/licences.txt', 'utf8')).toBe(licenceTexts(parties));
  });
});
