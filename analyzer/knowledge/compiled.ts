import type { Rows } from '../matcher/rows.ts';
import type { Trie } from '../matcher/trie.ts';
import type { Reader } from '../reader/reader.ts';
import { readerSeed } from '../reader/reader-seed.ts';
import type { CompiledFilter, CompiledRule, CompiledTopic } from '../rules/join-rules.ts';
import { listed } from '../rules/list.ts';
import type { Tables } from '../rules/tables.ts';
import type { Knowledge } from './knowledge.ts';
import { type Unpacked, unpack } from './pack.ts';

/** What a review needs: the knowledge, and what is worked out of it once. */
export interface Compiled {
  knowledge: Knowledge;
  tables: Tables;
}

/** Raised whenever the shape of what is packed changes: an older file is compiled afresh. */
export const FORMAT = 12;

/** Parts of the knowledge that are read when first asked for. */
export const PARTS = [
  'plans',
  'laws',
  'criteria',
  'classes',
  'forms',
  'papers',
  'frequencies',
  'characters',
  'planWords',
  'neutralWords',
] as const;
export type Part = (typeof PARTS)[number];
/** These stand in the tables. */
type Joined = 'rules' | 'topics' | 'filters' | 'reader';

type Words = Omit<Tables['lexicon'], 'trie' | 'termClasses' | 'termSigns' | 'termMasks'>;

export interface Packed {
  format: number;
  knowledge: Omit<Knowledge, Part | Joined>;
  tables: Pick<Tables, 'engine' | 'compare' | 'omissions' | 'weigh' | 'confirm'> & {
    lexicon: Words;
    reader: Omit<Reader, 'weights'> | null;
  };
}

/** Null where the file was packed in another format. */
export function unpackCompiled(buffer: ArrayBufferLike): Compiled | null {
  const unpacked = unpack(buffer);
  // Our own build wrote and checked this file.
  const { format, knowledge, tables } = unpacked.json as Packed;
  if (format !== FORMAT) return null;
  const whole = tablesFrom(unpacked, tables);
  return { knowledge: knowledgeFrom(unpacked, knowledge, whole), tables: whole };
}

function tablesFrom({ array, list }: Unpacked, { lexicon, reader, ...rest }: Packed['tables']): Tables {
  const rowsAt = (name: string): Rows => ({ from: array(`${name}.from`), values: array(`${name}.values`) });
  const trieAt = (name: string): Trie => ({
    code: array(`${name}.code`),
    cells: array(`${name}.cells`),
    term: array(`${name}.term`),
    pairs: array(`${name}.pairs`),
    lengths: array(`${name}.lengths`),
  });
  const masks = list<Tables['lexicon']['termMasks']>('termMasks');
  return {
    ...rest,
    lexicon: {
      ...lexicon,
      trie: trieAt('words'),
      termClasses: rowsAt('termClasses'),
      termSigns: array('termSigns'),
      get termMasks() {
        return masks.at(0)!;
      },
    },
    watch: {
      roles: array('watch.roles'),
      termGroups: rowsAt('watch.termGroups'),
      steps: rowsAt('watch.steps'),
      near: rowsAt('watch.near'),
      wide: rowsAt('watch.wide'),
    },
    reader: reader && { ...reader, weights: array('reader') },
    characters: array('characters'),
    around: array('around'),
    duties: {
      kind: array('duties.kind'),
      owner: array('duties.owner'),
      pattern: array('duties.pattern'),
    },
    rules: list<CompiledRule>('rules'),
    topics: list<CompiledTopic>('topics'),
    filters: list<CompiledFilter>('filters'),
  };
}

function knowledgeFrom(
  { list }: Unpacked,
  knowledge: Packed['knowledge'],
  { rules, topics, filters, reader }: Tables,
): Knowledge {
  const parts = list<unknown>('parts');
  const part = <P extends Part>(name: P) => parts.at(PARTS.indexOf(name)) as Knowledge[P];
  return {
    ...knowledge,
    get plans() {
      return part('plans');
    },
    get laws() {
      return part('laws');
    },
    get criteria() {
      return part('criteria');
    },
    get classes() {
      return part('classes');
    },
    get forms() {
      return part('forms');
    },
    get papers() {
      return part('papers');
    },
    get frequencies() {
      return part('frequencies');
    },
    get characters() {
      return part('characters');
    },
    get planWords() {
      return part('planWords');
    },
    get neutralWords() {
      return part('neutralWords');
    },
    get rules() {
      return listed(rules).map(({ rule }) => rule);
    },
    get topics() {
      return listed(topics).map(({ topic }) => topic);
    },
    get reader() {
      return reader && readerSeed(reader);
    },
    get filters() {
      return listed(filters).map(({ filter }) => filter);
    },
  };
}
