import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostsIn, sitesIn } from './code-sites.ts';

const namesIn = (code: string) => sitesIn('x.tsx', code).map(({ name }) => name);

describe('the scan of scripts', () => {
  it.each([
    ["fetch('/a')", ['fetch']],
    ["self['fetch']('/a')", ['fetch']],
    ['const { sendBeacon: b } = navigator', ['sendBeacon']],
    ['self[`WebSocket`]', ['WebSocket']],
    ['new globalThis.RTCPeerConnection()', ['RTCPeerConnection']],
    ['e.innerHTML = x', ['innerHTML']],
    ['window.document.write(x)', ['document.write']],
    ['<p dangerouslySetInnerHTML={x} />', ['dangerouslySetInnerHTML']],
    ["new Function('a', 'return a')", ['Function']],
    ['const F = Function; Function.prototype.call', ['Function']],
    ["setTimeout('alert(1)', 9); setTimeout(f, 9)", ['setTimeout']],
    ["import(address); import('./a.js')", ['import()']],
    ["tokens.write(x); 'fetch the paper'; prefetch()", []],
  ])('%s: %j', (code, names) => expect(namesIn(code)).toEqual(names));

  it('names the hosts of addresses', () => {
    expect(hostsIn('a("https://A.example/b"), `wss://c.example:9/d` // http://c.example')).toEqual([
      'a.example',
      'c.example',
    ]);
  });
});

/** What our own sources may do of all this: the worker reads the package's own file. */
const allowed: Readonly<Record<string, string[]>> = {
  'extension/worker/package-files.ts': ['fetch'],
  // A tab that shows a PDF reads its own address once more, from the browser's memory where it is there.
  'extension/panel/tab-pdf.ts': ['fetch'],
  // The name of the method by which pdfjs asks for a character map; it requests nothing.
  'analyzer/documents/read/pdf/open-pdf.ts': ['fetch'],
};
const sources = globSync(['analyzer/**/*.ts', 'extension/**/*.{ts,tsx}'])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/^(analyzer\/cli|extension\/launch)\//.test(path));

describe('our own sources', () => {
  it('send nothing, render text as text only, and make no program out of text', () => {
    expect(sources.length).toBeGreaterThan(200);
    const found = Object.fromEntries(
      sources
        .map((path) => [path, sitesIn(path, readFileSync(path, 'utf8')).map(({ name }) => name)] as const)
        .filter(([, names]) => names.length > 0),
    );
    expect(found).toEqual(allowed);
  });
});
