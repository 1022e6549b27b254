import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

interface Served {
  content: Uint8Array | string;
  type: string;
  /** false: the browser is told to show the content as what it is said to be. */
  sniff?: boolean;
  /** The page's own Content-Security-Policy. */
  policy?: string;
  /** Handed out once, and not to be kept: who asks again gets nothing. */
  once?: boolean;
}

/** The pages that the tests review, on a port of this machine. */
export interface Site {
  origin: string;
  /** The same pages under another origin. */
  alias: string;
  /** Adds a page that is no file: broken bytes, a text too large to keep. */
  add(name: string, page: Served): void;
  close(): void;
}

const folder = fileURLToPath(new URL('../../fixtures/site/', import.meta.url));

export async function openSite(): Promise<Site> {
  const added = new Map<string, Served>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const page = added.get(name) ?? fixture(name);
    if (page?.sniff === false) response.setHeader('x-content-type-options', 'nosniff');
    if (page?.policy) response.setHeader('content-security-policy', page.policy);
    if (page?.once) {
      added.delete(name);
      response.setHeader('cache-control', 'no-store');
    }
    if (page) response.writeHead(200, { 'content-type': page.type }).end(page.content);
    else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    alias: `http://localhost:${port}`,
    add: (name, page) => added.set(name, page),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fixture(name: string): Served | undefined {
  const path = folder + name;
  if (!/^[\w-]+\.html$/.test(name) || !existsSync(path)) return undefined;
  return { content: readFileSync(path), type: 'text/html; charset=utf-8' };
}
