import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { PACKED } from '../../../analyzer/cli/seeds-folder.ts';
import { nodeTaggers } from '../../../analyzer/cli/taggers.ts';
import { type Compiled, createAnalyzer, unpackCompiled } from '../../../analyzer/index.ts';
import type { SeedFile } from '../../../analyzer/knowledge/read-yaml.ts';
import { checkPackExamples, compilePacks, PackError } from '../../../analyzer/packs/compile-packs.ts';
import { library, libraryWith, lineOf } from './sample.ts';

/** As the browser has it: without patterns and examples. */
const packed = readFileSync(PACKED);
const compiled = unpackCompiled(packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length))!;

function problemsOf(file: SeedFile, language: 'zh' | 'en' = 'zh') {
  try {
    compilePacks(compiled, [file], language);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

describe('what a pack refers to', () => {
  test.each([
    ['a class of a pattern', '{reading-place} ~12', '{reading-rooms} ~12', '没有词类 {reading-rooms}'],
    ['a class that is masked', 'masks: [women, minors]', 'masks: [nobody]', '没有词类 nobody'],
    ['a criterion', 'criterion: D5', 'criterion: Z9', '没有评估要点 Z9'],
    ['a basis', 'minors-protection-law-4]', 'no-such-law-1]', '没有规划条目或法律条文 no-such-law-1'],
    ['a topic', 'topic: reading-room', 'topic: no-room', '没有主题 no-room'],
  ])('%s', (_, from, to, reason) => {
    const file = libraryWith(from, to);
    expect(problemsOf(file)).toEqual([
      { file: file.path, line: lineOf(to, file), reason: expect.stringContaining(reason) },
    ]);
  });
});

describe('joined', () => {
  let joined: Compiled;
  beforeAll(() => {
    joined = compilePacks(compiled, [library], 'zh');
  });
  const review = async (text: string, options: Partial<Compiled> = {}) =>
    createAnalyzer({ ...joined, ...options, taggers: nodeTaggers }).review({
      name: 'd',
      format: 'text',
      sha256: '',
      text,
    });

  test('its rules speak, and say which pack they come from', async () => {
    const { findings, knowledge } = await review('第一条 自习室谢绝婴儿车进入。\n');
    expect(findings.map(({ rule, pack }) => [rule, pack])).toEqual([
      ['city-library/prams-turned-away', 'city-library'],
    ]);
    expect(findings[0]!.basis.map(({ label }) => label)).toEqual([
      '《读者守则》（2026-01-15文本）第六条',
      expect.stringContaining('未成年人保护法'),
    ]);
    expect(knowledge.packs).toEqual([{ id: 'city-library', title: '市图书馆补充规则', version: '2026-1' }]);
  });

  test('its topics ask for what they need', async () => {
    const { findings } = await review('自习室每日九时开放。');
    expect(findings.map(({ rule }) => rule)).toContain('city-library/room-without-care');
  });

  test('its names of places hide the words in them from all rules', async () => {
    const text = '招聘保安，仅限女子桥居民应聘。';
    const problems = async (options?: Partial<Compiled>) =>
      (await review(text, options)).findings.filter(({ level }) => level === 'revise').length;
    expect([await problems(compiled), await problems()]).toEqual([1, 0]);
  });

  test('the rules of the program say what they said before', async () => {
    const text = readFileSync('tests/fixtures/fine-provisions.jsonl', 'utf8').slice(0, 20_000);
    const bare = createAnalyzer({ ...compiled, taggers: nodeTaggers });
    const source = { name: 'd', format: 'text', sha256: '', text } as const;
    const own = (await review(text)).findings.filter(({ pack }) => pack === undefined);
    expect(own).toEqual((await bare.review(source)).findings);
  });

  test('its examples behave', async () => {
    expect(await checkPackExamples(joined, [library], nodeTaggers, 'zh')).toEqual([]);
  });
});

test('an example that does not behave is told by its line', async () => {
  const file = libraryWith('自习室谢绝外带食品', '自习室谢绝外带童车');
  const joined = compilePacks(compiled, [file], 'zh');
  expect(await checkPackExamples(joined, [file], nodeTaggers, 'zh')).toEqual([
    {
      file: file.path,
      line: lineOf('自习室谢绝外带童车', file),
      reason: '不应报出例句“自习室谢绝外带童车。”，却报出了',
    },
  ]);
});

test('two packs may name things alike, but not be named alike', () => {
  const other = libraryWith('id: city-library', 'id: town-library');
  const joined = compilePacks(compiled, [library, other], 'zh');
  expect(joined.knowledge.packs).toHaveLength(2);
  expect(() => compilePacks(compiled, [library, library], 'zh')).toThrow('已有标识为 city-library 的规则包');
});

describe('a plan of a pack', () => {
  const plan: SeedFile = {
    path: 'plan.yaml',
    text: `pack: { id: next, title: 下一个规划, version: "1" }
plans:
  - id: next-plan
    title: 某市下一个规划
    short: 新规划
    level: city
    region: 北京市
    issuer: 某市人民政府
    number: 〔2026〕1号
    date: 2026-01-05
    marks: [北京市]
    period: { from: 2026, to: 2030 }
    items:
      - id: next-health-g1
        domain: women-health
        kind: goal
        n: 1
        title: 孕产妇死亡率
        quote: 孕产妇死亡率控制在5/10万以下
        targets: [{ figure: 5/10万, value: 0.00005, unit: rate, direction: at-most, subject: 孕产妇死亡率 }]
        counterpart: bj-women-health-g2
`,
  };
  test('comes under the rules of the items it is linked to, with its figures', async () => {
    const joined = compilePacks(compiled, [plan], 'zh');
    const source = {
      name: 'd',
      format: 'text',
      sha256: '',
      text: '北京市计划：孕产妇死亡率控制在6/10万以下。',
    } as const;
    const before = await createAnalyzer(compiled).review(source);
    const after = await createAnalyzer(joined).review(source);
    expect(before.findings.filter(({ kind }) => kind === 'target')).toEqual([]);
    const target = after.findings.find(({ kind }) => kind === 'target');
    expect(target?.basis.map(({ item }) => item)).toContain('next/next-health-g1');
    expect(after.knowledge.plans).toContain('next/next-plan');
  });
});
