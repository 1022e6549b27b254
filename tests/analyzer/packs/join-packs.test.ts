import { expect, test } from 'vitest';
import type { Knowledge } from '../../../analyzer/knowledge/knowledge.ts';
import { joinPacks } from '../../../analyzer/packs/join-packs.ts';
import type { RulePack } from '../../../analyzer/packs/pack-schema.ts';

const knowledge = {
  classes: [],
  topics: [],
  laws: [],
  plans: [{ id: 'city', items: [{ id: 'c6', counterpart: null, matters: { privacy: '隐私' } }] }],
  rules: [{ id: 'r', basis: ['c6#privacy'] }],
} as unknown as Knowledge;

const basisWith = (matters?: Record<string, string>) => {
  const items = [{ id: 'own', counterpart: 'c6', ...(matters && { matters }) }];
  const pack = {
    pack: { id: 'xx', title: 'xx', version: '1' },
    classes: [],
    topics: [],
    laws: [],
    rules: [],
    plans: [{ id: 'p', items }],
  } as unknown as RulePack;
  return joinPacks(knowledge, [pack]).rules[0]!.basis;
};

test('a rule on one matter of an item takes the same matter of a linked item along', () => {
  expect(basisWith({ privacy: '本区的隐私', games: '游戏' })).toEqual(['c6#privacy', 'xx/own#privacy']);
});

test('or the whole, where no matters are told apart; and nothing that speaks of others', () => {
  expect(basisWith()).toEqual(['c6#privacy', 'xx/own']);
  expect(basisWith({ games: '游戏' })).toEqual(['c6#privacy']);
});
