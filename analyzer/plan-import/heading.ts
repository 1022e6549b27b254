import type { Plan } from '../knowledge/plan-schema.ts';
import type { PlanWords } from '../knowledge/plan-words-schema.ts';

export type PlanHead = Omit<Plan, 'id' | 'items'>;

/** What cannot be read of a head stays open; the schema asks for it. */
const OPEN = '？';
/** The first five-year plan of this row of numerals: 十五 is the fifteenth, 2026–2030. */
const NUMERALS = '一二三四五六七八九';
const FIRST_PAGE = 4000;
const FIRST_YEAR_OF_TENTH = 2001;

/** Title, issuer, number, date, period and area of a plan, from the first page of its official text. */
export function headOf(text: string, title: string, words: PlanWords): PlanHead {
  const first = text.slice(0, FIRST_PAGE).normalize('NFKC');
  const named = planTitle(first.replace(/\s+/g, ''), title);
  // What stands on a line of its own does not run into the line before.
  const page = first.replace(/[^\S\n]+/g, '');
  const issuer =
    /[\u4e00-\u9fff]{2,14}(?:人民政府|委员会)(?=\d{4}年|（|发布|$)/.exec(page)?.[0] ?? issuerIn(page);
  const form = words.levels.find(({ ends }) => ends.some((end) => issuer.endsWith(end)));
  const region = issuer.replace(/人民政府$/, '');
  // 北京市东城区 names itself 东城区.
  const own = /(?<=[省市])[\u4e00-\u9fff]{2,6}[区县市]$/.exec(region)?.[0] ?? region;
  return {
    title: named,
    short: form?.level === 'district' ? '新区规划' : '新市规划',
    level: form?.level ?? 'city',
    region: region || OPEN,
    issuer: issuer || OPEN,
    number: numberIn(page),
    date: dateIn(page),
    marks: [own || OPEN, ...(form?.area ?? [])].filter((mark) => mark.length > 1),
    period: periodIn(named, page),
  };
}

/** Of the titles in 《》 the first that is a plan's; the document's own where there is none. */
function planTitle(page: string, title: string): string {
  const quoted = [...page.matchAll(/《([^《》]{4,60}?(?:规划|纲要|计划|方案))》/g)].map((match) => match[1]!);
  const bare = title.replace(/\s+/g, '');
  return (
    quoted.find((one) => bare.includes(one)) ??
    (/(?:规划|纲要|计划|方案)$/.test(bare) ? bare : (quoted[0] ?? bare))
  );
}

function issuerIn(page: string): string {
  return /([\u4e00-\u9fff]{2,10}[省市区县旗](?:人民政府))/.exec(page)?.[1] ?? '';
}

function numberIn(page: string): string {
  const match = /[\u4e00-\u9fff]{2,8}[〔[（(](\d{4})[〕\]）)]第?\d{1,4}号/.exec(page);
  return match?.[0] ?? OPEN;
}

function dateIn(page: string): string {
  const match =
    /(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日/.exec(page) ??
    /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/.exec(page);
  if (match === null) return OPEN;
  const { year, month, day } = match.groups!;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** 2021-2030年 in the title, or a five-year plan by its number; else the five years from the date on. */
function periodIn(title: string, page: string): { from: number; to: number } {
  const years = /(\d{4})[-—–至到](\d{4})/.exec(title);
  if (years !== null) return { from: Number(years[1]), to: Number(years[2]) };
  const plan = /[“"]?十([一二三四五六七八九])五[”"]?时?期?/.exec(title);
  if (plan !== null) {
    const from = FIRST_YEAR_OF_TENTH + 5 * (NUMERALS.indexOf(plan[1]!) + 1);
    return { from, to: from + 4 };
  }
  const year = Number(/(\d{4})年/.exec(page)?.[1] ?? 0);
  return { from: year, to: year + 4 };
}
