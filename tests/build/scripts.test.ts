import { readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { hostsIn, type Site, sitesIn } from '../tools/code-sites.ts';
import { allowedHosts, allowedSites } from './allowed.ts';
import { filesIn, OFFLINE, outputs, plainName } from './outputs.ts';

/** Nothing that is built, our own or a library's, can send anything away or turn text into markup or program. */
describe.each(outputs)('the scripts built for $browser', (output) => {
  const scripts = () => filesIn(output, '.js');
  const isAllowed = (site: Site) =>
    allowedSites.some(
      ({ danger, name, code }) => danger === site.danger && name === site.name && code.test(site.code),
    );

  it('name nothing of the kind but what is listed with its reason', () => {
    const found = scripts().flatMap(({ path, text }) =>
      sitesIn(path, text)
        .filter((site) => !isAllowed(site))
        .map(({ name, code }) => `${plainName(path)}: ${name}: ${code}`),
    );
    expect(found).toEqual([]);
  });

  it('do none of it at all in a page under review and in the background', () => {
    const early = scripts().filter(({ path }) => /^(page|background)\.js$/.test(path));
    // No script goes into a page on older kernels: there is the workbench only.
    expect(early).toHaveLength(output.browser === 'old kernels' ? 1 : 2);
    expect(early.flatMap(({ path, text }) => sitesIn(path, text))).toEqual([]);
  });

  it('hold no address but names and messages', () => {
    const hosts = [...scripts(), ...filesIn(output, '.css')].flatMap(({ text }) => hostsIn(text));
    expect(hosts.filter((host) => !(host in allowedHosts))).toEqual([]);
  });

  it('come with pages and styles that load files of the package only', () => {
    const pages = filesIn(output, '.html');
    expect(pages.length).toBeGreaterThanOrEqual(output.browser === 'old kernels' ? 1 : 2);
    for (const { text } of pages) {
      const addresses = [...text.matchAll(/\b(?:src|href|action|srcset)="([^"]*)"/g)].map(
        ([, address]) => address,
      );
      expect(addresses.filter((address) => !address?.startsWith('/'))).toEqual([]);
      expect(text).not.toMatch(/rel="(?:preconnect|dns-prefetch|prefetch)"|<script>|\son\w+=/);
    }
    for (const { text } of filesIn(output, '.css')) {
      expect(text.match(/@import|url\((?!["']?data:)[^)]*\)/g) ?? []).toEqual([]);
    }
  });
});

describe('the offline file', () => {
  const html = readFileSync(OFFLINE, 'utf8');
  const [, code = ''] = /<script[^>]*>([\s\S]*?)<\/script>/.exec(html) ?? [];

  it('has one script, and names what is listed only, in it and in the worker that lies within', () => {
    expect(html.match(/<script/g)).toHaveLength(1);
    const worker = workerIn(code);
    expect(worker.length).toBeGreaterThan(1_000_000);
    const found = [...sitesIn('page.js', code), ...sitesIn('worker.js', worker)]
      .filter(
        (site) =>
          !allowedSites.some(
            ({ danger, name, code: own }) =>
              danger === site.danger && name === site.name && own.test(site.code),
          ),
      )
      .map(({ name, code: around }) => `${name}: ${around}`);
    expect(found).toEqual([]);
  });

  it('holds no address but names and messages', () => {
    expect(hostsIn(html).filter((host) => !(host in allowedHosts))).toEqual([]);
  });
});

/** The longest text in a script: the worker, which is started from it. */
function workerIn(code: string): string {
  let longest = '';
  const { program } = parseSync('page.js', code, { sourceType: 'module' });
  const keep = (text: string | null | undefined) => {
    if (text && text.length > longest.length && /\bpostMessage\b/.test(text)) longest = text;
  };
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') keep(value);
    },
    TemplateElement: ({ value }) => keep(value.cooked),
  }).visit(program);
  return longest;
}

it('every entry of the list is still met: what is gone is taken off', () => {
  const built = outputs.flatMap((output) => filesIn(output, '.js'));
  const sites = built.flatMap(({ path, text }) => sitesIn(path, text));
  const unmet = allowedSites.filter(
    (entry) =>
      !sites.some(
        ({ danger, name, code }) => danger === entry.danger && name === entry.name && entry.code.test(code),
      ),
  );
  expect(unmet.map(({ why }) => why)).toEqual([]);
  const hosts = new Set(built.flatMap(({ text }) => hostsIn(text)));
  expect(Object.keys(allowedHosts).filter((host) => !hosts.has(host))).toEqual([]);
});
