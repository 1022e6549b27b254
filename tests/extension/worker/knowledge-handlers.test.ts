import { describe, expect, it, vi } from 'vitest';
import type { Knowledge } from '../../../analyzer/index.ts';
import { planSchema } from '../../../analyzer/knowledge/plan-schema.ts';
import type { SeedFile } from '../../../analyzer/knowledge/read-yaml.ts';
import { planOfRead } from '../../../analyzer/plan-import/read-plan.ts';
import { buildTables } from '../../../analyzer/rules/tables.ts';
import { starter } from '../../../extension/views/knowledge/starter.ts';
import {
  catalogueOf,
  checkPack,
  planFile,
  readPlanFile,
} from '../../../extension/worker/knowledge-handlers.ts';
import { joinedWith } from '../../../extension/worker/with-packs.ts';
import json from '../../../seeds/.compiled/knowledge.json';
import library from '../../fixtures/packs/library.yaml?raw';
import yunxi from '../../fixtures/plans/yunxi.txt?raw';

// Every joining lays all words out anew.
vi.setConfig({ testTimeout: 60_000 });

const knowledge = json as unknown as Knowledge;
const compiled = { knowledge, tables: buildTables(knowledge) };
const pack = { path: 'library.yaml', text: library };
const broken = { path: 'broken.yaml', text: library.replace('criterion: D5', 'criterion: Z9') };
const host = { sha256: async () => '', pdfMap: async () => new Uint8Array() };

describe('the catalogue', () => {
  it('lists the plans and rules of the program and of the packs', () => {
    const { plans, rules, leftOut } = catalogueOf(compiled, { language: 'zh', packs: [pack] });
    expect(plans.map(({ id, pack }) => [id, pack])).toEqual([
      ['bj-145', null],
      ['dc-145', null],
    ]);
    expect(rules.length).toBe(knowledge.rules.length + 2);
    expect(rules.at(-2)).toMatchObject({ id: 'city-library/prams-turned-away', pack: 'city-library' });
    expect(rules.find(({ id }) => id === 'post-limited-to-one-sex')?.patterns.length).toBeGreaterThan(0);
    expect(leftOut).toEqual([]);
  });
  it('names a pack that cannot be used, and goes without it', () => {
    const { rules, leftOut } = catalogueOf(compiled, { language: 'zh', packs: [broken] });
    expect(rules.length).toBe(knowledge.rules.length);
    expect(leftOut).toMatchObject([{ file: 'broken.yaml', reason: '没有评估要点 Z9' }]);
  });
});

it('a pack that cannot be used never stands in the way of the others', () => {
  const other = { path: 'other.yaml', text: library.replace('id: city-library', 'id: other') };
  const joined = joinedWith(compiled, [broken, other], 'zh');
  expect(joined.compiled.knowledge.packs?.map(({ id }) => id)).toEqual(['other']);
  expect(joined.leftOut.map(({ file }) => file)).toEqual(['broken.yaml']);
});

describe('a pack is checked', () => {
  const input = { file: pack, beside: [] as SeedFile[], language: 'zh' as const, examples: true };
  it('with its examples, in the place of its kept state', async () => {
    const checked = await checkPack(compiled, { ...input, beside: [{ path: 'kept', text: library }] }, {});
    expect(checked).toEqual({
      problems: [],
      pack: {
        id: 'city-library',
        title: '市图书馆补充规则',
        version: '2026-1',
        unit: '市图书馆法制科',
        rules: ['city-library/prams-turned-away', 'city-library/room-without-care'],
        plans: 0,
        classes: 2,
        articles: 1,
      },
    });
  });
  it('and told line by line what is wrong', async () => {
    const { problems } = await checkPack(compiled, { ...input, file: broken }, {});
    expect(problems).toEqual([{ file: 'broken.yaml', line: 28, reason: '没有评估要点 Z9' }]);
  });
  it.each(['zh', 'en'] as const)('the one to start from behaves: %s', async (language) => {
    const file = { path: 'starter.yaml', text: starter[language] };
    expect((await checkPack(compiled, { ...input, file, language }, {})).problems).toEqual([]);
  });
});

describe('a plan', () => {
  const bytes = new TextEncoder().encode(yunxi);
  it('is read from a file, and comes out as a file of seeds and as a pack that can be used', async () => {
    const read = await readPlanFile(compiled, { name: 'yunxi.txt', bytes, before: 'bj-145' }, host);
    expect(read.items).toHaveLength(14);
    const plan = planSchema.parse(planOfRead('yx-155', read));
    expect(planFile({ plan, as: 'seed' })).toMatch(/^id: yx-155\n/);
    const file = { path: 'yx-155.yaml', text: planFile({ plan, as: 'pack' }) };
    const checked = await checkPack(compiled, { file, beside: [], language: 'zh', examples: true }, {});
    expect(checked).toMatchObject({ problems: [], pack: { id: 'yx-155', plans: 1 } });
    const { knowledge: joined } = joinedWith(compiled, [file], 'zh').compiled;
    expect(joined.plans.at(-1)?.id).toBe('yx-155/yx-155');
  });
});
