import type { PlanWords } from '../knowledge/plan-words-schema.ts';
import type { Span } from '../rules/match.ts';

const LONGEST_THING = 16;
const STOP = /[。；！？，：]/;
/** So many characters before a figure may name what it measures. */
const REACH = 40;
/** Of 死亡率 in 新生儿、婴儿和5岁以下儿童死亡率: what the first members of a list share with the last. */
const TAIL = /(?:.{2}率|比例|数量|人数)$/;

/** Figures of one list, and where the item they stand in begins and ends. */
interface Counted {
  figures: readonly Span[];
  from: number;
  to: number;
  /** Things are counted: what stands behind the figure says which. */
  things: boolean;
}

/**
 * What each of some figures of one list measures: the words before the list, without the verb. Where figures are
 * shared out (分别), each has its member of the list of subjects. A clause that names nothing leans on the one before.
 */
export function subjectsOf(text: string, { figures, from, to, things }: Counted, words: PlanWords): string[] {
  const first = figures[0]!.start;
  const begin = clauseStart(text, first, from);
  const rest = behind(text, figures.at(-1)!.end, to);
  let subject = bare(text.slice(begin, first), words);
  if (things && rest.length <= LONGEST_THING) subject += rest;
  if (subject.length < 2)
    subject = rest || bare(text.slice(clauseStart(text, begin - 1, from), begin - 1), words);
  const parts = subject.split(/、|和|与|及/).filter((part) => part !== '');
  if (figures.length === 1 || parts.length < figures.length) return figures.map(() => cut(subject));
  const shared = TAIL.exec(subject)?.[0] ?? '';
  return parts.slice(-figures.length).map((part) => cut(TAIL.test(part) ? part : part + shared));
}

/** Without the verbs and fillers that stand around a subject. */
function bare(clause: string, { fillers, leads }: PlanWords): string {
  let left = clause.replace(/[“”《》]/g, '');
  for (let cutting = true; cutting; ) {
    const before = left;
    const end = fillers.find((word) => left.endsWith(word));
    if (end !== undefined) left = left.slice(0, -end.length);
    const lead = leads.find((word) => left.startsWith(word));
    if (lead !== undefined) left = left.slice(lead.length);
    cutting = left !== before;
  }
  return left;
}

/** 15分钟服务圈, 至少1名社会工作者. */
function behind(text: string, from: number, to: number): string {
  const rest = text.slice(from, Math.min(to, from + REACH)).replace(/^(以上|以下|以内|左右)/, '');
  return /^[^。；！？，：”、]*/.exec(rest)![0];
}

function clauseStart(text: string, at: number, from: number): number {
  let begin = at;
  while (begin > from && at - begin < REACH && !STOP.test(text[begin - 1]!)) begin--;
  return Math.max(from, begin);
}

const cut = (subject: string) => subject.slice(-REACH) || '？';
