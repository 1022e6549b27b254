/**
 * The pattern strings of the rule language, read into atoms.
 *
 *   {women} ~8 (不得|无权) ~ {post}        classes in braces, literals bare, alternatives in round brackets
 *   {women|mothers}                        any of several classes
 *   ~   up to 16 characters between        ~8  up to eight        no ~: the atoms touch
 *   <age<18>  <percent>  <count>=5>        a number of that kind, with a bound on its value
 *   ^ {women}                              at the start of a clause        {women} $   at its end
 *   女(性|职工|)                           alternatives inside a literal are expanded
 *
 * Patterns only ever look for what the automaton has found, so matching is linear and cannot backtrack.
 */
export type Comparison = '<' | '<=' | '>' | '>=' | '=';

type Atom =
  | { type: 'class'; classes: string[]; literals: string[] }
  | { type: 'number'; measure: string; compare: { op: Comparison; value: number } | null }
  | { type: 'start' }
  | { type: 'end' };

export interface PatternPart {
  atom: Atom;
  /** Most characters allowed between the previous atom and this one; 0 where they touch. */
  gap: number;
}

const DEFAULT_GAP = 16;
const MAX_EXPANSION = 2048;
/** A match keeps one bit for each part. */
const MOST_PARTS = 30;

export class PatternError extends Error {}

/** Reads one pattern string; throws PatternError with the reason. */
export function parsePattern(source: string): PatternPart[] {
  const parts: PatternPart[] = [];
  let gap = 0;
  for (const token of tokens(source)) {
    if (token.startsWith('~')) {
      gap = token === '~' ? DEFAULT_GAP : Number(token.slice(1));
      if (!Number.isInteger(gap) || gap < 1 || gap > 400)
        throw new PatternError(`bad gap ${token} in “${source}”`);
      continue;
    }
    parts.push({ atom: atomOf(token, source), gap });
    gap = 0;
  }
  if (gap !== 0) throw new PatternError(`a gap ends “${source}”`);
  if (parts.length > MOST_PARTS) throw new PatternError(`“${source}” has more than ${MOST_PARTS} parts`);
  if (!parts.some(({ atom }) => atom.type === 'class')) throw new PatternError(`“${source}” names no word`);
  return parts;
}

/** Tokens are parted by spaces; brackets and braces hold theirs together. `_` stands for a space in a literal. */
function tokens(source: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const c of source) {
    if (c === ' ' && depth === 0) {
      if (current !== '') found.push(current);
      current = '';
      continue;
    }
    if (c === '(' || c === '{') depth++;
    if (c === ')' || c === '}') depth--;
    if (depth < 0) throw new PatternError(`unbalanced brackets in “${source}”`);
    current += c;
  }
  if (depth !== 0) throw new PatternError(`unbalanced brackets in “${source}”`);
  if (current !== '') found.push(current);
  return found;
}

const NUMBER_ATOM = /^<([a-z]+)(?:(<=|>=|<|>|=)(\d+(?:\.\d+)?))?>$/;

function atomOf(token: string, source: string): Atom {
  if (token === '^') return { type: 'start' };
  if (token === '$') return { type: 'end' };
  if (token.startsWith('<')) {
    const match = NUMBER_ATOM.exec(token);
    if (match === null) throw new PatternError(`bad number ${token} in “${source}”`);
    const [, measure, op, value] = match;
    return {
      type: 'number',
      measure: measure!,
      compare: op === undefined ? null : { op: op as Comparison, value: Number(value) },
    };
  }
  if (token.startsWith('{') && token.endsWith('}')) {
    return {
      type: 'class',
      classes: token
        .slice(1, -1)
        .split('|')
        .map((c) => c.trim()),
      literals: [],
    };
  }
  // Alternatives at the top may mix classes and literals: (限|{only}).
  if (token.startsWith('(') && matching(token, 0) === token.length - 1) {
    const classes: string[] = [];
    const literals: string[] = [];
    for (const option of splitTop(token.slice(1, -1))) {
      if (option.startsWith('{') && option.endsWith('}')) classes.push(...option.slice(1, -1).split('|'));
      else literals.push(...expand(option));
    }
    if (literals.includes('')) throw new PatternError(`an empty alternative stands alone in “${source}”`);
    return { type: 'class', classes, literals };
  }
  return { type: 'class', classes: [], literals: expand(token) };
}

/** Expands alternatives: `女(性|职工|)` -> 女性, 女职工, 女. `_` becomes a space. Throws where there are too many. */
export function expand(term: string): string[] {
  const open = term.indexOf('(');
  if (open < 0) {
    if (term.includes(')') || term.includes('{') || term.includes('}'))
      throw new PatternError(`bad literal “${term}”`);
    return [term.replaceAll('_', ' ')];
  }
  const close = matching(term, open);
  if (close < 0) throw new PatternError(`unbalanced brackets in “${term}”`);
  const head = term.slice(0, open).replaceAll('_', ' ');
  const tails = expand(term.slice(close + 1));
  const options = splitTop(term.slice(open + 1, close)).flatMap(expand);
  // Before they are written out: a few brackets may stand for millions.
  if (options.length * tails.length > MAX_EXPANSION)
    throw new PatternError(`“${term}” stands for more than ${MAX_EXPANSION} terms`);
  return options.flatMap((option) => tails.map((tail) => head + option + tail));
}

function matching(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    if (text[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

function splitTop(text: string): string[] {
  const options: string[] = [];
  let depth = 0;
  let current = '';
  for (const c of text) {
    if (c === '(' || c === '{') depth++;
    if (c === ')' || c === '}') depth--;
    if (c === '|' && depth === 0) {
      options.push(current);
      current = '';
    } else current += c;
  }
  options.push(current);
  return options;
}
