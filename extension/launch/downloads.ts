import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';

export interface Downloads {
  /** Waits for the download that `start` brings about; its path. Rejects when the browser breaks it off. */
  during(start: () => Promise<unknown>): Promise<string>;
}

/** Has the browser put downloads into a folder under their own names, over older files of the same name. */
export async function downloadsTo(cdp: CDPSession, folder: string): Promise<Downloads> {
  mkdirSync(folder, { recursive: true });
  await cdp.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const names = new Map<string, string>();
  let finish: ((guid: string, done: boolean) => void) | undefined;
  cdp.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => names.set(guid, suggestedFilename));
  cdp.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state !== 'inProgress') finish?.(guid, state === 'completed');
  });
  return {
    async during(start) {
      const finished = new Promise<string>((resolve, reject) => {
        finish = (guid, done) => (done ? resolve(guid) : reject(new Error('the download was broken off')));
      });
      await start();
      const guid = await finished;
      const path = join(folder, names.get(guid) ?? guid);
      renameSync(join(folder, guid), path);
      return path;
    },
  };
}
