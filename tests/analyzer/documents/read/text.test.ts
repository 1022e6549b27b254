import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../../analyzer/analyzer.ts';
import { readDocument } from '../../../../analyzer/documents/read/read-document.ts';
import { readText } from '../../../../analyzer/documents/read/text.ts';
import type { SourceText } from '../../../../analyzer/model.ts';
import { knowledge } from '../../draft/draft-of.ts';

const announcement = [
  '关于《岚山市招聘办法（征求意见稿）》公开征求意见的公告',
  '为了规范招聘工作，我局起草了《岚山市招聘办法（征求意见稿）》，现向社会公开征求意见。',
  '意见可以发送至电子邮箱fgc@lanshan.example，截止时间为2026年4月2日。',
  '岚山市司法局',
  '2026年3月2日',
];
const explanation = [
  '关于《岚山市招聘办法（征求意见稿）》的起草说明',
  '一、起草背景',
  '近年来，一些岗位的招聘公告写有“只招男性”，有的单位仍然坚持岗位仅限男性报考。',
  '二、主要内容',
  '（一）关于应聘条件。第三条对应聘条件作了规定。',
];
const draft = [
  '岚山市招聘办法',
  '（征求意见稿）',
  '第一条　为了规范招聘工作，保护应聘人员的合法权益，制定本办法。',
  '第二条　本市行政区域内的招聘活动，适用本办法。',
  '第三条　应聘人员应当符合下列条件：',
  '（一）拥护宪法，遵纪守法；',
  '（二）安全员岗位仅限男性报考。',
  '第四条　本办法自2026年7月1日起施行。',
];
const form = ['意见建议反馈表', '姓名', '安保岗位仅限男性报考的意见'];

const drafted = ({ text, parts }: { text: string; parts?: { start: number; end: number }[] }) =>
  parts?.map(({ start, end }) => text.slice(start, end)).join('\n') ?? null;

describe('a text that also holds what was written about the draft', () => {
  test.each([
    ['a call for comments', [...announcement, ...draft]],
    ['an explanation before it', [...explanation, ...draft]],
    ['an explanation behind it', [...draft, ...explanation]],
    ['all of them, and a form', [...announcement, ...explanation, ...draft, ...form]],
  ])('%s: the draft is told apart', (_, lines) => {
    expect(drafted(readText(lines.join('\n')))).toBe(draft.join('\n'));
  });

  test('in the traditional script', () => {
    const before = [
      '關於《嵐山市招聘辦法（徵求意見稿）》的起草說明',
      '一、起草背景',
      '有的單位堅持崗位僅限男性報考。',
    ];
    const own = [
      '嵐山市招聘辦法',
      '（徵求意見稿）',
      '第一條　為了規範招聘工作，制定本辦法。',
      '第二條　本辦法自公佈之日起施行。',
    ];
    expect(drafted(readText([...before, ...own].join('\n')))).toBe(own.join('\n'));
  });

  test('Markdown as well', async () => {
    const source = [...explanation.map((line) => `> ${line}`), `# ${draft[0]}`, ...draft.slice(1)].join(
      '\n\n',
    );
    const read = await readDocument(new TextEncoder().encode(source), 'a.md', { sha256: async () => '' });
    expect(drafted(read)).toBe(draft.join('\n'));
  });
});

test.each([
  ['a draft alone', draft],
  ['an explanation alone', explanation],
  ['an announcement alone', announcement],
  [
    'a fragment among articles that looks like a heading',
    [...draft.slice(0, 5), '征求意见期间确保公示', ...draft.slice(5)],
  ],
  ['nothing', []],
])('%s is read whole', (_, lines) => {
  expect(readText(lines.join('\n'))).toEqual({ format: 'text', text: lines.join('\n') });
});

describe('the review of such a text', () => {
  const analyzer = createAnalyzer({ knowledge });
  const reviewed = async (text: string) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    const source: SourceText = { name: 'a.txt', sha256, ...readText(text) };
    return analyzer.review(source);
  };

  const around = fc.record({
    before: fc.subarray([announcement, explanation], { minLength: 1 }),
    after: fc.constantFrom([], form),
    newline: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n \t\r\n'),
    indent: fc.constantFrom('', '　　', '    ', '\u00a0\u00a0'),
    emoji: fc.constantFrom('', '😀', '\ufeff'),
  });

  test('finds in the draft what it finds in the draft alone, where it stands in the whole', async () => {
    await fc.assert(
      fc.asyncProperty(around, async ({ before, after, newline, indent, emoji }) => {
        const write = (lines: readonly string[]) =>
          lines.map((line) => `${indent}${line}${newline}`).join('');
        const [head, body, tail] = [write([`${emoji}通告`, ...before.flat()]), write(draft), write(after)];
        const alone = await reviewed(body);
        const whole = await reviewed(head + body + tail);
        expect(alone.findings.map(({ quote }) => quote)).toContain('仅限男性');
        expect(whole.draft.title).toBe(alone.draft.title);
        expect(whole.findings.map(({ id }) => id)).toEqual(alone.findings.map(({ id }) => id));
        for (const [i, { start, end, quote }] of whole.findings.entries()) {
          if (start === null || end === null) continue;
          expect((head + body + tail).slice(start, end)).toBe(quote);
          expect(start - head.length).toBe(alone.findings[i]?.start);
        }
      }),
      { numRuns: 40 },
    );
  });
});
