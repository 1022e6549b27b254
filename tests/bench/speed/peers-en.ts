import { importPeer } from '../peers/import-peer.ts';
import type { Peer } from './peers.ts';

interface Harper {
  LocalLinter: new (options: {
    binary: unknown;
  }) => { setup(): Promise<void>; lint(text: string): Promise<unknown[]> };
}

export const ENGLISH_PEERS: readonly Peer[] = [
  {
    name: 'compromise (two), sentences and tags',
    most: 60_000,
    async load() {
      const { default: compromise } = await import('compromise/two');
      return (text) => compromise(text);
    },
  },
  {
    name: 'alex',
    most: 60_000,
    async load() {
      const alex = await importPeer<{ text(text: string): unknown }>('alex');
      return (text) => alex.text(text);
    },
  },
  {
    name: 'harper.js',
    most: 10_000,
    async load() {
      const { LocalLinter } = await importPeer<Harper>('harper.js');
      const { binary } = await importPeer<{ binary: unknown }>('harper.js/binary');
      const linter = new LocalLinter({ binary });
      await linter.setup();
      return (text) => linter.lint(text);
    },
  },
];
