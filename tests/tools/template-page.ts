import { readFileSync, writeFileSync } from 'node:fs';
import type { FieldNames } from '../../analyzer/knowledge/field-schema.ts';
import { paperLists } from '../../analyzer/knowledge/paper-schema.ts';

/** The tables of docs/templates.md, made of seeds/fields.yaml: `node tests/tools/template-page.ts` writes them. */
export function templatePage({ fields, lists, columns }: FieldNames): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const code = (name: string) => `\`{{${name}}}\``;
  const table = (rows: string[][]) =>
    [row(['名称', 'name', 'what']), row(['---', '---', '---']), ...rows.map(row)].join('\n');
  return [
    table(Object.entries(fields).map(([id, { zh, en }]) => [code(zh), code(id), en])),
    ...Object.entries(lists).map(([id, { zh, en }]) =>
      [
        `### ${code(`#${zh}`)} … ${code(`/${zh}`)} · ${code(`#${id}`)} … ${code(`/${id}`)}: ${en}`,
        table(
          (paperLists[id] ?? []).map((column) => [
            code(columns[column]?.zh ?? column),
            code(column),
            columns[column]?.en ?? '',
          ]),
        ),
      ].join('\n\n'),
    ),
  ].join('\n\n');
}

if (process.argv[1]?.endsWith('template-page.ts')) {
  const knowledge = JSON.parse(readFileSync('seeds/.compiled/knowledge.json', 'utf8')) as {
    fields: FieldNames;
  };
  const path = 'docs/templates.md';
  const page = readFileSync(path, 'utf8');
  const head = page.slice(0, page.indexOf('<!-- fields -->') + '<!-- fields -->'.length);
  writeFileSync(path, `${head}\n\n${templatePage(knowledge.fields)}\n`);
}
