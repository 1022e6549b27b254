/** Words that English prose cannot do without and other languages seldom share, data only. */
export const englishWords: ReadonlySet<string> = new Set(
  'the of and to shall for be by that with any are this may such not from under which or'.split(' '),
);
