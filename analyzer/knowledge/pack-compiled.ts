import type { Rows } from '../matcher/rows.ts';
import type { Trie } from '../matcher/trie.ts';
import type { Watch } from '../matcher/watch.ts';
import { listed } from '../rules/list.ts';
import { type Compiled, FORMAT, PARTS, type Packed, type Part } from './compiled.ts';
import type { Knowledge } from './knowledge.ts';
import { type PackedArray, pack } from './pack.ts';
import type { Rule } from './rule-schema.ts';

/**
 * One file for a review: without examples, and without patterns, which stand in the tables. The words as they are
 * written are read only when a pack is joined (analyzer/packs).
 */
export function packCompiled({ knowledge, tables }: Compiled): Uint8Array {
  const { lexicon, watch, engine, around, characters, rules, topics, filters, duties, compare, omissions } =
    tables;
  const { reader } = tables;
  const { trie, termClasses, termSigns, termMasks, ...words } = lexicon;
  const {
    plans,
    laws,
    criteria,
    classes,
    forms,
    papers,
    frequencies,
    characters: pairs,
    planWords,
    neutralWords,
    rules: _,
    topics: __,
    filters: ___,
    reader: ____,
    ...rest
  } = knowledge;
  const packed: Packed = {
    format: FORMAT,
    knowledge: rest,
    tables: {
      engine,
      compare,
      omissions,
      weigh: tables.weigh,
      confirm: tables.confirm,
      lexicon: words,
      reader: reader && {
        scale: reader.scale,
        bias: reader.bias,
        doubt: reader.doubt,
        confirm: reader.confirm,
        overrule: reader.overrule,
      },
    },
  };
  const parts: Pick<Knowledge, Part> = {
    plans,
    laws,
    criteria,
    classes,
    forms,
    papers,
    frequencies,
    characters: pairs,
    planWords,
    neutralWords,
  };
  return pack(
    packed,
    {
      characters,
      around,
      termSigns,
      'duties.kind': duties.kind,
      'duties.owner': duties.owner,
      'duties.pattern': duties.pattern,
      ...rows('termClasses', termClasses),
      ...trieArrays('words', trie),
      ...watchArrays(watch),
      reader: tables.reader?.weights ?? new Int8Array(),
    },
    {
      parts: PARTS.map((part) => parts[part]),
      termMasks: [termMasks],
      rules: listed(rules).map((owner) => ({ ...owner, rule: slimRule(owner.rule) })),
      topics: listed(topics).map((owner) => ({
        ...owner,
        topic: { ...owner.topic, evidence: [], unless: [] },
      })),
      filters: listed(filters).map((owner) => ({
        ...owner,
        filter: { ...owner.filter, any: [], examples: [] },
      })),
    },
  );
}

/** Its patterns stand beside it. */
function slimRule(rule: Rule): Rule {
  const slimmed = { ...rule, examples: { flag: [], pass: [] } };
  if ('match' in slimmed) slimmed.match = [];
  if ('subject' in slimmed) slimmed.subject = [];
  if ('expect' in slimmed) slimmed.expect = [];
  return 'with' in slimmed ? { ...slimmed, with: [], unless: [] } : slimmed;
}

function rows(name: string, { from, values }: Rows): Record<string, PackedArray> {
  return { [`${name}.from`]: from, [`${name}.values`]: values };
}

function watchArrays({ termGroups, steps, near, wide, ...arrays }: Watch): Record<string, PackedArray> {
  return {
    ...Object.fromEntries(Object.entries(arrays).map(([name, array]) => [`watch.${name}`, array])),
    ...rows('watch.termGroups', termGroups),
    ...rows('watch.steps', steps),
    ...rows('watch.near', near),
    ...rows('watch.wide', wide),
  };
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
