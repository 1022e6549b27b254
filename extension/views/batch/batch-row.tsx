import { useMemo } from 'preact/hooks';
import { whyText } from '../../../analyzer/documents/write/triage/triage-table.ts';
import { type BatchEntry, isFailed, type Summary } from '../../../analyzer/triage/triage.ts';
import { levels } from '../../desk/desk.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { inLanguage, language } from '../../i18n/language.ts';
import type { Priorities } from '../../worker/triage-schema.ts';
import { DomainBars } from './domain-bars.tsx';
import { FAILED } from './sorting.ts';

interface BatchRowProps {
  entry: BatchEntry;
  /** In the whole table, its head being the first. */
  index: number;
  priorities: Priorities;
  isOpened: boolean;
  onOpen(name: string): void;
}

/** One document: how urgent and why, its figures, and the way to open it. One that failed says what failed. */
export function BatchRow({ entry, index, priorities, isOpened, onOpen }: BatchRowProps) {
  const spoken = language.value;
  // While documents come in, all rows are drawn again and again, and most have only moved.
  const cells = useMemo(
    () => <Cells entry={entry} priorities={priorities} isOpened={isOpened} onOpen={onOpen} />,
    [entry, priorities, isOpened, onOpen, spoken],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see batch-table.tsx
    <div
      role="row"
      aria-rowindex={index}
      class="batch-row"
      data-document={entry.name}
      data-priority={isFailed(entry) ? FAILED : entry.priority}
    >
      {cells}
    </div>
  );
}

function Cells({ entry, priorities, isOpened, onOpen }: Omit<BatchRowProps, 'index'>) {
  const { name } = entry;
  const failed = isFailed(entry);
  const priority = failed ? null : priorities.find(({ id }) => id === entry.priority);
  const title = failed ? '' : entry.title || tb('batch.untitled');
  const file = name.replace(/^.*\//, '');
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see batch-table.tsx
    <>
      <span role="cell" class="priority">
        {failed
          ? `✕ ${tb('batch.failed')}`
          : `${priority?.mark ?? ''} ${priority?.word[language.value] ?? ''}`}
      </span>
      <span role="cell" class="document">
        <button
          type="button"
          class="link"
          title={name}
          aria-label={tb('batch.open', { name: title || file })}
          onClick={() => onOpen(name)}
        >
          {title || file}
        </button>
        <span class="hint path">
          {title === '' ? name.slice(0, -file.length - 1) : name}
          {isOpened && <span class="tag">{tb('batch.opened')}</span>}
        </span>
      </span>
      <span role="cell" class="reason">
        {failed ? inLanguage(entry.error.message, entry.error.messageEn) : whyText(entry, language.value)}
      </span>
      {failed ? <span role="cell" class="rest" /> : <Figures {...entry} />}
    </>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see batch-table.tsx
  );
}

function Figures({ levels: counts, domains, chars }: Summary) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see batch-table.tsx
    <>
      {levels.map((level) => (
        <span
          key={level}
          role="cell"
          class="number"
          data-level={level}
          data-zero={counts[level] === 0 ? '' : undefined}
        >
          {counts[level]}
        </span>
      ))}
      <span role="cell" class="bars">
        <DomainBars domains={domains} />
      </span>
      <span role="cell" class="number">
        {chars.toLocaleString('en')}
      </span>
    </>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see batch-table.tsx
  );
}
