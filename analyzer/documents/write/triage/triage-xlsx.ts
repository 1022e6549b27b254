import { LEVELS } from '../../../triage/domain-counts.ts';
import { reviewedOnes } from '../../../triage/triage.ts';
import type { Cell, CellStyle, Sheet } from '../xlsx/sheet.ts';
import { writeWorkbook } from '../xlsx/xlsx.ts';
import { type BatchInput, batchTable, centredColumns, checklistForm, totalOf } from './triage-table.ts';

/** The table of a batch as a workbook: the documents, their findings by domain, and the figures of the whole. */
export function batchXlsx(input: BatchInput): Uint8Array<ArrayBuffer> {
  return writeWorkbook([tableSheet(input), domainSheet(input), overviewSheet(input)]);
}

const cell = (value: string | number, style: CellStyle = 'text'): Cell => ({ value, style });
const head = (words: string[]) => words.map((word) => cell(word, 'head'));

function tableSheet(input: BatchInput): Sheet {
  const table = batchTable(input);
  return {
    name: input.labels.triage.sheets.table[input.language],
    widths: [6, 12, 40, 40, 44, 9, 9, 9, 9, 12, 40, 14, 9],
    headRow: 1,
    rows: [
      head(table.head),
      ...table.rows.map((row) =>
        row.map((value, i) => cell(value, centredColumns.has(i) ? 'centre' : 'text')),
      ),
    ],
  };
}

/** How many findings each document has in each domain; nothing where there are none. */
function domainSheet(input: BatchInput): Sheet {
  const { labels, language } = input;
  const { captions, sheets } = labels.triage;
  const titles = labels.domains.map(({ title, titleEn }) => (language === 'zh' ? title : titleEn));
  return {
    name: sheets.domains[language],
    widths: [6, 40, ...titles.map(() => 10)],
    headRow: 1,
    rows: [
      head([captions.number[language], captions.file[language], ...titles]),
      ...batchTable(input).spread.map(({ n, name, domains }) => [
        cell(n, 'centre'),
        cell(name),
        ...labels.domains.map(({ id }) => {
          const counts = domains[id];
          return cell(counts ? totalOf(counts) : '', 'centre');
        }),
      ]),
    ],
  };
}

function overviewSheet(input: BatchInput): Sheet {
  const { entries, labels, language, at } = input;
  const { triage } = labels;
  const { captions } = triage;
  const form = checklistForm(input);
  const done = reviewedOnes(entries);
  const field = (label: string, value: string | number) => [cell(label, 'label'), cell(value)];
  return {
    name: triage.sheets.overview[language],
    widths: [34, 80],
    headRow: 2,
    rows: [
      [cell(triage.title[language], 'title')],
      head([captions.item[language], captions.content[language]]),
      field(captions.date[language], at.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')),
      field(captions.documents[language], entries.length),
      ...triage.priorities.map(({ id, mark, word }) =>
        field(`${mark} ${word[language]}`, done.filter(({ priority }) => priority === id).length),
      ),
      field(captions.failed[language], entries.length - done.length),
      ...LEVELS.map((level) =>
        field(
          `${form.levels[level].mark} ${form.levels[level].word[language]}`,
          done.reduce((sum, one) => sum + one.levels[level], 0),
        ),
      ),
      ...labels.domains.map(({ id, title, titleEn }) =>
        field(
          language === 'zh' ? title : titleEn,
          done.reduce((sum, one) => sum + (one.domains[id] ? totalOf(one.domains[id]) : 0), 0),
        ),
      ),
      field(captions.knowledge[language], labels.version),
      field(captions.statement[language], form.statement[language]),
    ],
  };
}
