import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisOf } from '../../../analyzer/settings/analysis.ts';
import {
  type Layers,
  layerNames,
  originOf,
  originOfFamily,
  originOfPhrase,
  overlay,
  programSettings,
  resolve,
} from '../../../analyzer/settings/layers.ts';
import {
  choices,
  type SettingName,
  type Settings,
  takeSettings,
} from '../../../analyzer/settings/settings.ts';

const phrases = fc.uniqueArray(
  fc.record(
    {
      phrase: fc.constantFrom('男职工', '家庭妇女', '母亲', '仅限女性'),
      reason: fc.constantFrom('', '法定', '专门保护'),
      off: fc.constant(true as const),
    },
    { requiredKeys: ['phrase', 'reason'] },
  ),
  { selector: ({ phrase }) => phrase },
);

const settings: fc.Arbitrary<Settings> = fc.record(
  {
    plans: fc.subarray(['bj-145', 'dc-145', 'xx-155'], { minLength: 1 }),
    families: fc.dictionary(fc.constantFrom('A1', 'C1', 'C2', 'H4'), fc.boolean()),
    omissions: fc.oneof(fc.nat(20), fc.constant('all' as const)),
    allowed: phrases,
    language: fc.constantFrom('zh' as const, 'en' as const),
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
  },
  { requiredKeys: [] },
);

const layers: fc.Arbitrary<Layers> = fc.record(
  { unit: settings, policy: settings, user: settings, draft: settings },
  { requiredKeys: [] },
);
const names = Object.keys(choices) as SettingName[];
const asWhole = names.filter((name) => name !== 'families' && name !== 'allowed');

describe('layers', () => {
  test('are laid in whatever groups: what holds is the same', () => {
    fc.assert(
      fc.property(settings, settings, settings, (a, b, c) => {
        expect(overlay(overlay(a, b), c)).toEqual(overlay(a, overlay(b, c)));
        expect(overlay(a, {})).toEqual(a);
        expect(overlay({}, a)).toEqual(a);
      }),
    );
  });

  test('families and phrases are chosen one by one', () => {
    const below: Settings = { families: { C1: false }, allowed: [{ phrase: '母亲', reason: 'a' }] };
    const above: Settings = { families: { C2: false }, allowed: [{ phrase: '女工', reason: 'b' }] };
    expect(overlay(below, above)).toEqual({
      families: { C1: false, C2: false },
      allowed: [...below.allowed!, ...above.allowed!],
    });
  });

  test('have the last word in this order: program, unit, its policy, the person, the draft', () => {
    const all: Layers = {
      draft: { omissions: 4 },
      user: { omissions: 3 },
      policy: { omissions: 2 },
      unit: { omissions: 1 },
    };
    const held = [resolve(all).omissions];
    for (const layer of ['draft', 'user', 'policy', 'unit'] as const) {
      delete all[layer];
      held.push(resolve(all).omissions);
    }
    expect(held).toEqual([4, 3, 2, 1, 5]);
  });

  test('the last that spoke of a value is the one that is named, and its value holds', () => {
    fc.assert(
      fc.property(layers, (all) => {
        const held = resolve(all);
        const said = (layer: (typeof layerNames)[number]): Settings =>
          layer === 'program' ? programSettings : (all[layer] ?? {});
        for (const name of asWhole) {
          const from = originOf(all, name);
          expect(held[name]).toEqual(said(from)[name]);
          for (const later of layerNames.slice(layerNames.indexOf(from) + 1))
            expect(said(later)[name]).toBeUndefined();
        }
        for (const [criterion, on] of Object.entries(held.families ?? {}))
          expect(said(originOfFamily(all, criterion)).families?.[criterion]).toBe(on);
        for (const phrase of held.allowed ?? [])
          expect(said(originOfPhrase(all, phrase.phrase)).allowed).toContainEqual(phrase);
      }),
    );
  });

  test('a choice of the person outlives any change of the layers below it', () => {
    fc.assert(
      fc.property(layers, settings, settings, (all, unit, policy) => {
        const before = resolve(all);
        const after = resolve({ ...all, unit, policy });
        const own = overlay(all.user ?? {}, all.draft ?? {});
        for (const name of asWhole) if (own[name] !== undefined) expect(after[name]).toEqual(before[name]);
        for (const criterion of Object.keys(own.families ?? {}))
          expect(after.families?.[criterion]).toBe(before.families?.[criterion]);
        for (const { phrase } of own.allowed ?? [])
          expect(after.allowed?.find((one) => one.phrase === phrase)).toEqual(
            before.allowed?.find((one) => one.phrase === phrase),
          );
      }),
    );
  });

  test('nothing that was not chosen comes into a layer by reading it', () => {
    fc.assert(
      fc.property(settings, (one) => {
        expect(takeSettings(JSON.parse(JSON.stringify(one)))).toEqual(one);
      }),
    );
    fc.assert(fc.property(fc.anything(), (any) => void takeSettings(any)));
  });

  test('of broken settings what can be read is taken', () => {
    expect(takeSettings({ theme: 'purple', omissions: 3, later: true, plans: [] })).toEqual({ omissions: 3 });
    expect(takeSettings(['theme'])).toEqual({});
  });
});

describe('what an analyzer is given', () => {
  const plans = ['bj-145', 'dc-145'];

  test('is nothing where nobody chose', () => {
    expect(analysisOf(resolve({}), plans)).toEqual({});
    expect(analysisOf({ families: { C1: true }, omissions: 5, plans: ['dc-145', 'bj-145'] }, plans)).toEqual(
      {},
    );
  });

  test('does not depend on the order of the choices, nor on plans that are no more', () => {
    const chosen: Settings = {
      plans: ['old-135', 'dc-145'],
      families: { H1: false, C1: false, C2: true },
      allowed: [
        { phrase: '母亲', reason: 'b' },
        { phrase: '仅限女性', reason: '', off: true },
        { phrase: '女职工', reason: 'a' },
      ],
      omissions: 'all',
    };
    expect(analysisOf(chosen, plans)).toEqual({
      plans: ['dc-145'],
      off: ['C1', 'H1'],
      omissions: 'all',
      allowed: [
        { phrase: '女职工', reason: 'a' },
        { phrase: '母亲', reason: 'b' },
      ],
    });
    expect(analysisOf({ plans: ['old-135'] }, plans)).toEqual({});
  });
});
