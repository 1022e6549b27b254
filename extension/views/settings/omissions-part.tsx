import { originOf } from '../../../analyzer/settings/layers.ts';
import { ts } from '../../i18n/setting-strings.ts';
import type { Target } from '../../settings/target.ts';
import { OriginTag } from './origin-tag.tsx';

const STEPS = [0, 3, 5, 10, 20] as const;

/** How many of the needs that a draft leaves out are told. */
export function OmissionsPart({ target }: { target: Target }) {
  const { omissions = 'all' } = target.held;
  const steps = [...new Set([...STEPS, ...(omissions === 'all' ? [] : [omissions])])].sort((a, b) => a - b);
  return (
    <section class="setting" data-setting="omissions">
      <h3>
        {ts('omissions.title')}
        <OriginTag
          from={originOf(target.layers, 'omissions')}
          layer={target.layer}
          what={ts('omissions.title')}
          onReset={() => target.omissions(null)}
        />
      </h3>
      <label class="check">
        {ts('omissions.most')}
        <select
          value={String(omissions)}
          onChange={({ currentTarget: { value } }) =>
            target.omissions(value === 'all' ? 'all' : Number(value))
          }
        >
          {steps.map((n) => (
            <option key={n} value={String(n)}>
              {n === 0 ? ts('omissions.none') : ts('omissions.some', { n })}
            </option>
          ))}
          <option value="all">{ts('omissions.all')}</option>
        </select>
      </label>
    </section>
  );
}
