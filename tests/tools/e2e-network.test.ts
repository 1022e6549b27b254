import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Files of tests that look at no network log, each with its reason. */
const excused: Readonly<Record<string, string>> = {
  'start.test.ts':
    'runs the command that starts the browser, not the browser; the same package as all others',
};
/** How a file says that nobody but the page under review was asked for anything. */
const looks = /useBrowser\(|closeSilent\(|foreignRequests\(|requestsIn\(|\.asked\.filter\(/;

test('every e2e file ends with a look at all that its browser has sent', () => {
  const files = globSync('*.test.ts', { cwd: 'tests/e2e' });
  expect(files.length).toBeGreaterThan(30);
  const blind = files.filter((file) => !looks.test(readFileSync(`tests/e2e/${file}`, 'utf8')));
  expect(blind.sort()).toEqual(Object.keys(excused));
});

test('every browser that is opened apart from the desk is closed with that look', () => {
  const wrong = globSync('tests/e2e/*.test.ts').filter((path) => {
    const code = readFileSync(path, 'utf8');
    const opened = code.match(/\bopenBrowser\(/g)?.length ?? 0;
    const seen = code.match(/\bcloseSilent\(|push\(\.\.\.\(await \w+\.close\(\)\)\)/g)?.length ?? 0;
    return opened > seen;
  });
  expect(wrong).toEqual([]);
});
