import type { Rows } from '../matcher/rows.ts';
import type { Trie } from '../matcher/trie.ts';
import type { Tables } from '../rules/tables.ts';
import type { Knowledge } from './knowledge.ts';
import { type PackedArray, pack, unpack } from './pack.ts';
import type { Condition, Rule } from './rule-schema.ts';

/** What a review needs: the knowledge, and what is worked out of it once. */
export interface Compiled {
  knowledge: Knowledge;
  tables: Tables;
}

/** Raised whenever the shape of what is packed changes: an older file is compiled afresh. */
const FORMAT = 3;

interface Packed {
  format: number;
  knowledge: Knowledge;
  tables: Omit<Tables, 'lexicon' | 'watch'> & {
    lexicon: Omit<Tables['lexicon'], 'trie' | 'termClasses' | 'termSigns'>;
  };
}

/** One file for a review: without examples, and without words and patterns, which stand in the tables. */
export function packCompiled({ knowledge, tables }: Compiled): Uint8Array {
  const { lexicon, watch, ...rest } = tables;
  const { trie, termClasses, termSigns, ...words } = lexicon;
  const packed: Packed = { format: FORMAT, knowledge: slim(knowledge), tables: { ...rest, lexicon: words } };
  return pack(packed, {
    termSigns,
    ...rows('termClasses', termClasses),
    ...trieArrays('words', trie),
    ...trieArrays('watch', watch.trie),
    ...rows('termGroups', watch.termGroups),
    ...rows('near', watch.near),
    ...rows('wide', watch.wide),
    stops: watch.stops,
  });
}

/** Null where the file was packed in another format. */
export function unpackCompiled(buffer: ArrayBuffer): Compiled | null {
  const { json, array } = unpack(buffer);
  // Our own build wrote and checked this file.
  const { format, knowledge, tables } = json as Packed;
  if (format !== FORMAT) return null;
  const rowsAt = (name: string): Rows => ({ from: array(`${name}.from`), values: array(`${name}.values`) });
  const trieAt = (name: string): Trie => ({
    code: array(`${name}.code`),
    cells: array(`${name}.cells`),
    term: array(`${name}.term`),
    pairs: array(`${name}.pairs`),
    lengths: array(`${name}.lengths`),
  });
  return {
    knowledge,
    tables: {
      ...tables,
      lexicon: {
        ...tables.lexicon,
        trie: trieAt('words'),
        termClasses: rowsAt('termClasses'),
        termSigns: array('termSigns'),
      },
      watch: {
        trie: trieAt('watch'),
        termGroups: rowsAt('termGroups'),
        stops: array('stops'),
        near: rowsAt('near'),
        wide: rowsAt('wide'),
      },
    },
  };
}

function slim(knowledge: Knowledge): Knowledge {
  return {
    ...knowledge,
    frequencies: [],
    classes: knowledge.classes.map((c) => ({ ...c, terms: [], except: [], border: [] })),
    rules: knowledge.rules.map(slimRule),
    topics: knowledge.topics.map((topic) => ({ ...topic, evidence: [], unless: [] })),
    filters: knowledge.filters.map((filter) => ({ ...filter, any: [], examples: [] })),
  };
}

/** The patterns stand in the tables, each condition's in its place. */
function slimRule(rule: Rule): Rule {
  const slimmed = { ...rule, examples: { flag: [], pass: [] } };
  if ('match' in slimmed) slimmed.match = [];
  if ('subject' in slimmed) slimmed.subject = [];
  if ('expect' in slimmed) slimmed.expect = [];
  if (!('with' in slimmed)) return slimmed;
  const places = (conditions: readonly Condition[]) => conditions.map((c) => ({ in: c.in, any: [] }));
  return { ...slimmed, with: places(slimmed.with), unless: places(slimmed.unless) };
}

function rows(name: string, { from, values }: Rows): Record<string, PackedArray> {
  return { [`${name}.from`]: from, [`${name}.values`]: values };
}

function trieArrays(name: string, { code, cells, term, pairs, lengths }: Trie): Record<string, PackedArray> {
  return {
    [`${name}.code`]: code,
    [`${name}.cells`]: cells,
    [`${name}.term`]: term,
    [`${name}.pairs`]: pairs,
    [`${name}.lengths`]: lengths,
  };
}
