import type { FieldNames } from '../../../knowledge/field-schema.ts';
import { type PaperForm, paperLists } from '../../../knowledge/paper-schema.ts';

/**
 * A name in a template as the program knows it: `title`, `opinions` or `opinions.basis`; null for one it does not
 * know. `path` holds the lists around it, the outermost first. Names may be written in Chinese as well.
 */
export function knownName(path: readonly string[], name: string, names: FieldNames): string | null {
  const list = path.length === 0 ? undefined : idIn(names.lists, path.at(-1)!);
  if (list !== undefined) {
    const column = idIn(names.columns, name);
    if (column !== undefined && paperLists[list]?.includes(column)) return `${list}.${column}`;
  }
  return idIn(names.fields, name) ?? idIn(names.lists, name) ?? null;
}

/** What the program's own form of a paper prints, in the same spelling. */
export function namesOfForm(form: PaperForm): string[] {
  const used = form.blocks.flatMap((block) => {
    const rows = 'table' in block ? block.table : 'each' in block ? block.each : null;
    const own = new Set(rows ? paperLists[rows.of] : []);
    return [...JSON.stringify(block).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) =>
      rows && own.has(name) ? `${rows.of}.${name}` : name,
    );
  });
  return [...new Set(used)];
}

/** As a person who writes templates reads it. */
export function shownName(name: string, names: FieldNames, language: 'zh' | 'en'): string {
  if (language === 'en') return name;
  const [first = '', column] = name.split('.');
  const head = column === undefined ? names.fields[first] : names.lists[first];
  const tail = column === undefined ? undefined : names.columns[column];
  return [head?.zh ?? first, tail?.zh ?? column].filter((part) => part !== undefined).join('.');
}

function idIn(table: FieldNames['fields'], name: string): string | undefined {
  if (Object.hasOwn(table, name)) return name;
  return Object.keys(table).find((id) => table[id]?.zh === name);
}
