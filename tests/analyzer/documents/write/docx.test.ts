import { expect, test } from 'vitest';
import { exportParts, input, textsOf, withFindings } from './helpers.ts';

const documentOf = async (of = input) => (await exportParts('docx', of)).get('word/document.xml') ?? '';

test('holds identity, outcome, criteria, clause table, credits, sources and statement', async () => {
  const text = textsOf(await documentOf(), 'w:t').join('\n');
  for (const part of [
    '性别平等和儿童优先评估清单',
    '东岭区人才引进和公共服务保障办法（征求意见稿）',
    'E　存在不平等规定',
    'C　权利义务',
    '第三条第（一）项（2）',
    '条文\n问题\n建议\n依据\n处理\n意见',
    '■ 建议修改或删除',
    '《妇女权益保障法》第四十三条第（四）项[',
    '将限制结婚、生育或者婚姻、生育状况作为录（聘）用条件',
    '理由：本办法为过渡安排，指标另文规定',
    '该文件的年龄条件是否已经统一。',
    '规定听取儿童意见并反馈采纳情况，属于良好做法。（H3）',
    'fixture-1',
    '评估人（签名）：',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('违法');
});

test('is laid out as an office paper: A4, margins, the wide table on its side', async () => {
  const document = await documentOf();
  const pages = [...document.matchAll(/<w:pgSz ([^>]*)\/>/g)].map(([, size]) => size);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toMatch(/w:w="11906" w:h="16838"/);
  expect(pages[1]).toMatch(/w:w="16838" w:h="11906".*landscape/);
  expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
});

test('repeats table heads and keeps rows whole', async () => {
  const document = await documentOf();
  const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables.filter((table) => table.includes('<w:tblHeader/>'))).toHaveLength(5);
  const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  const long = await documentOf({
    ...input,
    record: { decisions: [], notes: [{ finding: 'f-height-limit', text: '很长的意见'.repeat(400) }] },
  });
  const split = (long.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => !row.includes('<w:cantSplit/>'));
  expect(split).toHaveLength(1);
});

test('tells the level by underline as well as by word and mark', async () => {
  const document = await documentOf();
  const underlineOf = (quote: string) =>
    document.match(new RegExp(`<w:u w:val="(\\w+)"/></w:rPr><w:t[^>]*>${quote}`))?.[1];
  expect(underlineOf('学生母亲')).toBe('single');
  expect(underlineOf('身高不低于')).toBe('dash');
  expect(underlineOf('每千名儿童')).toBe('dotted');
});

test('names the official faces, each with a stand-in, and numbers pages on both sides', async () => {
  const parts = await exportParts('docx');
  expect(parts.get('word/styles.xml')).toContain('w:eastAsia="方正小标宋简体"');
  expect(parts.get('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
  expect(parts.get('word/fontTable.xml')).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>',
  );
  const footers = [...parts].filter(([path]) => /word\/footer\d+\.xml/.test(path)).map(([, xml]) => xml);
  expect(footers.some((xml) => xml.includes('w:jc w:val="left"'))).toBe(true);
  expect(footers.some((xml) => xml.includes('w:jc w:val="right"'))).toBe(true);
  expect(parts.get('word/settings.xml')).toContain('evenAndOddHeaders');
});

test('lists notes whose provision has changed', async () => {
  const record = { decisions: [], notes: [{ finding: 'gone', text: '原第十二条的意见' }] };
  const text = textsOf(await documentOf({ ...input, record }), 'w:t');
  expect(text).toContain('原第十二条的意见');
});

test('keeps markup of the draft as text', async () => {
  const message = '<w:p>&amp; "]]>';
  const document = await documentOf(withFindings((finding) => ({ ...finding, message })));
  expect(textsOf(document, 'w:t').some((text) => text.startsWith(message))).toBe(true);
});
