import type { Words } from '../../../knowledge/form-schema.ts';
import type { PaperBlock, PaperForm } from '../../../knowledge/paper-schema.ts';
import type { Language } from '../../../model.ts';
import { type FilledBlock, type FilledPaper, plainText, type Rich } from './filled.ts';
import type { PaperRow, PaperValues } from './paper-values.ts';

type Rows = Extract<PaperBlock, { table: unknown }>['table'] | Extract<PaperBlock, { each: unknown }>['each'];

/** The form with the review in its fields. Pure. */
export function fillForm(form: PaperForm, values: PaperValues, language: Language): FilledPaper {
  const title = form.title[language];
  return {
    id: form.id,
    language,
    title,
    page: form.page,
    blocks: form.blocks.flatMap((block) => fillBlock(block, values, language)),
  };
}

function fillBlock(block: PaperBlock, values: PaperValues, language: Language): FilledBlock[] {
  const fill = (pattern: string | Words, row?: PaperRow['values']) =>
    fillPattern(
      typeof pattern === 'string' ? pattern : pattern[language],
      { ...values.fields, ...row },
      row !== undefined,
    );
  if ('heading' in block) return [{ kind: 'heading', text: block.heading[language] }];
  if ('text' in block) {
    if (block.needs !== undefined && plainText(values.fields[block.needs]) === '') return [];
    return [{ kind: 'text', text: fill(block.text) }];
  }
  if ('signature' in block)
    return [{ kind: 'signature', lines: block.signature.map((words) => words[language]) }];
  if ('fields' in block)
    return [
      {
        kind: 'fields',
        rows: block.fields.map(({ label, value }) => ({ label: label[language], value: fill(value) })),
      },
    ];
  if ('table' in block) {
    const { columns, band, empty } = block.table;
    let above = '';
    return [
      {
        kind: 'table',
        columns: columns.map(({ head, share, centred }) => ({ head: head[language], share, centred })),
        rows: rowsOf(block.table, values).flatMap((row) => {
          const cells = columns.map(({ value }) => fill(value, row));
          const common = band === undefined ? '' : plainText(fill(band, row));
          const isNew = common !== above && common !== '';
          above = common;
          return isNew ? [{ band: common }, cells] : [cells];
        }),
        empty: empty[language],
      },
    ];
  }
  const { title, lines, empty } = block.each;
  const rows = rowsOf(block.each, values);
  if (rows.length === 0) return [{ kind: 'text', text: [{ text: empty[language] }] }];
  return rows.map((row) => ({
    kind: 'entry',
    title: fill(title, row),
    lines: lines
      .map(({ label, value }) => ({ label: label[language], value: fill(value, row) }))
      .filter(({ value }) => plainText(value).trim() !== ''),
  }));
}

/** The rows that a block asks for, numbered anew. */
function rowsOf({ of, only }: Rows, values: PaperValues): PaperRow['values'][] {
  return (values.lists[of] ?? [])
    .filter(
      ({ level, criterion, answer }) =>
        (!only?.levels || only.levels.some((one) => one === level)) &&
        (!only?.criteria || only.criteria.some((one) => one === criterion)) &&
        (!only?.answers || only.answers.some((one) => one === answer)),
    )
    .map((row, i) => ({ ...row.values, n: [{ text: String(i + 1) }] }));
}

/**
 * A field takes its place with its marks; lines that hold nothing but empty fields go, of a row of a list with
 * the words around them: 说明： is for what was said, while 文件名称： leaves room for the pen.
 */
function fillPattern(pattern: string, fields: Readonly<Record<string, Rich>>, inRow: boolean): Rich {
  const lines = pattern.split('\n').flatMap((line) => {
    const parts = line.split(/\{\{(\w+)\}\}/);
    const filled = parts.flatMap((part, i) => (i % 2 === 0 ? [{ text: part }] : (fields[part] ?? [])));
    // Quotation marks around nothing, or nothing at all.
    const said = inRow ? parts.filter((_, i) => i % 2 === 1).flatMap((name) => fields[name] ?? []) : filled;
    const isEmpty = parts.length > 1 && !/[\p{L}\p{N}□■]/u.test(plainText(said));
    return isEmpty ? [] : [filled];
  });
  return lines
    .flatMap((line, i) => (i === 0 ? line : [{ text: '\n' }, ...line]))
    .filter(({ text }) => text !== '');
}
