import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillTemplate } from '../../../../analyzer/documents/write/template/fill-template.ts';
import { fieldNamesSchema } from '../../../../analyzer/knowledge/field-schema.ts';
import { labelsFixture } from '../../../fixtures/labels.ts';
import { recordFixture, reviewFixture } from '../../../fixtures/review.ts';
import { templatePage } from '../../../tools/template-page.ts';
import { knowledge } from '../../draft/draft-of.ts';
import { input, textsOf } from './helpers.ts';

const { fields: names } = knowledge;
const form = (id: string) => labelsFixture.papers.find((one) => one.id === id)!;

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

/** A small template as an office would make it: a field broken over two runs, a table of rows. */
async function template(...lines: string[]): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            children: [new TextRun('文件：{{文件'), new TextRun({ text: '名称}}', bold: true })],
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('序号'), cell('问题')] }),
              new TableRow({ children: [cell('{{#opinions}}{{n}}'), cell('{{问题}}{{/opinions}}')] }),
            ],
          }),
          ...lines.map((line) => new Paragraph(line)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
const wordsOf = (bytes: Uint8Array) =>
  textsOf(strFromU8(unzipSync(bytes)['word/document.xml']!), 'w:t').join('\n');

test('fields take what the review says, in both spellings, rows one for each opinion', async () => {
  const { bytes, unknown } = fillTemplate(
    await template('共{{opinions}}条，{{issuer}}，<{{reviewer}}>'),
    form('opinion'),
    names,
    { ...input, reviewer: '李 & 王' },
  );
  const words = wordsOf(bytes);
  expect(words).toContain(reviewFixture.draft.title);
  const dismissed = recordFixture.decisions.filter(({ value }) => value === 'dismissed');
  const kept = reviewFixture.findings.filter(
    ({ id, level }) => level !== 'credit' && !dismissed.some(({ finding }) => finding === id),
  );
  for (const { message } of kept) expect(words).toContain(message);
  expect(words).toContain(`共${kept.length}条，，<李 & 王>`);
  expect(words).not.toMatch(/[{}]/);
  expect(unknown).toEqual([]);
});

test('the names it does not know are told, and what the template lacks', async () => {
  const of = await template('{{没有这个}}{{#意见}}{{nonsense}}{{/意见}}');
  const { unknown, unused, bytes } = fillTemplate(of, form('reply'), names, input);
  expect(unknown).toEqual(['没有这个', '意见.nonsense']);
  expect(unused).toContain('replies.answer');
  expect(unused).not.toContain('title');
  expect(wordsOf(bytes)).not.toMatch(/没有这个|undefined/);
});

test('what holds no field stays byte for byte', async () => {
  const before = unzipSync(await template());
  const after = unzipSync(fillTemplate(await template(), null, names, input).bytes);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(after['word/styles.xml']).toEqual(before['word/styles.xml']);
});

test.each([
  ['a list without its end', '{{#意见}}', 'bad-template'],
  ['a field without its end', '{{title', 'bad-template'],
])('%s is refused with its name', async (_what, line, code) => {
  const of = await template(line);
  expect(() => fillTemplate(of, null, names, input)).toThrow(expect.objectContaining({ code }));
  expect(() => fillTemplate(of, null, names, input)).toThrow(/意见|title/);
});

test('names that every object has are no fields: they are told as unknown, and stay empty', async () => {
  const { unknown, bytes } = fillTemplate(
    await template('{{constructor}}|{{__proto__}}'),
    null,
    names,
    input,
  );
  expect(unknown).toEqual(['constructor', '__proto__']);
  expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).not.toMatch(/native code|\[object/);
});

test('a Word file whose parts are broken is refused in words', async () => {
  const parts = unzipSync(await template('{{title}}'));
  const types = strFromU8(parts['[Content_Types].xml']!);
  const broken = zipSync({ ...parts, '[Content_Types].xml': strToU8(types.slice(0, -9)) });
  expect(() => fillTemplate(broken, null, names, input)).toThrow(
    expect.objectContaining({ code: 'bad-template', message: expect.stringContaining('另存') }),
  );
});

test('a zip that is no Word file, and bytes that are no zip, are refused in words', () => {
  const zip = zipSync({ 'a.txt': new Uint8Array([1]) });
  expect(() => fillTemplate(zip, null, names, input)).toThrow(
    expect.objectContaining({ code: 'no-template' }),
  );
  expect(() => fillTemplate(new Uint8Array([1, 2, 3]), null, names, input)).toThrow();
});

test('every field has a name, and no name is of no field', () => {
  const { title, ...rest } = names.fields;
  expect(title).toBeDefined();
  expect(fieldNamesSchema.safeParse({ ...names, fields: rest }).error?.issues[0]?.message).toBe(
    'field title has no name',
  );
  const more = { ...names, columns: { ...names.columns, nonsense: title } };
  expect(fieldNamesSchema.safeParse(more).error?.issues[0]?.message).toBe('no column nonsense');
});

test('the page on templates is the one made of the names', () => {
  const page = readFileSync(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');
  expect(page).toContain(templatePage(names));
});
