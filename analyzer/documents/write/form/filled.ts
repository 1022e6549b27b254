import { cleanText } from '../clean-text.ts';

/** Words with what marks them: taken out, put in, quoted, or strong. */
export interface Stretch {
  text: string;
  mark?: 'out' | 'in' | 'quote' | 'strong';
}

export type Rich = Stretch[];

/** A paper ready to be printed: its form with the review in its fields, in one language. */
export interface FilledPaper {
  id: string;
  language: 'zh' | 'en';
  title: string;
  page: 'upright' | 'sideways';
  blocks: FilledBlock[];
}

export type FilledBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: Rich }
  | { kind: 'fields'; rows: { label: string; value: Rich }[] }
  | { kind: 'table'; columns: FilledColumn[]; rows: (Rich[] | FilledBand)[]; empty: string }
  | { kind: 'entry'; title: Rich; lines: { label: string; value: Rich }[] }
  | { kind: 'signature'; lines: string[] };

/** A row over all columns: what the rows below it have in common. */
interface FilledBand {
  band: string;
}

interface FilledColumn {
  head: string;
  share: number;
  centred: boolean;
}

export function plainText(rich: Rich): string {
  return rich.map(({ text }) => text).join('');
}

/** Words without marks, clean; none for what nobody told. */
export function plain(text: string | undefined): Rich {
  return text === undefined || text === '' ? [] : [{ text: cleanText(text) }];
}
