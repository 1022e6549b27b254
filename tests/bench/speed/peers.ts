import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from './timing.ts';

/**
 * The other tools. They are a package of their own (tests/bench/peers), pinned and locked, as they would double
 * what `npm ci` installs; the first `npm run bench` installs them. One that does not load is named as missing.
 */
const FOLDER = fileURLToPath(new URL('../peers/', import.meta.url));

export interface Peer {
  name: string;
  /** It is slow: longer texts are cut to so many characters (a tool that grows faster than its text gains by it). */
  most: number;
  /** Makes it ready, its start is not measured; answers what checks a text. */
  load(): Promise<(text: string) => unknown>;
}

export type LoadedPeer = Omit<Peer, 'load'> & { check(text: string): unknown };

/** Installs the peers where they are not. Without a registry they stay missing, which is no error. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}node_modules`)) return;
  console.error('installing the other tools into tests/bench/peers …');
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const shell = process.platform === 'win32';
  spawnSync('npm', ['ci', ...quiet], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'], shell });
}

export async function loadPeers(
  peers: readonly Peer[],
): Promise<{ loaded: LoadedPeer[]; missing: { name: string; reason: string }[] }> {
  const loaded: LoadedPeer[] = [];
  const missing: { name: string; reason: string }[] = [];
  for (const { name, most, load } of peers) {
    try {
      loaded.push({ name, most, check: await load() });
    } catch (error) {
      const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
      missing.push({ name, reason });
    }
  }
  return { loaded, missing };
}

/** A peer's work on a text, or on as much of it as it is given. */
export function peerTask({ name, most, check }: LoadedPeer, text: string): Task {
  const cut = text.length > most ? text.slice(0, most) : text;
  return { name, chars: cut.length, run: () => check(cut) };
}
