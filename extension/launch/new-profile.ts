import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** No offers to translate: they cover the panel, and what is translated leaves the machine. */
const preferences = { translate: { enabled: false } };

/** A profile of its own for one run of the browser. */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'hengwen-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
