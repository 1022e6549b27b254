import { readFileSync } from 'node:fs';

/** A request that reached the browser's network stack, from whatever page, worker or frame. */
export interface Sent {
  url: string;
  method: string;
  /** The origin whose code asked for it; empty for what the user or the browser itself asked for. */
  initiator: string;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, unknown> }[];
}

/**
 * Every request in the log that a browser wrote with `--log-net-log`: complete once the browser has closed.
 * Left out is what Chromium does for itself (updates, accounts): it has no initiator and belongs to no
 * document. Extensions' own files never reach the network and are not in the log.
 */
export function requestsIn(path: string): Sent[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    if (type !== started || typeof params?.url !== 'string') return [];
    const nobody = params.initiator === 'not an origin';
    if (nobody && params.request_type === 'other') return [];
    return [
      { url: params.url, method: String(params.method), initiator: nobody ? '' : String(params.initiator) },
    ];
  });
}

/** The requests that left both the extension and the test's own pages. */
export function foreignRequests(sent: readonly Sent[], ...own: string[]): Sent[] {
  return sent.filter(
    ({ url }) => !own.includes(new URL(url).origin) && !/^(chrome-extension|data|blob):/.test(url),
  );
}
