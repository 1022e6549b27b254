import type { Danger } from '../tools/code-sites.ts';
import { pdfjsHosts, pdfjsSites } from './allowed-pdfjs.ts';

/**
 * What the built scripts may name of the network, of markup and of programs made of text: each place by its
 * library, with the reason why it does no harm. A new place fails the test until it stands here.
 */
export interface AllowedSite {
  danger: Danger;
  name: string;
  /** Words of the minified code around it that do not change from build to build. */
  code: RegExp;
  why: string;
}

export const allowedSites: readonly AllowedSite[] = [
  {
    danger: 'network',
    name: 'fetch',
    code: /fetch\(location\.href,\{cache:`force-cache`/,
    why: 'tab-pdf.ts: a tab that shows a PDF reads its own address once more, from the browser’s memory where it is there',
  },
  ...pdfjsSites,
  {
    danger: 'network',
    name: 'fetch',
    code: /new URL\(`\/\$\{\w+\}`,location\.o/,
    why: "package-files.ts reads the package's own knowledge.bin and jieba.wasm",
  },
  {
    danger: 'network',
    name: 'fetch',
    code: /instanceof URL\)&&\(\w+=fetch\(\w+\)\)/,
    why: "jieba's glue reads the address that taggers.ts gives it: jieba.wasm of the package",
  },
  {
    danger: 'markup',
    name: 'innerHTML',
    code: /\.__html/,
    why: "preact's own support of dangerouslySetInnerHTML, which no source of ours uses (tests/tools/code-sites.test.ts)",
  },
  {
    danger: 'markup',
    name: 'dangerouslySetInnerHTML',
    code: /./,
    why: 'the name of that property in preact',
  },
  {
    danger: 'program',
    name: 'Function',
    code: /return Function\(``\),!0/,
    why: 'zod asks whether it may compile its checks; jitless keeps it from asking, and the policy from doing',
  },
  {
    danger: 'program',
    name: 'Function',
    code: /compile\(\)\{(?:var \w+;)?let \w+=Function,/,
    why: "zod's compiled checks, switched off with jitless",
  },
  {
    danger: 'program',
    name: 'Function',
    code: /`Function\(\$\{\w+\}\)`:`Function`/,
    why: "a word in jieba's messages about values",
  },
];

/** Hosts that stand in built scripts as names (of XML and JSON vocabularies) or in messages; none is called. */
export const allowedHosts: Readonly<Record<string, string>> = {
  ...pdfjsHosts,
  'schemas.openxmlformats.org': 'names of XML vocabularies in office files',
  'schemas.microsoft.com': 'names of XML vocabularies in office files',
  'purl.oclc.org': 'names of XML vocabularies in office files',
  'purl.org': 'names of metadata in office files',
  'www.w3.org': 'names of HTML, SVG, MathML and XML',
  'json.schemastore.org': 'the name of the SARIF schema in exported files',
  'answers.microsoft.com': 'a message of the docx library',
  'docxtemplater.com': 'a message of docxtemplater',
  'wxt.dev': 'a message of the storage that wxt brings',
  'tinyurl.com': 'a message of Dexie',
  'bit.ly': 'a message of Dexie',
  'www.ibm.com': 'a document type that parse5 tells from others',
};
