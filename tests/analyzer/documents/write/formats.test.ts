import { expect, test } from 'vitest';
import { exportFileName, exportMediaType, exportReview } from '../../../../analyzer/documents/write/index.ts';
import type { Finding } from '../../../../analyzer/model.ts';
import { recordFixture, reviewFixture } from '../../../fixtures/review.ts';
import { exportParts, exportText, input } from './helpers.ts';

const formats = ['json', 'md', 'csv', 'xlsx', 'docx', 'sarif', 'annotations', 'pretty'] as const;
const hostile = 'a\u0000b\u0008\u001b[31m\u009b\ud800c\udfff\u202e\ufffe\uffff\r\nd\u2028e&<b>"';

/** Every string of a value replaced: what a broken reader or a hostile page could deliver. */
function spoil<Value>(value: Value): Value {
  const spoilt = JSON.stringify(value, (key, one: unknown) =>
    typeof one === 'string' &&
    /^(text|quote|label|message|title|name|reason|question|replacement|rule)$/.test(key)
      ? one + hostile
      : one,
  );
  return JSON.parse(spoilt) as Value;
}

const spoilt = { ...input, review: spoil(reviewFixture), record: spoil(recordFixture), reviewer: hostile };

test('json is the Review exactly, with the record only where there is one', async () => {
  const { record: _, ...unread } = input;
  expect(JSON.parse(await exportText('json', unread))).toEqual(reviewFixture);
  expect(JSON.parse(await exportText('json'))).toEqual({ ...reviewFixture, record: recordFixture });
});

test('pretty groups by provision, plain unless colour is asked for', async () => {
  const plain = await exportText('pretty');
  expect(plain).not.toContain('\u001b');
  expect(plain).toMatch(
    /\n第七条\n {2}▲ .*\n(?: {6}.*\n)+ {2}■ 建议修改或删除 F4 “女性夜间应当避免单独出行”\n/,
  );
  expect(plain.indexOf('第四条\n  ★')).toBeLessThan(plain.indexOf('\n第五条'));
  const coloured = await exportText('pretty', { ...input, colour: true });
  expect(coloured).toContain('\u001b[31m■ 建议修改或删除\u001b[0m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('pretty keeps what is of one line on one line', async () => {
  const [first, ...rest] = reviewFixture.findings as [Finding, ...Finding[]];
  const findings = [{ ...first, message: '第一行\n\n■ 建议修改或删除 假的一行' }, ...rest];
  const plain = await exportText('pretty', { ...input, review: { ...reviewFixture, findings } });
  expect(plain).toContain('第一行 ■ 建议修改或删除 假的一行');
  expect(plain).not.toMatch(/^\s*■ 建议修改或删除 假的一行/m);
});

test.each(['md', 'csv', 'pretty'] as const)(
  '%s drops what a terminal or a paper cannot hold',
  async (format) => {
    const text = await exportText(format, spoilt);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must be gone
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2028\ufffe\uffff]/);
  },
);

test.each(['docx', 'xlsx'] as const)('%s stays well-formed XML with broken text', async (format) => {
  expect((await exportParts(format, spoilt)).size).toBeGreaterThan(5);
});

// Two or three seconds for .docx on a desk: room for a slow machine, no measure of speed.
test.each(formats)('%s takes 5,000 findings', { timeout: 60_000 }, async (format) => {
  const findings = Array.from({ length: 5000 }, (_, i): Finding => {
    const finding = reviewFixture.findings[i % reviewFixture.findings.length];
    if (!finding) throw new Error('empty fixture');
    return { ...finding, id: `${finding.id}-${i}` };
  });
  const bytes = await exportReview(format, { ...input, review: { ...reviewFixture, findings } });
  expect(bytes.length).toBeGreaterThan(50_000);
});

test.each(formats.filter((format) => format !== 'annotations'))(
  '%s takes an empty review',
  async (format) => {
    const review = { ...reviewFixture, findings: [], checklist: [], topics: [] };
    expect((await exportReview(format, { ...input, review })).length).toBeGreaterThan(100);
    expect(exportMediaType(format)).toMatch(/^[a-z]+\/[a-z+.;=0-9-]+$/);
  },
);

const at = new Date(2026, 0, 5);

test('a file name holds form, title and local date', () => {
  expect(exportFileName('东岭区办法（征求意见稿）', 'docx', at)).toBe(
    '性别平等评估清单-东岭区办法（征求意见稿）-20260105.docx',
  );
  expect(exportFileName('', 'pretty', at)).toBe('性别平等评估清单-20260105.txt');
});

test.each([
  '../../etc/passwd',
  '..\\..\\x',
  'C:\\a',
  'a/../b',
  '\u0000.\u202egpj',
  'con|<>"?*',
  '...',
  '😀'.repeat(300),
])('a file name stays one plain name with the title %j', (title) => {
  const name = exportFileName(title, 'xlsx', at);
  expect(name).not.toMatch(/[/\\:*?"<>|\s]{2,}|[/\\:*?"<>|]|\.\./);
  expect(name).toMatch(/^性别平等评估清单-.*20260105\.xlsx$/);
  expect(name.isWellFormed()).toBe(true);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
});
