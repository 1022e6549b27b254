import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Paper } from '../paper.ts';
import { escapeXml } from '../xml.ts';
import type { Sheet } from './sheet.ts';
import { filterRange, hasFilter, type SharedStrings, sheetXml } from './sheet-xml.ts';
import { sheetsOf } from './sheets.ts';
import { stylesXml } from './styles.ts';

/*
 * Why no library: write-excel-file zips everything above 160 kB in a worker from a blob: address. The content
 * security policy of an extension forbids those, and the export then waits for ever.
 */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The checklist as an Excel workbook (.xlsx). */
export function writeXlsx(paper: Paper): Uint8Array<ArrayBuffer> {
  return writeWorkbook(sheetsOf(paper));
}

/** Sheets as an Excel workbook. */
export function writeWorkbook(sheets: Sheet[]): Uint8Array<ArrayBuffer> {
  const strings: SharedStrings = new Map();
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relationships([[`${office}/officeDocument`, 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, i): [string, string] => [`${office}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${office}/styles`, 'styles.xml'],
      [`${office}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, i === 0, strings);
  });
  parts['xl/sharedStrings.xml'] = sharedStringsXml(strings);

  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) {
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  }
  // A fixed date: the same paper gives the same bytes.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

function contentTypes(sheets: Sheet[]): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${sheetType}.${type}+xml"/>`;
  return (
    `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    part('workbook', 'sheet.main') +
    sheets.map((_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    `${part('styles', 'styles')}${part('sharedStrings', 'sharedStrings')}</Types>`
  );
}

function relationships(targets: [type: string, target: string][]): string {
  const one = ([type, target]: [string, string], i: number) =>
    `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`;
  return `<Relationships xmlns="${packages}/relationships">${targets.map(one).join('')}</Relationships>`;
}

/** Print titles and filters are names of the workbook as well as settings of the sheet. */
function workbookXml(sheets: Sheet[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, i) => {
    const place = `'${escapeXml(sheet.name)}'!`;
    const named = (name: string, value: string) =>
      `<definedName name="_xlnm.${name}" localSheetId="${i}"${name === '_FilterDatabase' ? ' hidden="1"' : ''}>` +
      `${place}${value}</definedName>`;
    return [
      ...(hasFilter(sheet) ? [named('_FilterDatabase', filterRange(sheet, true))] : []),
      named('Print_Titles', `$${sheet.headRow}:$${sheet.headRow}`),
    ];
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${entries.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`
  );
}

function sharedStringsXml(strings: SharedStrings): string {
  return `<sst xmlns="${main}" uniqueCount="${strings.size}">${[...strings.keys()].join('')}</sst>`;
}
