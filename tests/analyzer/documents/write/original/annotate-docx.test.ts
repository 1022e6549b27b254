import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXml } from '../../../../../analyzer/documents/package/xml.ts';
import { docxPrefix } from '../../../../../analyzer/documents/read/docx/namespaces.ts';
import { paragraph, run, wordFile } from '../../../../fixtures/word-file.ts';
import { annotate, commented, readRuns } from './annotate.ts';

const bold = '<w:rPr><w:b/></w:rPr>';
const note = (text: string, words: string, replacement?: string) => {
  const start = text.indexOf(words);
  return {
    range: { start, end: start + words.length },
    lines: ['可能限制性别', '建议：删除'],
    ...(replacement === undefined ? {} : { replacement }),
  };
};

test('splits the run at the words, with its properties on every piece', () => {
  const file = wordFile(paragraph(run('第一条 招聘限男性，择优录用。', bold)));
  const { xml, comments } = annotate(file, (text) => [note(text, '限男性')]);
  expect(comments).toBe(1);
  expect([...commented(xml).values()]).toEqual(['限男性']);
  expect(xml).toContain(
    `<w:r>${bold}<w:t xml:space="preserve">第一条 招聘</w:t></w:r><w:commentRangeStart w:id="0"/><w:r>${bold}<w:t xml:space="preserve">限男性</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r>${bold}<w:t xml:space="preserve">，择优录用。</w:t></w:r>`,
  );
});

test('a list of parts that leads nowhere does not hide the document', () => {
  const parts = unzipSync(wordFile(paragraph(run('招聘限男性。'))));
  const named = strFromU8(parts['_rels/.rels']!);
  const damaged = named.replace('Target="word/document.xml"', 'Target="word/document.ceDocument"');
  expect(damaged).not.toBe(named);
  const file = zipSync({ ...parts, '_rels/.rels': strToU8(damaged) });
  const { xml } = annotate(file, (text) => [note(text, '限男性')]);
  expect([...commented(xml).values()]).toEqual(['限男性']);
});

test('does not touch a run whose borders are the words’ own', () => {
  const odd = '<w:r w:rsidR="00A1">\n <w:rPr><w:b/></w:rPr> <w:t>限男性</w:t>\n</w:r>';
  const { xml } = annotate(wordFile(paragraph(run('招聘'), odd, run('。'))), (text) => [
    note(text, '限男性'),
  ]);
  expect(xml).toContain(`<w:commentRangeStart w:id="0"/>${odd}<w:commentRangeEnd w:id="0"/>`);
});

test('goes over runs, paragraphs, hyperlinks and tabs; overlapping comments stay apart', () => {
  const link = `<w:hyperlink w:anchor="a">${run('一起考虑')}</w:hyperlink>`;
  const file = wordFile(
    paragraph(run('甲乙'), `<w:r><w:tab/><w:t>丙&amp;丁</w:t></w:r>`, link) + paragraph(run('戊己')),
  );
  const { xml, text } = annotate(file, (read) => [
    note(read, '乙\t丙&'),
    note(read, '&丁一起'),
    note(read, '考虑\n戊'),
  ]);
  expect(text).toBe('甲乙\t丙&丁一起考虑\n戊己');
  expect([...commented(xml).values()].sort()).toEqual(['&丁一起', '乙\t丙&', '考虑戊'].sort());
  expect(readRuns(xml).text).toBe(text);
});

test('the paragraph’s properties stay first, cells keep a comment to themselves', () => {
  const cell = (words: string) => `<w:tc>${paragraph(run(words))}</w:tc>`;
  const file = wordFile(`<w:tbl><w:tr>${cell('岗位一')}${cell('限男性')}</w:tr></w:tbl>`);
  const { xml } = annotate(file, (text) => [note(text, '一\n限男性')]);
  expect([...commented(xml).values()]).toEqual(['一']);
  expect(xml).not.toMatch(/<w:p><w:comment/);
});

