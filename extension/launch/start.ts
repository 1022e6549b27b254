import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'wxt/browser';
import { loadKnowledge } from '../../analyzer/cli/load-knowledge.ts';
import { buildExtension, EXTENSION } from './build-extension.ts';
import { DraftFileError, draftPage } from './draft-page.ts';
import { BrowserPathError } from './find-browser.ts';
import { ensureBrowser, NoBrowserError } from './install-browser.ts';
import { launchExtension } from './launch.ts';
import { newProfile } from './new-profile.ts';
import { RefusedPageError } from './panel-steps.ts';
import { reviewHeadlessly } from './review-headlessly.ts';
import { reviewInWindow } from './review-in-window.ts';
import { servePage } from './serve-page.ts';
import { StartUsageError, startArguments } from './start-arguments.ts';

/** The extension's API, as seen by functions that run in its service worker. */
declare const chrome: typeof Browser;

const OUT = fileURLToPath(new URL('../../out', import.meta.url));

/** `npm start`: the extension at work on a draft, in a window where there is a display. */
async function start(argv: readonly string[]): Promise<void> {
  const { file, headless } = startArguments(argv, process);
  const knowledge = await loadKnowledge();
  const draft = await draftPage(file, knowledge.drafts.headings);
  const program = ensureBrowser(console.error);
  buildExtension();
  const served = await servePage(draft.content, draft.type);
  const profile = newProfile();
  try {
    const size = { width: 1440, height: 960 };
    const browser = await launchExtension({ program, extension: EXTENSION, profile, headless, size });
    try {
      // The drafts are Chinese; a browser without its Chinese strings would make the panel English.
      await browser.worker.evaluate(() => chrome.storage.local.set({ language: 'zh' }));
      if (headless) {
        const { findings, files } = await reviewHeadlessly(browser, served.url, OUT);
        console.log(`${findings}\n${files.map((path) => relative(process.cwd(), path)).join('\n')}`);
      } else {
        console.log('浏览器窗口已打开，关闭窗口即结束。');
        await reviewInWindow(browser, served.url);
      }
    } finally {
      await browser.context.close();
    }
  } finally {
    served.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const forUsers = [StartUsageError, DraftFileError, BrowserPathError, NoBrowserError, RefusedPageError];

try {
  await start(process.argv.slice(2));
} catch (error) {
  if (!forUsers.some((kind) => error instanceof kind)) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
