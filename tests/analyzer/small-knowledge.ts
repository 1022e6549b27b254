import { createEngine, type Inspection } from '../../analyzer/engine.ts';
import type { Knowledge } from '../../analyzer/knowledge/knowledge.ts';
import { type LexiconClass, lexiconSchema } from '../../analyzer/knowledge/lexicon-schema.ts';
import type { NeutralSet } from '../../analyzer/knowledge/neutral-schema.ts';
import { filterSchema, ruleSchema, topicSchema } from '../../analyzer/knowledge/rule-schema.ts';
import { knowledge } from './draft/draft-of.ts';

/** Engine classes and the sexes, small enough to read a test by. */
const CLASSES = [
  { id: 'forbid', terms: ['不得', '禁止'], except: ['不得超过'] },
  { id: 'combat', terms: ['消除'] },
  { id: 'oblige', terms: ['应当'] },
  { id: 'permit', terms: ['可以'] },
  { id: 'encourage', terms: ['鼓励'] },
  { id: 'sanction', terms: ['处罚', '被通报'] },
  { id: 'repeal', terms: ['同时废止'] },
  { id: 'afresh', terms: ['均不', '一律视为'] },
  { id: 'purpose', terms: ['为消除'] },
  {
    id: 'women',
    terms: ['女', '女性', '女职工'],
    except: ['女贞'],
    opposite: { class: 'men', pair: 'both' },
  },
  { id: 'men', terms: ['男', '男性', 'man', 'men'], opposite: { class: 'women', pair: 'both' } },
  { id: 'both', terms: ['男女'], masks: ['women', 'men'] },
];

const RULE = {
  kind: 'wording',
  frame: 'ground',
  level: 'revise',
  criterion: 'C1',
  domains: ['women-economy'],
  message: '可能有问题，请核对。',
  messageEn: 'May be a problem.',
  suggestion: '改为统一条件。',
  suggestionEn: 'Use one condition.',
  basis: ['womens-rights-law-43-1'],
  examples: { flag: ['甲甲甲甲', '乙乙乙乙', '丙丙丙丙'], pass: ['甲甲甲甲', '乙乙乙乙', '丙丙丙丙'] },
};

interface Parts {
  classes?: object[];
  rules?: object[];
  topics?: object[];
  filters?: object[];
  neutralWords?: NeutralSet[];
}

/** Knowledge with the plans and forms of the project, but only the classes and rules a test gives. */
export function smallKnowledge(parts: Parts): Knowledge {
  const { classes = [], rules = [], topics = [], filters = [], neutralWords = [] } = parts;
  const lexicon: LexiconClass[] = lexiconSchema.parse({
    classes: [...CLASSES, ...classes].map((c) => ({ title: 'x', titleEn: 'x', ...c })),
  }).classes;
  return {
    ...knowledge,
    neutralWords,
    classes: lexicon,
    rules: rules.map((rule, i) => {
      const whole: Record<string, unknown> = { id: `rule-${i}`, ...RULE, ...rule };
      return ruleSchema.parse(whole);
    }),
    topics: topics.map((t) =>
      topicSchema.parse({ title: 'x', titleEn: 'x', domains: ['women-economy'], ...t }),
    ),
    filters: filters.map((f) =>
      filterSchema.parse({ title: 'x', titleEn: 'x', reason: 'x', examples: ['x'], ...f }),
    ),
  };
}

/** Inspects a text with small knowledge. */
/** With `all` the index holds the words of every class, not only those that some condition asks for. */
export function inspectWith(parts: Parts, text: string, all = false): Promise<Inspection> {
  return createEngine(smallKnowledge(parts), ['bj-145', 'dc-145'], {}).inspect(
    { name: 't', format: 'text', sha256: '', text },
    all,
  );
}

/** The words of each match, with the filter that silenced it: `男性` or `男性 (prohibition)`. */
export async function matchesOf(parts: Parts, text: string): Promise<string[]> {
  const { index, candidates } = await inspectWith(parts, text);
  const { text: normal } = index.draft.normal;
  return candidates.map(({ candidate, silencedBy }) => {
    const words = normal.slice(candidate.match.start, candidate.match.end);
    return silencedBy === null ? words : `${words} (${silencedBy})`;
  });
}
