import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Feedback } from '../../../../analyzer/documents/write/feedback/feedback.ts';
import { writeFeedback } from '../../../../analyzer/documents/write/feedback/write-feedback.ts';

const feedback: Feedback = {
  language: 'zh',
  title: '评估意见采纳情况反馈表',
  draftTitle: '岚山市公共服务办法',
  fields: [{ label: '文件名称', value: '岚山市公共服务办法' }],
  summary: '共 1 条意见',
  columns: [
    { head: '序号', share: 1, centred: true },
    { head: '评估意见', share: 4 },
    { head: '理由', share: 4 },
  ],
  rows: [['1', '仅限男性\u0000', '=1+1 <改>&\n第二行']],
  empty: '没有',
  signature: ['负责人（签名）：'],
};
const partOf = async (format: 'docx' | 'xlsx', path: string) =>
  strFromU8(unzipSync(await writeFeedback(format, feedback))[path]!);

describe('the drafter’s answers as a paper', () => {
  it('is a Word table with a repeated head, clean and escaped', async () => {
    const xml = await partOf('docx', 'word/document.xml');
    expect(xml).toContain('w:tblHeader');
    for (const words of [
      '评估意见采纳情况反馈表',
      '仅限男性',
      '=1+1 &lt;改&gt;&amp;',
      '第二行',
      '负责人（签名）：',
    ])
      expect(xml).toContain(words);
    expect(xml).not.toContain('\u0000');
  });

  it('is a sheet whose head is frozen, where nothing becomes a formula', async () => {
    const sheet = await partOf('xlsx', 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('ySplit="4"');
    expect(sheet).not.toContain('<f>');
    expect(await partOf('xlsx', 'xl/sharedStrings.xml')).toContain('=1+1 &lt;改&gt;&amp;');
  });

  it('says so where there is nothing to answer', async () => {
    const bytes = await writeFeedback('docx', { ...feedback, rows: [] });
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('没有');
  });
});
