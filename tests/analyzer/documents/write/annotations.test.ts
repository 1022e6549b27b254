import { expect, test } from 'vitest';
import type { Finding } from '../../../../analyzer/model.ts';
import { reviewFixture } from '../../../fixtures/review.ts';
import { exportText, input } from './helpers.ts';

const first = reviewFixture.findings.find(({ level }) => level === 'revise')!;

/** The fixture's review with one finding, on these words of this text. */
function on(text: string, quote: string, more: Partial<Finding> = {}, from = 0) {
  const start = text.indexOf(quote, from);
  const finding: Finding = { ...first, quote, start, end: start + quote.length, ...more };
  const { record: _, ...unread } = input;
  const source = { ...reviewFixture.source, name: 'drafts\\a,b:100%.txt', format: 'text' as const };
  return { ...unread, text, review: { ...reviewFixture, source, findings: [finding] } };
}

test('line and column are those of an editor, also after CRLF and characters of two units', async () => {
  const text = '题目\r\n\r\n第一条　😀𠮷仅限男性\n第二条';
  const line = await exportText('annotations', on(text, '仅限男性'));
  expect(line).toMatch(
    /^::error file=drafts\/a%2Cb%3A100%25\.txt,line=3,col=9,endLine=3,endColumn=13,title=/,
  );
  expect(line.split('\n')).toHaveLength(2);
});

test('levels are errors, warnings and notices; good practice is not told', async () => {
  const text = '仅限男性';
  const command = async (level: Finding['level']) =>
    (await exportText('annotations', on(text, text, { level }))).split(' ')[0];
  expect(await command('revise')).toBe('::error');
  expect(await command('explain')).toBe('::warning');
  expect(await command('consider')).toBe('::notice');
  expect(await command('credit')).toBe('');
});

test('what is said of the whole draft names the file alone; a sentence stays one line', async () => {
  const whole = on('甲', '甲', {
    start: null,
    end: null,
    quote: null,
    provision: null,
    message: '一\n二 100%',
  });
  const line = await exportText('annotations', whole);
  expect(line).toMatch(/^::error file=[^,]+,title=[^:]+::全文 一 二 100%25 .*\n$/);
});

test('in a file that reads otherwise the words are found again, the second as the second', async () => {
  const text = '仅限男性\n仅限男性';
  const file = '---\na: b\n---\n# 仅限男性\n\n- **仅限男性**\n';
  const of = on(text, '仅限男性', {}, 1);
  const markdown = {
    ...of,
    file,
    review: { ...of.review, source: { ...of.review.source, format: 'markdown' as const } },
  };
  expect(await exportText('annotations', markdown)).toContain('line=6,col=5,endLine=6,endColumn=9');
  expect(await exportText('annotations', { ...markdown, file: '别的' })).not.toContain('line=');
});
