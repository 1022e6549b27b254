import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeTriage } from '../../../analyzer/documents/write/triage/write-triage.ts';
import { triageSchema } from '../../../analyzer/knowledge/triage-schema.ts';
import type { Level, Review } from '../../../analyzer/model.ts';
import { type BatchEntry, inOrder, triage } from '../../../analyzer/triage/triage.ts';
import { reviewFixture } from '../../fixtures/review.ts';
import { knowledge } from '../draft/draft-of.ts';

const finding = reviewFixture.findings[0]!;
function reviewWith(levels: Level[], topics: string[] = []): Review {
  return { ...reviewFixture, topics, findings: levels.map((level) => ({ ...finding, level })) };
}
const judged = (levels: Level[], topics: string[] = []) =>
  triage('a.docx', reviewWith(levels, topics), knowledge);
const failed: BatchEntry = {
  name: '=cmd.pdf',
  error: { code: 'no-text', message: '是扫描件', messageEn: 'A scan' },
};

describe('the priority of a document', () => {
  it.each<[Level[], string[], string, string]>([
    [['revise'], [], 'first', '有1处建议修改或删除'],
    [['explain', 'explain'], [], 'first', '有2处区别对待需要说明依据'],
    [['explain'], [], 'ordinary', '有1处区别对待需要说明依据'],
    [['consider', 'credit'], [], 'ordinary', '有1处可以补充'],
    [[], ['women-economy'], 'ordinary', '涉及妇女与经济'],
    [['credit'], [], 'none', '未见需要提示的内容，也没有识别出相关的主题'],
  ])('%j with topics %j is %s', (levels, topics, priority, why) => {
    const made = judged(levels, topics);
    expect(made.priority).toBe(priority);
    expect(made.why.map(({ zh }) => zh)).toEqual([why]);
  });

  it('tells all reasons, each count once, and of many topics the first', () => {
    const made = judged(
      ['revise', 'explain', 'consider'],
      ['women-economy', 'child-law', 'women-law', 'women-health'],
    );
    expect(made.why.map(({ zh }) => zh)).toEqual([
      '有1处建议修改或删除',
      '有1处区别对待需要说明依据',
      '有1处可以补充',
      '涉及妇女与经济、儿童与法律、妇女与法律等',
    ]);
    expect(made.why.at(-1)!.en).toMatch(/^touches .*, .*, .* and others$/);
  });

  it('keeps figures, not texts', () => {
    const made = triage('a.docx', reviewFixture, knowledge);
    expect(JSON.stringify(made)).not.toContain(finding.message);
    expect(made.domains['women-economy']!.revise).toBeGreaterThan(0);
  });
});

describe('the rule as data', () => {
  const form = knowledge.triage;
  it.each([
    ['no last priority', { priorities: form.priorities.slice(0, 2) }],
    ['one that takes all in the middle', { priorities: [...form.priorities].reverse() }],
    ['a priority twice', { priorities: [form.priorities[0], ...form.priorities] }],
  ])('is refused with %s', (_case, change) => {
    expect(triageSchema.safeParse({ ...form, ...change }).success).toBe(false);
  });

  it('decides: other figures give another priority', () => {
    const strict = structuredClone(form);
    const [first] = strict.priorities;
    if (first && 'reasons' in first) first.reasons = [{ ...first.reasons[0]!, count: 'consider', least: 1 }];
    const made = triage('a', reviewWith(['consider']), { ...knowledge, triage: strict });
    expect(made.priority).toBe('first');
  });
});

describe('the table of a batch', () => {
  const entries = [failed, judged([]), judged(['explain']), judged(['revise', 'revise']), judged(['revise'])];
  const input = { entries, labels: knowledge, at: new Date(2026, 10, 23), language: 'zh' as const };

  it('has the first to assess on top and what failed at the end', () => {
    expect(
      inOrder(entries, knowledge.triage).map((one) => ('error' in one ? one.name : one.levels.revise)),
    ).toEqual([2, 1, 0, 0, '=cmd.pdf']);
  });

  it('is a CSV whose rows all have a cell for each head, failures with their reason', async () => {
    const [head, ...rows] = new TextDecoder()
      .decode(await writeTriage('csv', input))
      .trim()
      .split('\r\n');
    expect(head!.replace(/^\ufeff/, '')).toMatch(/^序号,优先级,标题,文件,理由,■ 建议修改或删除/);
    expect(rows).toHaveLength(entries.length);
    const cells = head!.split(',').length;
    for (const row of rows) expect(row.split(','), row).toHaveLength(cells);
    expect(rows[0]).toMatch(/^1,■ 优先评估,/);
    expect(rows.at(-1)).toMatch(/^5,未能评估,,'=cmd\.pdf,是扫描件/);
  });

  it('is a workbook with the documents, their domains and the figures of the whole', async () => {
    const book = unzipSync(await writeTriage('xlsx', input));
    const strings = strFromU8(book['xl/sharedStrings.xml']!);
    for (const words of ['■ 优先评估', '未能评估', '是扫描件', '妇女与经济', '知识库版本'])
      expect(strings).toContain(words);
    expect(Object.keys(book).filter((path) => path.includes('worksheets/'))).toHaveLength(3);
    expect(strFromU8(book['xl/worksheets/sheet1.xml']!)).toContain('<autoFilter ref="A1:M6"/>');
  });

  it('speaks English where asked', async () => {
    const text = new TextDecoder().decode(await writeTriage('csv', { ...input, language: 'en' }));
    expect(text).toContain('A scan');
    expect(text).not.toMatch(/优先评估|建议修改/);
  });
});
