import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../analyzer/engine.ts';
import { createAnalyzer, type Review } from '../../../analyzer/index.ts';
import { weigh } from '../../../analyzer/reader/reader.ts';
import { readerOf } from '../../../analyzer/reader/reader-seed.ts';
import { inspectWith, smallKnowledge } from '../small-knowledge.ts';

/** The real weights, and a frame that is too wide on purpose. */
const CONTRAST = { id: 'contrast', match: ['{women} ~40 {men}'], level: 'explain', wide: true };
const knowledge = (more: object = {}) => smallKnowledge({ rules: [{ ...CONTRAST, ...more }] });
const FINE = '妇女节期间，工会组织女职工普法讲座，男职工可以自愿参加。';
const UNFAIR = '女职工休产假后降为临时工，男职工不受此限。';
function weighed(text: string): number {
  const codes = Uint16Array.from(text, (character) => character.charCodeAt(0));
  return weigh(readerOf(knowledge().reader!)!, codes, 0, codes.length);
}
const source = (text: string) => ({ name: 't', format: 'text' as const, sha256: '', text });
const levels = ({ findings }: Review) =>
  findings.filter(({ rule }) => rule === 'contrast').map(({ level }) => level);

test('a problem in a sentence that weighs as a fine one is a hint, and is still shown', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge() });
  expect(levels(await analyzer.review(source(FINE)))).toEqual(['consider']);
});

test('a problem in a sentence like other problems stays one', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge() });
  expect(levels(await analyzer.review(source(UNFAIR)))).toEqual(['explain']);
});

test('a rule that was right in real laws is not doubted, nor is one of a frame that knows better', async () => {
  for (const more of [{ sure: true }, { frame: 'age-line' }]) {
    const analyzer = createAnalyzer({ knowledge: knowledge(more) });
    expect(levels(await analyzer.review(source(FINE)))).toEqual(['explain']);
  }
});

test('nor is what stands in a long sentence, but for wide frames, or in English', async () => {
  const either = { match: ['(女职工|women) ~60 (男职工|men)'] };
  const narrow = createAnalyzer({ knowledge: knowledge({ ...either, wide: false }) });
  const wide = createAnalyzer({ knowledge: knowledge(either) });
  const long = FINE.replace('工会', `${'为丰富职工文化生活，营造良好氛围，'.repeat(3)}工会`);
  expect(levels(await narrow.review(source(long)))).toEqual(['explain']);
  expect(levels(await wide.review(source(long)))).toEqual(['consider']);
  const english = 'On Monday women visit the library, and men come as well.';
  expect(levels(await wide.review(source(english)))).toEqual(['explain']);
});

describe('the weight from which a sentence is taken for a fine one', () => {
  const weights = knowledge().reader!;
  const weight = weighed(FINE);
  const at = (doubt: object, more: object = {}) => {
    const own = knowledge({ wide: false, ...more });
    own.reader = { ...weights, doubt: { ...weights.doubt, usual: -9, sooner: 0, frames: {}, ...doubt } };
    return createAnalyzer({ knowledge: own }).review(source(FINE)).then(levels);
  };

  test('is that of its frame, or the usual one', async () => {
    expect(await at({})).toEqual(['explain']);
    expect(await at({ usual: weight + 0.1 })).toEqual(['consider']);
    expect(await at({ usual: weight + 0.1, frames: { ground: weight - 0.1 } })).toEqual(['explain']);
    expect(await at({ frames: { ground: weight + 0.1 } })).toEqual(['consider']);
  });

  test('is reached later by two rules that see a problem in the sentence, and never by many', async () => {
    const rules = ['one', 'two', 'three'].map((id) => ({
      ...CONTRAST,
      id,
      match: [`女职工 ~${id.length + 20} 男职工`],
    }));
    const by = async (count: number, doubt: object) => {
      const own = smallKnowledge({ rules: rules.slice(0, count).map((rule) => ({ ...rule, wide: false })) });
      own.reader = {
        ...weights,
        doubt: { ...weights.doubt, usual: weight + 0.1, sooner: 0, frames: {}, ...doubt },
      };
      const { judged } = await createEngine(own, [], {}).inspect(source(FINE));
      return judged.flatMap(({ judgements }) => judgements.map(({ candidate }) => candidate.rule.level));
    };
    expect(await by(1, { later: 0.2, many: 3 })).toEqual(['consider']);
    expect(await by(2, { later: 0.2, many: 3 })).toEqual(['explain', 'explain']);
    expect(await by(2, { later: 0, many: 3 })).toEqual(['consider', 'consider']);
    expect(await by(3, { later: 0, many: 3 })).toEqual(['explain', 'explain', 'explain']);
  });

  test('is reached sooner by a wide rule', async () => {
    expect(await at({ usual: weight - 0.1, sooner: 0.2 })).toEqual(['explain']);
    expect(await at({ usual: weight - 0.1, sooner: 0.2 }, { wide: true })).toEqual(['consider']);
  });
});

test('with the second reader switched off nothing is doubted', async () => {
  const analyzer = createAnalyzer({ knowledge: knowledge(), secondReader: false });
  expect(levels(await analyzer.review(source(FINE)))).toEqual(['explain']);
});

describe('wide words of a filter', () => {
  const EXEMPT = { id: 'exempt', frames: 'all', in: 'own', any: ['无需'], wide: true };
  const UNLIKE = '男性申请育儿补贴的，须由女方单位出具其未享受的证明，女性申请的无需提供。';
  const HARMLESS = '妇女节期间，女职工参加普法讲座无需报名，男职工可以自愿参加。';
  const judged = async (filter: object, text: string, rule: object = {}) => {
    const rules = [
      { ...CONTRAST, match: ['{men} ~40 {women}', '{women} ~40 {men}'], level: 'revise', ...rule },
    ];
    const { candidates } = await inspectWith({ rules, filters: [{ ...EXEMPT, ...filter }] }, text);
    return candidates.map(({ candidate, silencedBy }) => silencedBy ?? candidate.rule.level);
  };

  test('are overruled where the second reader is sure, and the problem asks for its basis only', async () => {
    expect(await judged({}, UNLIKE)).toEqual(['explain']);
    expect(await judged({}, HARMLESS)).toEqual(['exempt']);
  });

  test('stand where the filter is not wide, and where another one silences too', async () => {
    expect(await judged({ wide: false }, UNLIKE)).toEqual(['exempt']);
    expect(await judged({}, `禁止${UNLIKE}`)).toEqual(['prohibition']);
  });

  test('stand in an item: the reader has not seen its lead-in', async () => {
    expect(await judged({}, `各村应当：\n（一）${UNLIKE}`)).toEqual(['exempt']);
  });

  test('stand in English, which the reader has hardly learnt, and for what is no problem', async () => {
    const mixed = `${UNLIKE.slice(0, -1)}，men 无需 pay, women shall.`;
    expect(await judged({}, mixed, { match: ['men ~40 women'] })).toEqual(['exempt']);
    expect(await judged({}, UNLIKE, { level: 'consider' })).toEqual(['exempt']);
  });
});
