import { expect, test } from 'vitest';
import { type ExportInput, exportReview } from '../../../../analyzer/documents/write/index.ts';
import { exportParts, exportText, input, textsOf, withFindings } from './helpers.ts';

/** The cells of each sheet by sheet name: text and whether the style marks it as quoted text. */
async function read(of: ExportInput = input) {
  const parts = await exportParts('xlsx', of);
  const part = (path: string) => parts.get(path) ?? '';
  // As spreadsheets read it: _x0041_ is an A.
  const strings = textsOf(part('xl/sharedStrings.xml'), 't').map((text) =>
    text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  const formats =
    part('xl/styles.xml')
      .match(/<cellXfs.*<\/cellXfs>/)?.[0]
      .match(/<xf /g) ?? [];
  const quoted = [
    ...(part('xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0] ?? '').matchAll(/<xf ([^>]*)>/g),
  ].map(([, attributes]) => attributes?.includes('quotePrefix="1"') ?? false);
  expect(quoted).toHaveLength(formats.length);
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name ?? '');
  return names.map((name, i) => {
    const xml = part(`xl/worksheets/sheet${i + 1}.xml`);
    expect(xml).not.toContain('<f>');
    const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
      [...(row ?? '').matchAll(/<c r="[A-Z]+\d+" s="(\d+)"(?: t="(s)")?(?:\/>|><v>(\d+)<\/v><\/c>)/g)].map(
        ([, style, shared, value]) => ({
          text: (shared ? strings[Number(value)] : value) ?? '',
          quoted: quoted[Number(style)] ?? false,
        }),
      ),
    );
    return { name, xml, rows };
  });
}

test('has four sheets with frozen, repeated and filtered heads', async () => {
  const sheets = await read();
  expect(sheets.map(({ name }) => name)).toEqual(['概况', '条文问题', '评估清单', '良好做法']);
  for (const { xml } of sheets) {
    expect(xml).toContain('state="frozen"');
    expect(xml).toMatch(/<autoFilter ref="A\d:[A-Z]\d+"\/>/);
  }
  const workbook = (await exportParts('xlsx')).get('xl/workbook.xml');
  expect(workbook).toContain("'条文问题'!$1:$1");
});

test('lists the provisions with problem, suggestion, basis, decision and note', async () => {
  const [, clauses, criteria, credits] = await read();
  const [head, ...rows] = (clauses?.rows ?? []).map((row) => row.map(({ text }) => text));
  expect(head?.slice(2, 8)).toEqual(['条文', '问题', '建议', '依据', '处理', '意见']);
  expect(rows).toHaveLength(11);
  expect(rows[1]?.slice(0, 5)).toEqual([
    '2',
    '■ 建议修改或删除',
    '第三条第（一）项\n（一）男性不超过四十五周岁、女性不超过四十周岁；',
    '同一条件按性别规定了不同年龄上限，女性的上限更低，可能构成就业性别歧视，请核对。',
    '不超过四十五周岁',
  ]);
  expect(criteria?.rows).toHaveLength(1 + input.review.checklist.length);
  expect(credits?.rows).toHaveLength(1 + 2);
});

test('marks what looks like a formula as quoted text, and leaves the text as it is', async () => {
  const sheets = await read(
    withFindings((finding) => ({ ...finding, suggestion: { text: '=HYPERLINK("x")' } })),
  );
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter(({ text }) => text.startsWith('='));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every(({ quoted }) => quoted)).toBe(true);
});

test('keeps _x0041_ from becoming a letter, and cuts a cell at the length Excel takes', async () => {
  const text = `_x0041_${'长'.repeat(40_000)}`;
  const [, clauses] = await read(withFindings((finding) => ({ ...finding, message: text })));
  const cell = clauses?.rows[1]?.[3]?.text ?? '';
  expect(cell.startsWith('_x0041_长')).toBe(true);
  expect(cell).toHaveLength(32_767);
});

test('gives the same bytes for the same paper', async () => {
  expect(await exportReview('xlsx', input)).toEqual(await exportReview('xlsx', input));
});

test('writes a note of several lines as one cell', async () => {
  const csv = await exportText('csv');
  const [, clauses] = await read();
  const note = clauses?.rows[2]?.[7]?.text ?? '';
  expect(note).toContain('\n');
  expect(csv).toContain(note);
});
