import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Session } from './bidi.ts';

/** A Firefox under a test's hands, over WebDriver BiDi: Firefox speaks it itself. */
export interface Firefox {
  /** Where the extension's pages are: moz-extension://… */
  origin: string;
  /** Where files go that a page hands out. */
  downloads: string;
  open(url: string): Promise<FirefoxPage>;
  /** Every address that a page has asked for, in its own package or elsewhere. */
  asked: readonly string[];
  close(): Promise<void>;
}

export interface FirefoxPage {
  /** Runs a function in the page, with a user's activation, and answers what it returns (JSON). */
  evaluate<Arguments extends unknown[], Value>(
    run: (...values: Arguments) => Value | Promise<Value>,
    ...values: Arguments
  ): Promise<Value>;
  /** Waits until an element is there, without asking again and again. */
  shows(selector: string): Promise<void>;
  /** Presses a key, as the keyboard does. */
  press(key: string): Promise<void>;
  navigate(url: string): Promise<void>;
}

const ADDON = 'hengwen@hengwen.example';

/** The program, or null where there is none. */
export function findFirefox(): string | null {
  const places = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/** Starts a Firefox with a fresh profile and the extension in it. */
export async function openFirefox(program: string, extension: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'hengwen-firefox-'));
  const downloads = mkdtempSync(join(tmpdir(), 'hengwen-firefox-downloads-'));
  const uuid = randomUUID();
  writePreferences(profile, {
    // The address of the extension's pages is known in advance.
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: uuid }),
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'network.captive-portal-service.enabled': false,
    'services.settings.server': 'data:,',
    'intl.accept_languages': 'zh-CN,zh',
  });
  const child = spawn(
    program,
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const session = await connect(await addressOf(child));
  await session.send('session.new', { capabilities: {} });
  const asked: string[] = [];
  session.on<{ request: { url: string } }>('network.beforeRequestSent', ({ request }) =>
    asked.push(request.url),
  );
  await session.send('session.subscribe', { events: ['network.beforeRequestSent'] });
  await session.send('webExtension.install', { extensionData: { type: 'path', path: extension } });
  return {
    origin: `moz-extension://${uuid}`,
    downloads,
    asked,
    async open(url) {
      const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
      const page = pageOf(session, context);
      await page.navigate(url);
      return page;
    },
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      await session.send('browser.close', {}).catch(() => undefined);
      session.end();
      await gone;
    },
  };
}

function writePreferences(profile: string, values: Record<string, string | number | boolean>): void {
  const lines = Object.entries(values).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
    child.stderr?.on('data', (part: Buffer) => {
      said += part;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(`${found}/session`);
    });
  });
}

interface Called {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

function pageOf(session: Session, context: string): FirefoxPage {
  const page: FirefoxPage = {
    async evaluate(run, ...values) {
      const called = await session.send<Called>('script.callFunction', {
        target: { context },
        functionDeclaration: `async (values) => JSON.stringify((await (${run})(...JSON.parse(values))) ?? null)`,
        arguments: [{ type: 'string', value: JSON.stringify(values) }],
        awaitPromise: true,
        userActivation: true,
      });
      if (called.type === 'exception') throw new Error(called.exceptionDetails?.text);
      return JSON.parse(called.result?.value ?? 'null');
    },
    async shows(selector) {
      await page.evaluate(
        (wanted: string) =>
          new Promise<void>((resolve) => {
            const look = () => {
              if (!document.querySelector(wanted)) return;
              observer.disconnect();
              document.removeEventListener('focusin', look);
              resolve();
            };
            const observer = new MutationObserver(look);
            observer.observe(document, { subtree: true, childList: true, attributes: true });
            document.addEventListener('focusin', look);
            look();
          }),
        selector,
      );
    },
    async press(key) {
      // Keys go to the tab in front: the first page, which opens by itself, may have come before this one.
      await session.send('browsingContext.activate', { context });
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await session.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keys', actions }],
      });
    },
    async navigate(url) {
      await session.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
  };
  return page;
}