test('a comment in a text box goes around the box, in a footnote around its sign', () => {
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('限男性'))}</w:txbxContent></w:pict></w:r>`;
  const { xml } = annotate(wordFile(paragraph(run('前'), box, run('后'))), (text) => [note(text, '男性')]);
  expect(xml).toContain(`<w:commentRangeStart w:id="0"/>${box}<w:commentRangeEnd w:id="0"/>`);
});

test('tracked changes take out and put in only what differs', () => {
  const { xml, changes } = annotate(
    wordFile(paragraph(run('男方', bold), run('享受护理假十五日。'))),
    (text) => [note(text, '男方享受护理假十五日', '夫妻双方享受护理假十五日')],
  );
  expect(changes).toBe(1);
  const words = [...commented(xml).values()];
  expect(words).toHaveLength(1);
  expect(words[0]!.replace(/\[[^\]]*\]/g, '')).toBe('夫妻双方享受护理假十五日');
  expect(xml).toMatch(
    /<w:ins w:id="\d+" w:author="李某" w:date="2026-11-23T09:30:00Z"><w:r><w:rPr><w:b\/><\/w:rPr><w:t/,
  );
  expect(words[0]).toContain('享受护理假十五日');
});

test('a rewrite that is not safe stays a comment', () => {
  const inserted = `<w:ins w:id="7" w:author="x">${run('限男性')}</w:ins>`;
  const noted = '<w:r><w:t>限女性</w:t><w:footnoteReference w:id="1"/></w:r>';
  const made = annotate(wordFile(paragraph(inserted, noted) + paragraph(run('尾'))), (text) => [
    note(text, '限男性', '不限性别'),
    note(text, '限女性', '不限性别'),
    note(text, '性\n尾', '尾'),
  ]);
  expect(made).toMatchObject({ comments: 3, changes: 0 });
  expect(made.xml).not.toContain('w:del');
});

test('keeps the bytes of every other part and its place; knows the comments that are there', () => {
  const comments =
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="旧"><w:p/></w:comment></w:comments>';
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
  const file = wordFile(paragraph(run('限男性')), {
    'word/comments.xml': comments,
    'word/_rels/document.xml.rels': relations,
    'docProps/core.xml': '<a/>',
  });
  const { parts } = annotate(file, (text) => [note(text, '男性')]);
  const before = unzipSync(file);
  expect(Object.keys(parts)).toEqual(Object.keys(before));
  for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'docProps/core.xml'])
    expect(parts[name]).toEqual(before[name]);
  const made = strFromU8(parts['word/comments.xml']!);
  expect(made).toContain('<w:comment w:id="4" w:author="旧"><w:p/></w:comment><w:comment w:id="0" ');
  expect(made).toContain('可能限制性别');
});

test('a new part of comments is named, related and typed', () => {
  const { parts } = annotate(wordFile(paragraph(run('限男性'))), (text) => [note(text, '男性')]);
  expect(strFromU8(parts['[Content_Types].xml']!)).toContain('PartName="/word/comments.xml"');
  expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('Target="comments.xml"');
});

test('an author with any name: what is in quotation marks in the file stays there', () => {
  const name = '李"某" <&>';
  const file = wordFile(paragraph(run('限男性')));
  const notes = (text: string) => [note(text, '男性', '')];
  const { xml, parts } = annotate(file, notes, { name, date: '2026-11-23T09:30:00Z' });
  const authors = [xml, strFromU8(parts['word/comments.xml']!)].flatMap((part) => {
    const found: string[] = [];
    const look = (_: string, attributes: Readonly<Record<string, string>>) => {
      if (attributes['w:author'] !== undefined) found.push(attributes['w:author']);
    };
    readXml(part, { prefixOf: docxPrefix, isUnit: () => false, unit: () => undefined, open: look });
    return found;
  });
  expect(authors).toEqual([name, name]);
});

test('of two rewrites of the same words the first is made, the other is a comment', () => {
  const { comments, changes } = annotate(wordFile(paragraph(run('岗位限男性报考。'))), (text) => [
    note(text, '限男性', '不限性别'),
    note(text, '男性报考', '均可报考'),
  ]);
  expect({ comments, changes }).toEqual({ comments: 2, changes: 1 });
});

test('without a note the file keeps all its bytes', () => {
  const file = wordFile(paragraph(run('限男性')));
  expect(annotate(file, () => []).bytes).toEqual(file);
});

const words = fc.stringMatching(/^[一二三四&<>" ab]{1,6}$/);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('for any runs and ranges the text stays the same and each comment covers exactly its words', () => {
  const draft = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const ranges = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(draft, ranges, (paragraphs, wanted) => {
      const file = wordFile(
        paragraphs.map((runs) => paragraph(...runs.map((text) => run(escaped(text))))).join(''),
      );
      const quotes: string[] = [];
      const { xml, text } = annotate(file, (read) =>
        wanted.flatMap(([from, length]) => {
          const start = from % read.length;
          const end = Math.min(read.length, start + 1 + (length % 12));
          if (read.slice(start, end).trim() === '') return [];
          quotes.push(read.slice(start, end).trim().replaceAll('\n', ''));
          return [{ range: { start, end }, lines: ['x'] }];
        }),
      );
      expect(readRuns(xml).text).toBe(text);
      expect(
        [...commented(xml).entries()].sort(([a], [b]) => Number(a) - Number(b)).map(([, w]) => w),
      ).toEqual(quotes);
    }),
  );
});

test('for any rewrite, refusing all changes gives the old words and taking them the new ones', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 4 }),
      words,
      fc.nat(),
      fc.nat(),
      (runs, to, from, length) => {
        const file = wordFile(paragraph(...runs.map((text) => run(escaped(text)))));
        const old = runs.join('');
        const start = from % old.length;
        const end = Math.min(old.length, start + 1 + (length % 9));
        const { xml } = annotate(file, () => [{ range: { start, end }, lines: ['x'], replacement: to }]);
        const refused = xml.replace(/<w:ins .*?<\/w:ins>/g, '').replaceAll('delText', 't');
        const accepted = xml.replace(/<w:del .*?<\/w:del>/g, '');
        expect(readRuns(refused).text).toBe(old);
        expect(readRuns(accepted).text).toBe(old.slice(0, start) + to + old.slice(end));
      },
    ),
  );
});
