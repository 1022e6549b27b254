import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { beforeAll, expect, test } from 'vitest';
import { publicService } from '../fixtures/drafts.ts';
import { allWordsOf } from './support/office-file.ts';
import { useBrowser } from './support/use-browser.ts';
import { openWorkbench, type Workbench } from './support/workbench.ts';

/** A unit's own Word file with named fields: filled in the worker, under the extension's own security policy. */
const desk = useBrowser();
let bench: Workbench;
const template = join(mkdtempSync(join(tmpdir(), 'hengwen-template-')), '自评表模板.docx');

beforeAll(async () => {
  const lines = ['本单位自评：{{文件名称}} {{nonsense}}', '{{#意见}}', '{{条文}}：{{问题}}', '{{/意见}}'];
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  writeFileSync(template, new Uint8Array(await Packer.toArrayBuffer(document)));
  bench = await openWorkbench(desk.browser);
  await bench.review(publicService);
  await bench.page.locator('[data-tab=exchange]').click();
});

test('a template is filled, kept for the next time, and its strange and missing fields are told', async () => {
  const { page } = bench;
  const first = await desk.browser.downloads.during(() =>
    page.locator('[data-choose=template]').setInputFiles(template),
  );
  const words = allWordsOf(first);
  expect(words).toContain('本单位自评：岚山市公共服务办法');
  expect(words).not.toContain('{{');
  await page.locator('.template-part .notice', { hasText: '{{nonsense}}' }).waitFor();
  await expect.poll(() => page.locator('[data-unused]').textContent()).toContain('评估要点.评估问题');
  await page.reload();
  await page.locator('[data-tab=exchange]').click();
  const second = await desk.browser.downloads.during(() => page.locator('[data-do=fill-template]').click());
  expect(allWordsOf(second)).toContain('本单位自评');
});

test('a file that is none is refused in words', async () => {
  const { page } = bench;
  writeFileSync(template, 'no zip');
  await page.locator('[data-choose=template]').setInputFiles(template);
  await page.locator('.template-part [role=status]', { hasText: '导出失败' }).waitFor();
  expect(bench.errors).toEqual([]);
});
