import Docxtemplater from 'docxtemplater';
import { strFromU8, strToU8 } from 'fflate';
import type { FieldNames } from '../../../knowledge/field-schema.ts';
import type { PaperForm } from '../../../knowledge/paper-schema.ts';
import { openPackage } from '../../package/zip-package.ts';
import { ReadError } from '../../read/read-error.ts';
import type { ExportInput } from '../export-input.ts';
import { plainText, type Rich } from '../form/filled.ts';
import { type PaperValues, paperValues } from '../form/paper-values.ts';
import { repack } from '../original/repack.ts';
import { TemplateError } from './template-error.ts';
import { knownName, namesOfForm } from './template-names.ts';

export interface FilledTemplate {
  bytes: Uint8Array<ArrayBuffer>;
  /** Names in the template that the program does not know, as they are written there: they are left empty. */
  unknown: string[];
  /** What the program's own form of this paper prints and the template does not. */
  unused: string[];
}

/**
 * A unit's own Word file with the review in its named fields; what holds none stays byte for byte.
 * @param form the program's form of the paper; null for the checklist
 * @throws TemplateError, or ReadError where the file is no sound zip
 */
export function fillTemplate(
  bytes: Uint8Array,
  form: PaperForm | null,
  names: FieldNames,
  input: ExportInput,
): FilledTemplate {
  const zip = zipOf(bytes);
  const found: { path: string[]; name: string }[] = [];
  render(zip, found, dataOf(paperValues(input), names));
  const known = found.map(({ path, name }) => knownName(path, name, names));
  const unknown = found
    .filter((_, i) => known[i] === null)
    .map(({ path, name }) => [...path, name].join('.'));
  const used = new Set(known);
  const expected = form ? namesOfForm(form) : names.checklist;
  return {
    bytes: repack(bytes, zip.changed),
    unknown: [...new Set(unknown)],
    unused: expected.filter((name) => !used.has(name)),
  };
}

/** Where docxtemplater tells of the names it found. */
interface Part {
  type: string;
  value: string;
  subparsed?: Part[];
}

function render(zip: Zip, found: { path: string[]; name: string }[], data: object): void {
  const walk = (parts: readonly Part[], path: string[]): void => {
    for (const { type, value, subparsed } of parts) {
      if (type !== 'placeholder') continue;
      found.push({ path, name: value });
      if (subparsed) walk(subparsed, [...path, value]);
    }
  };
  try {
    const template = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      // What nobody told stays empty, to be filled by hand.
      nullGetter: () => '',
      // {{opinions}} is their number, {{#opinions}} the list of them.
      parser: (tag) => ({
        get: (scope: Record<string, unknown>, { meta }: { meta: { part: { module?: string } } }) => {
          const name = (meta.part.module === 'loop' ? '#' : '') + tag.trim();
          // {{__proto__}} is a name that every object has, and no field.
          return Object.hasOwn(scope, name) ? scope[name] : undefined;
        },
      }),
      // Faults are told to the one who made the template, not to the console.
      errorLogging: false,
      modules: [
        {
          name: 'names',
          set({ inspect }: { inspect?: { postparsed?: Part[] } }) {
            if (inspect?.postparsed) walk(inspect.postparsed, []);
          },
        },
      ],
    });
    template.render(data);
  } catch (error) {
    throw faultOf(error);
  }
}

/** Its errors carry what is wrong with which name. Over parts that are no XML, or lack what it looks for, it stumbles. */
function faultOf(error: unknown): unknown {
  if (error instanceof ReadError || !(error instanceof Error)) return error;
  if (!('properties' in error))
    return new TemplateError(
      'bad-template',
      '模板的内部结构已损坏，请用 Word 打开，另存为 .docx 后再试',
      `The parts of the template are damaged; open it in Word and save it as a new .docx: ${error.message}`,
    );
  const { id, errors, explanation } = error.properties as {
    id?: string;
    explanation?: string;
    errors?: { properties?: { explanation?: string; xtag?: string } }[];
  };
  if (id === 'filetype_not_identified' || id === 'filetype_not_handled' || id === 'filetype_not_supported')
    return new TemplateError('no-template', '模板应为 .docx 文件', 'A template is a .docx file');
  const told = (errors ?? []).map(({ properties }) => properties);
  const tags = [...new Set(told.flatMap((one) => one?.xtag ?? []))];
  const why = told.flatMap((one) => one?.explanation ?? []);
  return new TemplateError(
    'bad-template',
    `模板里的栏目没有写完整，请检查花括号和起止标记：${tags.join('、')}`,
    `A field of the template is not complete: ${why.join('; ') || (explanation ?? error.message)}`,
  );
}

/** Every value under its name in both spellings; rows numbered, their marks given up. */
function dataOf({ fields, lists }: PaperValues, names: FieldNames): object {
  const both = (table: FieldNames['fields'], values: Readonly<Record<string, Rich>>) =>
    Object.entries(values).flatMap(([id, value]): [string, string][] => {
      const text = plainText(value);
      return [[id, text], ...(table[id] ? [[table[id].zh, text] as [string, string]] : [])];
    });
  const rows = Object.entries(lists).flatMap(([id, list]): [string, object[]][] => {
    const made = list.map(({ values }, i) =>
      Object.fromEntries(both(names.columns, { ...values, n: [{ text: String(i + 1) }] })),
    );
    return [
      [`#${id}`, made],
      [`#${names.lists[id]?.zh ?? id}`, made],
    ];
  });
  return Object.fromEntries([...both(names.fields, fields), ...rows]);
}

/** What docxtemplater asks of a zip, answered from our own bounded reader. */
interface Zip {
  files: Record<string, ZipFile>;
  file(name: string | RegExp, content?: string | Uint8Array): unknown;
  remove(name: string): unknown;
  /** What was written. */
  changed: Map<string, Uint8Array>;
}

interface ZipFile {
  name: string;
  dir: false;
  options: { dir: false };
  asText(): string;
}

function zipOf(bytes: Uint8Array): Zip {
  const source = openPackage(bytes);
  const changed = new Map<string, Uint8Array>();
  const files: Record<string, ZipFile> = Object.create(null);
  const add = (name: string) => {
    const asText = () => strFromU8(changed.get(name) ?? source.read(name) ?? new Uint8Array());
    files[name] = { name, dir: false, options: { dir: false }, asText };
  };
  for (const name of source.names) add(name);
  return {
    files,
    changed,
    file(name, content) {
      if (typeof name !== 'string') return Object.values(files).filter((one) => name.test(one.name));
      if (content === undefined) return files[name] ?? null;
      changed.set(name, typeof content === 'string' ? strToU8(content) : content);
      add(name);
      return this;
    },
    // It takes parts out only to put them back.
    remove: () => undefined,
  };
}
