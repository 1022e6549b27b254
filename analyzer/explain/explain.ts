import { findingMaker, isLoose, withoutDuplicates, wordingIn } from '../checklist/findings.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Inspection } from '../engine.ts';
import type { LexiconClass } from '../knowledge/lexicon-schema.ts';
import type { Rule } from '../knowledge/rule-schema.ts';
import type { Language, Range } from '../model.ts';
import type { Candidate } from '../rules/filters.ts';
import { clausesOf } from '../rules/index-text.ts';
import type { Span } from '../rules/match.ts';
import type { Account, Question, Verdict } from './account.ts';
import { lackings } from './lackings.ts';
import { conditionWords, nearMiss, nearness } from './near-misses.ts';
import { PatternWords } from './pattern-words.ts';
import type { SpelledRules } from './spelled-rules.ts';

/** Most near misses that are told of one part of a draft. */
const MOST_MISSES = 12;

/** What is explained, and the words to explain it with. */
export interface Explained {
  inspection: Inspection;
  classes: readonly LexiconClass[];
  spelled: SpelledRules;
  text: string;
  language: Language;
}

/** Answers a question about a draft: what rules saw there, in the order of the text, then what they nearly saw. */
export function explain(explained: Explained, question: Question): Account[] {
  const teller = new Teller(explained);
  const { candidates } = explained.inspection;
  const tell = (keep: (candidate: Candidate, silencedBy: string | null) => boolean) =>
    candidates
      .filter(({ candidate, silencedBy }) => keep(candidate, silencedBy))
      .map(({ candidate, silencedBy }) => teller.ofCandidate(candidate, silencedBy));
  switch (question.about) {
    case 'finding': {
      const candidate = teller.found.get(question.id);
      return candidate ? [teller.ofCandidate(candidate, null)] : lackings(explained, question.id);
    }
    case 'left-out':
      return tell(({ rule }, silencedBy) => silencedBy !== null && rule.level !== 'credit');
    case 'rule':
      return [
        ...tell(({ rule }) => rule.id === question.id),
        ...teller.misses(null, (rule) => rule.id === question.id),
      ];
    case 'part': {
      const { part } = question;
      const seen = tell(({ sentence }) => teller.touches(sentence, part)).filter(isNews);
      const nearly = teller.misses(part, ({ level }) => level !== 'credit').filter(isTelling);
      return [...seen, ...nearly.slice(0, MOST_MISSES)];
    }
  }
}

/** Most patterns lack a word, or find theirs in another order, in any sentence: this tells the rule's author only. */
function isTelling({ verdict }: Account): boolean {
  return verdict.is === 'missed' && verdict.miss.why !== 'absent' && verdict.miss.why !== 'order';
}

/** That the second reader would have said it too, had no rule, tells nothing: only its hints have no pattern. */
function isNews({ verdict, pattern, level }: Account): boolean {
  return verdict.is !== 'covered' || pattern !== null || level !== 'consider';
}

/** Tells of the candidates and near misses of one draft. */
class Teller {
  readonly #explained: Explained;
  readonly #reader: PatternWords;
  readonly #rules: ReadonlyMap<string, Rule>;
  /** The candidates that became findings, by the findings' ids. */
  readonly found: ReadonlyMap<string, Candidate>;
  readonly #findings: ReadonlyMap<Candidate, string>;

  constructor(explained: Explained) {
    const { inspection, classes, text, language, spelled } = explained;
    this.#explained = explained;
    this.#reader = new PatternWords(inspection.index, classes, language);
    this.#rules = new Map(spelled.rules.map((rule) => [rule.id, rule]));
    // As the review thins out and names its findings.
    const maker = findingMaker(wordingIn(language, () => []));
    const spoken = inspection.candidates.filter((c) => c.silencedBy === null).map((c) => c.candidate);
    const sayings = spoken.map((candidate) => ({ ...candidate, candidate, loose: isLoose(candidate.match) }));
    const named = withoutDuplicates(sayings).map(
      ({ candidate }) => [maker.fromCandidate(candidate, inspection.index, text).id, candidate] as const,
    );
    this.found = new Map(named);
    this.#findings = new Map(named.map(([id, candidate]) => [candidate, id]));
  }

  /** Whether a sentence stands, at least in part, in a range of the source. */
  touches(sentence: Sentence, part: Range): boolean {
    const { toSource } = this.#explained.inspection.index.draft.normal;
    return toSource[sentence.start]! < part.end && toSource[sentence.end - 1]! >= part.start;
  }

