import { groupBy } from '../../group-by.ts';
import type { Basis } from '../../model.ts';
import { cleanText } from './clean-text.ts';
import type { ExportInput } from './export-input.ts';
import type { CitedItem, FindingRow } from './paper.ts';

/** An item under the number by which the rows of a paper refer to it. */
export interface Citation extends CitedItem {
  n: number;
}

/** How a paper names what a finding cites; plans by their short name, which the list of the plans used explains. */
export function citedItem(
  { source, item, label, quote }: Basis,
  { plans, laws }: ExportInput['labels'],
): CitedItem {
  const plan = plans.find(({ id }) => id === source);
  const law = laws.find(({ id }) => id === source);
  const head = plan ? `《${plan.title}》` : law ? `《${law.short}》（${law.version}文本）` : '';
  const place = head !== '' && label.startsWith(head) ? label.slice(head.length) : label;
  return {
    // A long item is quoted with the sentence that concerns the finding: another sentence is another citation.
    key: `${item} ${quote}`,
    label: cleanText(label),
    name: cleanText(plan?.short ?? (place === label ? '' : head)),
    place: cleanText(place),
    isPlan: plan !== undefined,
    quote: cleanText(quote),
  };
}

/**
 * What the rows cite, each item once, numbered from 1: laws before plans, else in the order of the first mention.
 * Printed in full at one place of the paper, and referred to by number everywhere else.
 */
export function citationsOf(rows: readonly FindingRow[]): Citation[] {
  const items = itemsOf(rows);
  const names = [...new Set(items.map(({ name }) => name))];
  return items
    .sort((a, b) => Number(a.isPlan) - Number(b.isPlan) || names.indexOf(a.name) - names.indexOf(b.name))
    .map((one, i) => ({ ...one, n: i + 1 }));
}

/**
 * 《妇女权益保障法》（2022-10-30文本）第四十三条[1]、第四十四条[2]；市规划[7、9]；区规划[12]: laws with the date of the
 * version quoted and the articles, plans by their short name, with the numbers under which the words stand.
 */
export function citesText(
  rows: readonly FindingRow[],
  citations: readonly Citation[],
  language: 'zh' | 'en',
): string {
  const numbers = new Map(citations.map(({ key, n }) => [key, n]));
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const byName = groupBy(itemsOf(rows), ({ name }) => name);
  return [...byName]
    .map(([name, items]) => {
      const known = items.flatMap(({ key }) => numbers.get(key) ?? []);
      if (items[0]?.isPlan) return known.length === 0 ? name : `${name}[${known.join(comma)}]`;
      const mark = (key: string) => (numbers.has(key) ? `[${numbers.get(key)}]` : '');
      return name + items.map(({ key, place }) => place + mark(key)).join(comma);
    })
    .join(semicolon);
}

/** Each item once, in the order of the first mention. */
function itemsOf(rows: readonly FindingRow[]): CitedItem[] {
  return [...new Map(rows.flatMap(({ basis }) => basis).map((one) => [one.key, one])).values()];
}
