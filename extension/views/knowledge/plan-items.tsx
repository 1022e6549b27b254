import { useSignal } from '@preact/signals';
import type { ReadItem, ReadPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language } from '../../i18n/language.ts';
import type { ListedPlan } from '../../worker/knowledge-jobs.ts';

interface PlanItemsProps {
  read: ReadPlan;
  /** The plan that the links lead to. */
  old: ListedPlan | null;
  onChange(read: ReadPlan): void;
}

/** What was read of a plan, domain by domain, for a person to correct. */
export function PlanItems({ read, old, onChange }: PlanItemsProps) {
  const { labels } = useOffice();
  const nameOf = (item: ReadItem) =>
    labels.domains.find((one) => one.id === item.domain)?.title[language.value] ??
    item.heading ??
    tk('plans.other');
  const groups = new Map<string, number[]>();
  for (const [index, item] of read.items.entries())
    groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), index]);
  const edit = (index: number, item: ReadItem | null, link = read.links[index] ?? null) => {
    const items = [...read.items];
    const links = [...read.links];
    if (item === null) {
      items.splice(index, 1);
      links.splice(index, 1);
    } else {
      items[index] = item;
      links[index] = link;
    }
    onChange({ ...read, items, links });
  };
  return (
    <>
      {[...groups].map(([name, places]) => (
        <Group key={name} name={name} count={places.length}>
          {() => (
            <ul>
              {places.map((index) => (
                <ItemForm
                  key={`${read.items[index]!.kind}-${read.items[index]!.n}-${index}`}
                  item={read.items[index]!}
                  link={read.links[index]?.item ?? ''}
                  old={old}
                  onChange={(item) => edit(index, item)}
                  onLink={(id) =>
                    edit(index, read.items[index]!, id === '' ? null : { item: id, likeness: 1 })
                  }
                />
              ))}
            </ul>
          )}
        </Group>
      ))}
    </>
  );
}

interface GroupProps {
  name: string;
  count: number;
  children: () => preact.ComponentChildren;
}

/** Rendered when it is unfolded: a plan has hundreds of items. */
function Group({ name, count, children }: GroupProps) {
  const open = useSignal(false);
  return (
    <details
      class="plan-domain"
      onToggle={({ currentTarget }) => {
        open.value = currentTarget.open;
      }}
    >
      <summary>
        {name} <span class="hint">{count}</span>
      </summary>
      {open.value && children()}
    </details>
  );
}

interface ItemFormProps {
  item: ReadItem;
  link: string;
  old: ListedPlan | null;
  onChange(item: ReadItem | null): void;
  onLink(id: string): void;
}

const kinds = {
  goal: 'plans.goal',
  measure: 'plans.measure',
  organisation: 'plans.organisation',
  monitoring: 'plans.monitoring',
} as const;

const directionNames = [
  ['at-least', 'import.atLeast'],
  ['at-most', 'import.atMost'],
  ['about', 'import.about'],
  ['exactly', 'import.exactly'],
  ['all', 'import.all'],
] as const;

function ItemForm({ item, link, old, onChange, onLink }: ItemFormProps) {
  const { labels } = useOffice();
  const { kind, n, title, quote, targets, domain, text } = item;
  const head = `${tk(kinds[kind])} ${n}`;
  return (
    <li class="plan-item" data-item={`${domain ?? ''} ${kind} ${n}`}>
      <div class="plan-item-head">
        <span class="hint">{head}</span>
        <input
          type="text"
          aria-label={`${head} ${tk('import.title')}`}
          value={title}
          onChange={({ currentTarget }) => onChange({ ...item, title: currentTarget.value })}
        />
        <select
          aria-label={`${head} ${tk('import.domain')}`}
          value={domain ?? ''}
          onChange={({ currentTarget }) => onChange({ ...item, domain: currentTarget.value || null })}
        >
          <option value="">{tk('import.none')}</option>
          {labels.domains.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title[language.value]}
            </option>
          ))}
        </select>
        <button type="button" class="quiet" onClick={() => onChange(null)}>
          {tk('import.drop')}
        </button>
      </div>
      <textarea
        rows={1}
        aria-label={`${head} ${tk('import.quote')}`}
        title={text}
        value={quote}
        onChange={({ currentTarget }) => onChange({ ...item, quote: currentTarget.value })}
      />
      {targets.map((target, index) => (
        <div class="plan-figure" key={index}>
          <span class="tag">{target.figure}</span>
          <select
            aria-label={`${head} ${tk('import.direction')} ${target.figure}`}
            value={target.direction}
            onChange={({ currentTarget }) => {
              const direction = directionNames.find(([name]) => name === currentTarget.value)?.[0];
              if (direction) onChange({ ...item, targets: targets.with(index, { ...target, direction }) });
            }}
          >
            {directionNames.map(([name, words]) => (
              <option key={name} value={name}>
                {tk(words)}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={`${head} ${tk('import.figures')} ${target.figure}`}
            value={target.subject}
            onChange={({ currentTarget }) =>
              onChange({
                ...item,
                targets: targets.with(index, { ...target, subject: currentTarget.value }),
              })
            }
          />
          <button
            type="button"
            class="quiet"
            onClick={() => onChange({ ...item, targets: targets.filter((_, at) => at !== index) })}
          >
            {tk('import.dropFigure')}
          </button>
        </div>
      ))}
      {old && (
        <label>
          <span class="hint">{tk('import.link')}</span>
          <select value={link} onChange={({ currentTarget }) => onLink(currentTarget.value)}>
            <option value="">{tk('import.noLink')}</option>
            {old.items
              .filter((one) => one.kind === kind && one.domain === domain)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {`${one.n} ${one.title}`}
                </option>
              ))}
          </select>
        </label>
      )}
    </li>
  );
}
