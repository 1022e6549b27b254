import type { Destination } from './destinations.ts';

/** What holds within a group, and ends with it. */
export interface State {
  destination: Destination;
  /** Bytes that stand for a Unicode character besides its number. */
  substitutes: number;
  font: number;
  /** For ideographs, where it is another. */
  wideFont: number;
  /** Which of the fonts the next word sets. */
  category: 'wide' | 'other';
  hidden: boolean;
  inserted: boolean;
  deleted: boolean;
  insertedBy: number;
  deletedBy: number;
  /** Of the paragraph: how deep in tables, and its outline level (9: body text). */
  inTable: boolean;
  depth: number | undefined;
  outline: number | undefined;
  style: number | undefined;
}

export const initialState: State = {
  destination: 'text',
  substitutes: 1,
  font: -1,
  wideFont: -1,
  category: 'other',
  hidden: false,
  inserted: false,
  deleted: false,
  insertedBy: 0,
  deletedBy: 0,
  inTable: false,
  depth: undefined,
  outline: undefined,
  style: undefined,
};

const isSet = (value: number | undefined) => value !== 0;

/** Takes a word that sets how characters or paragraphs are; others leave the state as it is. */
export function applyWord(state: State, name: string, value: number | undefined): void {
  switch (name) {
    case 'uc':
      state.substitutes = Math.min(Math.max(value ?? 1, 0), 16);
      break;
    case 'f':
    case 'af':
      if (state.category === 'wide') state.wideFont = value ?? -1;
      else if (name === 'f') state.font = value ?? -1;
      break;
    case 'dbch':
      state.category = 'wide';
      break;
    case 'loch':
    case 'hich':
    case 'ltrch':
    case 'rtlch':
      state.category = 'other';
      break;
    case 'v':
      state.hidden = isSet(value);
      break;
    case 'revised':
      state.inserted = isSet(value);
      break;
    case 'deleted':
      state.deleted = isSet(value);
      break;
    case 'revauth':
      state.insertedBy = value ?? 0;
      break;
    case 'revauthdel':
      state.deletedBy = value ?? 0;
      break;
    case 'plain':
      Object.assign(state, { font: -1, category: 'other', hidden: false, inserted: false, deleted: false });
      break;
    case 'pard':
      Object.assign(state, { inTable: false, depth: undefined, outline: undefined, style: undefined });
      break;
    case 'intbl':
      state.inTable = isSet(value);
      break;
    case 'itap':
      state.depth = value;
      break;
    case 'outlinelevel':
      state.outline = value;
      break;
    case 's':
      state.style = value;
      break;
  }
}

/** How deep in tables a paragraph stands. */
export function depthOf({ inTable, depth }: State): number {
  return Math.min(Math.max(depth ?? (inTable ? 1 : 0), 0), 32);
}
