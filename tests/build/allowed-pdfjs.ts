import type { AllowedSite } from './allowed.ts';

/**
 * The same for pdfjs, which reads from addresses when it is given one. We give it the bytes of a file, and one
 * address: the folder of character maps in the package. The policy of the pages keeps it to the package anyway.
 */
export const pdfjsSites: readonly AllowedSite[] = [
  {
    danger: 'network',
    name: 'fetch',
    code: /(?<!\b(?:globalThis|window|self))\.fetch\(/,
    why: 'pdfjs: a method of that name, which reads an object of the PDF or hands on a request for a character map',
  },
  {
    danger: 'network',
    name: 'fetch',
    code: /[;}]fetch\(\w+(?:,\w+=!1)?\)\{|async fetch\(\{kind:/,
    why: 'pdfjs: where these methods are defined',
  },
  {
    danger: 'network',
    name: 'fetch',
    code: /await fetch\(\w+\);if\(!\w+\.ok\)throw Error\(/,
    why: 'pdfjs: reads a character map of the package',
  },
  {
    danger: 'network',
    name: 'fetch',
    code: /return fetch\(\w+,\{method:`GET`,headers:/,
    why: 'pdfjs: reads a PDF from an address; we never give one',
  },
  {
    danger: 'network',
    name: 'XMLHttpRequest',
    code: /new XMLHttpRequest|\.readyState===XMLHttpRequest\.DONE/,
    why: 'pdfjs: the same two ways for schemes that fetch cannot read',
  },
  {
    danger: 'program',
    name: 'import()',
    code: /import\( \/\*webpackIgnore: true\*\/ \/\*@vite-ignore\*\/ (?:this\.workerSrc|`\$\{\w+\.(?:#\w+|_)\}\$\{this\._noWasmFilename\}`)/,
    why: 'pdfjs: loads its other half or a decoder of pictures; we hand it the first (open-pdf.ts) and decode none',
  },
  {
    danger: 'program',
    name: 'Function',
    code: /return this\}\)\(\)\|\|Function\(`return this`\)\(\)/,
    why: 'core-js in pdfjs: the last way to the global object, never reached where globalThis is known',
  },
  {
    danger: 'program',
    name: 'Function',
    code: /===`Function`\)return|\.get(?:Raw)?\(`Function`\)/,
    why: 'core-js and pdfjs: the name of a class, and of an entry in a PDF',
  },
];

export const pdfjsHosts: Readonly<Record<string, string>> = {
  'example.com': 'pdfjs: what relative addresses in a PDF are read against',
  'foo.bar': 'pdfjs: what the name of a file is read against',
  a: 'core-js: tries out whether URL works',
  x: 'core-js: tries out whether URL works',
  'github.com': 'the address of core-js in its licence',
  'ns.adobe.com': 'names of metadata in PDF',
  'www.xfa.org': 'names of forms in PDF',
};
