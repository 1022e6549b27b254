import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { makePdf } from '../analyzer/documents/read/pdf-fixture.ts';
import { publicService } from '../fixtures/drafts.ts';
import { paragraph, run, wordFile } from '../fixtures/word-file.ts';
import { allWordsOf } from './support/office-file.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

const desk = useBrowser();
let bench: Workbench;

const word = wordFile(
  `${publicService.trim()}\n第十二条　学校发现学生异常情况的，应当及时通知学生母亲。`
    .split('\n')
    .map((line) => paragraph(run(line.slice(0, 9)), run(line.slice(9))))
    .join(''),
);

beforeAll(async () => {
  bench = await openWorkbench(desk.browser);
  await bench.drop('办法.docx', word);
  await bench.page.locator('.desk-head').waitFor();
});

test('a Word file goes back with a comment for what was kept and none for what was dismissed', async () => {
  const parts = unzipSync(readFileSync(await bench.exportAs('annotated')));
  const before = unzipSync(word);
  expect(parts['_rels/.rels']).toEqual(before['_rels/.rels']);
  const comments = strFromU8(parts['word/comments.xml']!);
  const marks = await bench.page.locator('.card:not([data-level=credit])').count();
  expect(comments.split('<w:comment ').length - 1).toBeGreaterThan(0);
  expect(marks).toBeGreaterThan(0);
  expect(strFromU8(parts['word/document.xml']!)).not.toContain('<w:ins ');
});

test('an accepted rewrite is a tracked change', async () => {
  const card = bench.page.locator('.card', { hasText: '学生母亲' }).first();
  await card.click();
  await card.getByRole('button', { name: '采纳', exact: true }).click();
  const xml = strFromU8(unzipSync(readFileSync(await bench.exportAs('tracked')))['word/document.xml']!);
  expect(xml).toMatch(/<w:(?:ins|del) /);
});

test.each(['opinion-docx', 'self-docx', 'comparison-docx', 'comparison-xlsx'])(
  '%s is written',
  async (id) => {
    expect(allWordsOf(await bench.exportAs(id))).toContain('岚山市公共服务办法');
  },
);

test('a PDF goes back with highlights behind its own bytes', async () => {
  await bench.page.getByRole('button', { name: '返回列表' }).click();
  const lines = ['岚山市招聘办法', '第一条 保安岗位仅限男性报考。'];
  const pdf = makePdf([{ texts: lines.map((text, i) => ({ text, x: 80, y: 740 - 40 * i })) }]);
  await bench.drop('办法.pdf', pdf);
  await bench.page.locator('.desk-head').waitFor();
  const made = readFileSync(await bench.exportAs('annotated'));
  expect(made.subarray(0, pdf.length).equals(Buffer.from(pdf))).toBe(true);
  expect(made.subarray(pdf.length).toString('latin1')).toContain('/Highlight');
});

test('a file that is no longer at hand is asked for, and another one is refused', async () => {
  await bench.page.reload();
  await bench.page.locator('.desk-head').waitFor();
  const asked = bench.page.waitForEvent('filechooser');
  await bench.page.locator('.export summary').click();
  await bench.page.locator('[data-export=annotated]').click();
  await (await asked).setFiles({
    name: '别的.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(makePdf([{ texts: [{ text: '第一条 别的文件。', x: 80, y: 700 }] }])),
  });
  await bench.page.locator('.export [role=status]', { hasText: '不是所评估的那份文件' }).waitFor();
});
