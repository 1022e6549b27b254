import type { LevelCounts } from '../../../analyzer/triage/domain-counts.ts';
import { useOffice } from '../../components/office-context.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { language } from '../../i18n/language.ts';

const WIDTH = 7;
const HEIGHT = 22;
/** Between the domains of women and those of children. */
const BREAK = 6;
/** So many findings fill a bar; more are told by the words. */
const FULL = 12;

/** A document's domains as a row of small columns: problems solid, what may be added below a line, women left, children right. */
export function DomainBars({ domains }: { domains: Readonly<Record<string, LevelCounts>> }) {
  const { labels } = useOffice();
  let x = 0;
  const columns = labels.domains.map(({ id, title }, i) => {
    const isNewPart = i > 0 && partOf(id) !== partOf(labels.domains[i - 1]!.id);
    if (isNewPart) x += BREAK;
    const { revise = 0, explain = 0, consider = 0 } = domains[id] ?? {};
    const column = { id, x, title: title[language.value], problems: revise + explain, consider };
    x += WIDTH;
    return column;
  });
  const counted = columns.filter(({ problems, consider }) => problems + consider > 0);
  const told = counted
    .sort((a, b) => b.problems + b.consider - a.problems - a.consider)
    .map(({ title, problems, consider }) => tb('batch.domainCount', { name: title, n: problems + consider }))
    .join(language.value === 'zh' ? '、' : ', ');
  const solid = columns.map(({ x: at, problems }) => barAt(at, 0, problems)).join('');
  const pale = columns.map(({ x: at, problems, consider }) => barAt(at, problems, consider)).join('');
  return (
    <svg
      class="domain-bars"
      role="img"
      aria-label={told || tb('batch.noDomains')}
      viewBox={`0 0 ${x} ${HEIGHT}`}
      width={x}
      height={HEIGHT}
    >
      <title>{told || tb('batch.noDomains')}</title>
      <path class="ground" d={columns.map(({ x: at }) => `M${at} ${HEIGHT - 0.5}h${WIDTH - 1}`).join('')} />
      <path class="problems" d={solid} />
      <path class="additions" d={pale} />
    </svg>
  );
}

/** A square root: one finding is seen beside ten. */
const heightOf = (n: number) => Math.min(1, Math.sqrt(n / FULL)) * (HEIGHT - 2);

/** The piece of a column that stands for `n` findings above `below` others. */
function barAt(x: number, below: number, n: number): string {
  if (n === 0) return '';
  const from = HEIGHT - 1 - heightOf(below);
  const height = Math.max(1.5, heightOf(below + n) - heightOf(below));
  return `M${x + 0.5} ${from.toFixed(1)}h${WIDTH - 2}v${(-height).toFixed(1)}h${2 - WIDTH}z`;
}

const partOf = (id: string) => id.split('-', 1)[0];
