import { Windowed } from '../components/windowed.tsx';
import type { OutlineRow } from '../desk/outline.ts';
import { t } from '../i18n/language.ts';

/** Rows rendered together. */
const PART = 100;

interface OutlineNavProps {
  rows: readonly OutlineRow[];
  onGo(offset: number): void;
}

/** The draft's outline with the problems in each part; a click leads to the part. */
export function OutlineNav({ rows, onGo }: OutlineNavProps) {
  return (
    <nav class="outline" aria-label={t('outline.title')} data-scroller="">
      <h2>{t('outline.title')}</h2>
      {rows.length === 0 && <p class="hint">{t('outline.none')}</p>}
      <Windowed count={Math.ceil(rows.length / PART)} estimate={PART * 1.5} needed={-1}>
        {(part) => <Rows key={part} rows={rows.slice(part * PART, (part + 1) * PART)} onGo={onGo} />}
      </Windowed>
    </nav>
  );
}

function Rows({ rows, onGo }: { rows: readonly OutlineRow[]; onGo(offset: number): void }) {
  return (
    <ul>
      {rows.map(({ id, kind, text, start, depth, problems }) => (
        <li key={id} data-depth={Math.min(depth, 3)} data-kind={kind}>
          <button type="button" onClick={() => onGo(start)}>
            <span class="outline-text">{text}</span>
            {problems > 0 && (
              <span class="count" title={t('outline.problems', { n: problems })}>
                {problems}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