  ofCandidate(candidate: Candidate, silencedBy: string | null): Account {
    const { sentence, match, words } = candidate;
    const rule = this.#rules.get(candidate.rule.id) ?? candidate.rule;
    return this.#account(rule, sentence, words ?? match.atoms, {
      pattern: this.#patternOf(rule, candidate),
      verdict: silencedBy === null ? this.#spoken(candidate) : this.#silenced(candidate, silencedBy),
    });
  }

  /** Rules that nearly spoke, the nearest first. */
  misses(part: Range | null, asked: (rule: Rule) => boolean): Account[] {
    const { spelled, inspection } = this.#explained;
    const { draft } = inspection.index;
    const rules = spelled.rules.filter(asked).filter((rule) => 'match' in rule);
    const sentences = draft.units.flatMap((_, unit) => draft.sentencesOf(unit));
    const within = part ? sentences.filter((sentence) => this.touches(sentence, part)) : sentences;
    return within
      .flatMap((sentence) =>
        rules.flatMap((rule) => {
          const near = nearMiss(rule, sentence, inspection.index, this.#reader);
          return near ? [{ rule, sentence, near }] : [];
        }),
      )
      .sort((a, b) => nearness(a.near.miss) - nearness(b.near.miss))
      .map(({ rule, sentence, near: { pattern, words, miss } }) =>
        this.#account(rule, sentence, words, { pattern, verdict: { is: 'missed', miss } }),
      );
  }

  #spoken(candidate: Candidate): Verdict {
    const finding = this.#findings.get(candidate);
    if (finding !== undefined) return { is: 'reported', finding };
    const { start, end } = candidate.match;
    const other = [...this.#findings.keys()].find(({ match }) => match.start < end && start < match.end);
    return { is: 'covered', rule: other?.rule.id ?? '', message: other ? this.#message(other.rule) : '' };
  }

  #silenced({ match, sentence }: Candidate, id: string): Verdict {
    const { spelled, language, inspection } = this.#explained;
    const filter = spelled.filters.find((one) => one.id === id);
    if (!filter) return { is: 'silenced', filter: id, title: null, reason: null, words: [] };
    return {
      is: 'silenced',
      filter: id,
      title: language === 'zh' ? filter.title : filter.titleEn,
      reason: language === 'zh' ? filter.reason : null,
      words: conditionWords(filter, match, sentence, inspection.index, this.#reader) ?? [],
    };
  }

  /** Of the patterns of a rule the one that its words match. */
  #patternOf(rule: Rule, { sentence, match }: Candidate): string | null {
    if (!('match' in rule)) return null;
    const { index } = this.#explained.inspection;
    const unit = index.draft.units[sentence.unit]!;
    const places = [
      match,
      ...{ clause: clausesOf(sentence), sentence: [sentence], item: [unit] }[rule.within],
    ];
    const key = (spans: readonly Span[]) => spans.map(({ start, end }) => `${start}-${end}`).join();
    const wanted = key(match.atoms);
    const isMatched = (pattern: string) =>
      places.some((place) => key(this.#reader.find(pattern, index.stretch(place)) ?? []) === wanted);
    return rule.match.find(isMatched) ?? null;
  }

  #message(rule: Rule): string {
    return this.#explained.language === 'zh' ? rule.message : rule.messageEn;
  }

  #account(
    rule: Rule,
    sentence: Sentence,
    words: readonly Span[],
    rest: Pick<Account, 'pattern' | 'verdict'>,
  ): Account {
    const { inspection, text } = this.#explained;
    const { index } = inspection;
    const { normal, provisions, units } = index.draft;
    const match = {
      start: Math.min(...words.map((word) => word.start)),
      end: Math.max(...words.map((word) => word.end)),
    };
    const start = normal.toSource[match.start]!;
    const end = normal.toSource[match.end - 1]! + 1;
    const met = ('with' in rule ? rule.with : []).flatMap((condition) => {
      const found = conditionWords(condition, match, sentence, index, this.#reader);
      return found ? [{ scope: condition.in, words: found }] : [];
    });
    return {
      rule: rule.id,
      level: rule.level,
      message: this.#message(rule).replace('{words}', () =>
        words.map((word) => normal.text.slice(word.start, word.end)).join('、'),
      ),
      provision: provisions[units[sentence.unit]!.provision]?.label ?? null,
      start,
      end,
      quote: text.slice(start, end),
      words: this.#reader.named(words, rest.pattern),
      met,
      ...rest,
    };
  }
}
