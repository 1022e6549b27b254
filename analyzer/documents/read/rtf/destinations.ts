/** What becomes of a group's text. `frame`: it is none, but groups within may hold some. */
export type Destination =
  | 'text'
  | 'skip'
  | 'frame'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'note'
  | 'comment'
  | 'author'
  | 'box';

/** Groups by the word they open with. Those after `\*` that are not here are skipped, as RTF asks. */
export const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  fldinst: 'instruction',
  fldrslt: 'text',
  footnote: 'note',
  annotation: 'comment',
  atnauthor: 'author',
  revtbl: 'author',
  shptxt: 'box',
  dptxbxtext: 'box',
  // Around boxes, results of objects, and the Unicode form of what stands twice.
  shp: 'frame',
  shpinst: 'frame',
  do: 'frame',
  object: 'frame',
  upr: 'frame',
  result: 'text',
  ud: 'text',
  // The numbers of paragraphs, as they are printed.
  listtext: 'text',
  pntext: 'text',
  nesttableprops: 'frame',
  ...Object.fromEntries(
    [
      'aftncn',
      'aftnsep',
      'aftnsepc',
      'atnid',
      'bkmkend',
      'bkmkstart',
      'colortbl',
      'datastore',
      'fontemb',
      'footer',
      'footerf',
      'footerl',
      'footerr',
      'ftncn',
      'ftnsep',
      'ftnsepc',
      'generator',
      'header',
      'headerf',
      'headerl',
      'headerr',
      'info',
      'listtable',
      'listoverridetable',
      'nonesttables',
      'nonshppict',
      'objdata',
      'pict',
      'pn',
      'pnseclvl',
      'rsidtbl',
      'rxe',
      'shppict',
      'shprslt',
      'sn',
      'sp',
      'sv',
      'tc',
      'themedata',
      'tcn',
      'txe',
      'xe',
      'xmlnstbl',
    ].map((name): [string, Destination] => [name, 'skip']),
  ),
};

/** Within a frame, these hold text that is seen. */
export const shownWithin: ReadonlySet<string> = new Set(['shptxt', 'dptxbxtext', 'result', 'ud']);

/** Characters that have a word of their own. */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
