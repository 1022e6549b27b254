import type { Signal } from '@preact/signals';
import type { PlanHead } from '../../../analyzer/plan-import/heading.ts';
import { tk } from '../../i18n/knowledge-strings.ts';

interface PlanHeadFormProps {
  id: Signal<string>;
  head: PlanHead;
  onChange(head: PlanHead): void;
}

const texts = ['title', 'short', 'issuer', 'number', 'date'] as const;

/** Title, issuer, date and period of a plan that was read. */
export function PlanHeadForm({ id, head, onChange }: PlanHeadFormProps) {
  return (
    <div class="plan-head">
      <label>
        {tk('import.id')}
        <input
          type="text"
          value={id.value}
          onInput={({ currentTarget }) => {
            id.value = currentTarget.value.trim();
          }}
        />
      </label>
      {texts.map((name) => (
        <label key={name} data-field={name}>
          {tk(`import.${name}`)}
          <input
            type="text"
            value={head[name]}
            onInput={({ currentTarget }) => onChange({ ...head, [name]: currentTarget.value })}
          />
        </label>
      ))}
      <label>
        {tk('import.level')}
        <select
          value={head.level}
          onChange={({ currentTarget }) =>
            onChange({ ...head, level: currentTarget.value === 'district' ? 'district' : 'city' })
          }
        >
          <option value="city">{tk('import.city')}</option>
          <option value="district">{tk('import.district')}</option>
        </select>
      </label>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {tk(`import.${name}`)}
          <input
            type="number"
            value={head.period[name]}
            onInput={({ currentTarget }) =>
              onChange({ ...head, period: { ...head.period, [name]: Number(currentTarget.value) } })
            }
          />
        </label>
      ))}
      <label class="marks">
        {tk('import.marks')}
        <input
          type="text"
          value={head.marks.join('、')}
          onChange={({ currentTarget }) =>
            onChange({ ...head, marks: currentTarget.value.split(/[、,，\s]+/).filter(Boolean) })
          }
        />
      </label>
    </div>
  );
}
