import { useId } from 'preact/hooks';
import type { LevelCounts } from '../../analyzer/triage/domain-counts.ts';
import { levels } from '../desk/desk.ts';
import { language } from '../i18n/language.ts';
import { useOffice } from './office-context.ts';

/** Signs of the levels as the papers have them: told apart without colour. */
export const marks = { revise: '■', explain: '▲', consider: '○', credit: '★' } as const;

const ROW = 22;
const LABEL = 136;
const BAR = 300;
const FIGURES = 130;
/** The narrowest piece that can still be seen. */
const LEAST = 3;

interface DomainChartProps {
  /** What is counted. */
  title: string;
  counts: Readonly<Record<string, LevelCounts>>;
}

/**
 * The domains, each with a bar in pieces by level and its figures in words. Levels differ by pattern and sign as well
 * as by colour; whoever listens hears the figures.
 */
export function DomainChart({ title, counts }: DomainChartProps) {
  const { labels } = useOffice();
  const id = useId();
  const spoken = language.value;
  const rows = labels.domains.map(({ id: domain, title: words }) => {
    const own = counts[domain];
    const parts = levels.flatMap((level) => (own?.[level] ? [{ level, n: own[level] }] : []));
    return { domain, label: words[spoken], parts, all: parts.reduce((sum, { n }) => sum + n, 0) };
  });
  const most = Math.max(1, ...rows.map(({ all }) => all));
  const height = rows.length * ROW;
  const told = rows
    .filter(({ all }) => all > 0)
    .map(
      ({ label, parts }) =>
        `${label}: ${parts.map(({ level, n }) => `${labels.levels[level][spoken]} ${n}`).join(', ')}`,
    );
  return (
    <figure class="domain-chart">
      <figcaption>
        <strong>{title}</strong>
        <span class="chart-legend">
          {levels.map((level) => (
            <span key={level} data-level={level}>
              <svg width="14" height="12" aria-hidden="true">
                <Patterns id={`${id}-${level}-legend`} only={level} />
                <rect width="14" height="12" fill={fillOf(`${id}-${level}-legend`, level)} class="piece" />
              </svg>
              {marks[level]} {labels.levels[level][spoken]}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-told`}
        viewBox={`0 0 ${LABEL + BAR + FIGURES} ${height}`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-told`}>{told.join('; ')}</desc>
        <Patterns id={id} />

        <g>
          {rows.map(({ domain, label, parts, all }, i) => {
            let x = LABEL;
            return (
              <g key={domain} data-domain={domain} transform={`translate(0 ${i * ROW})`}>
                <line x1={LABEL} x2={LABEL + BAR} y1={ROW - 0.5} y2={ROW - 0.5} class="rule" />
                <text x={LABEL - 8} y={ROW - 7} text-anchor="end">
                  {label}
                </text>
                {parts.map(({ level, n }) => {
                  const width = Math.max(LEAST, (BAR * n) / most);
                  const at = x;
                  x += width;
                  return (
                    <rect
                      key={level}
                      data-level={level}
                      class="piece"
                      x={at}
                      y="4"
                      width={width}
                      height={ROW - 9}
                      fill={fillOf(id, level)}
                    />
                  );
                })}
                <text
                  x={Math.max(x, LABEL) + 6}
                  y={ROW - 7}
                  class={all === 0 ? 'figures nothing' : 'figures'}
                >
                  {all === 0 ? '0' : parts.map(({ level, n }) => `${marks[level]}${n}`).join(' ')}
                </text>
              </g>
            );
          })}
        </g>
      </svg>
    </figure>
  );
}

type Patterned = keyof typeof marks;

const fillOf = (id: string, level: Patterned) => `url(#${id}-${level})`;

/** Solid, hatched, dotted, empty: from the strongest level to good practice. */
function Patterns({ id, only }: { id: string; only?: Patterned }) {
  const wanted = only ? [only] : levels;
  return (
    <defs>
      {wanted.map((level) => (
        <pattern
          key={level}
          id={`${id}-${level}`}
          data-level={level}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <rect width="6" height="6" class={level === 'revise' ? 'full' : 'pale'} />
          {level === 'explain' && <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" class="stroke" />}
          {level === 'consider' && <circle cx="3" cy="3" r="1.1" class="full" />}
        </pattern>
      ))}
    </defs>
  );
}
