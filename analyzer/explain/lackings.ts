import { omissionFindingId } from '../checklist/findings.ts';
import type { Account, NamedWord } from './account.ts';
import type { Explained } from './explain.ts';
import { PatternWords } from './pattern-words.ts';

/** So many words of a draft show well enough what it speaks of, and so many of a need what would meet it. */
const MOST_WORDS = 6;
const MOST_WANTED = 4;

/** Why the draft as a whole was found to lack something: by the finding's id, where there is one. */
export function lackings(explained: Explained, finding: string): Account[] {
  const { inspection, spelled, classes, language } = explained;
  const { index, omissions, topics } = inspection;
  const omitted = omissions.find((rule) => omissionFindingId(rule) === finding);
  const rule = spelled.rules.find(({ id }) => id === omitted?.id);
  if (!rule || !('expect' in rule)) return [];
  const reader = new PatternWords(index, classes, language);
  const topic = spelled.topics.find(({ id }) => id === rule.topic);
  const words = new Map<string, NamedWord>();
  for (const sentence of index.draft.units.flatMap((_, unit) => index.draft.sentencesOf(unit))) {
    if (words.size >= MOST_WORDS) break;
    for (const pattern of topic?.evidence ?? []) {
      const found = reader.find(pattern, index.stretch(sentence));
      const text = found?.map((word) => reader.text(word)).join(' … ');
      if (text !== undefined) words.set(text, { text, names: [] });
    }
  }
  const title = language === 'zh' ? topic?.title : topic?.titleEn;
  return [
    {
      rule: rule.id,
      level: rule.level,
      message: language === 'zh' ? rule.message : rule.messageEn,
      provision: null,
      start: 0,
      end: 0,
      quote: '',
      pattern: null,
      words: [...words.values()].slice(0, MOST_WORDS),
      met: [],
      verdict: {
        is: 'lacking',
        finding,
        topic: title ?? rule.topic,
        count: topics.find((one) => one.topic === rule.topic)?.count ?? 0,
        wanted: rule.expect.slice(0, MOST_WANTED).map((pattern) => reader.described(pattern)),
      },
    },
  ];
}
