import { originOf } from '../../../analyzer/settings/layers.ts';
import { useOffice } from '../../components/office-context.ts';
import { ts } from '../../i18n/setting-strings.ts';
import type { Target } from '../../settings/target.ts';
import { OriginTag } from './origin-tag.tsx';

/** Which plans are cited. The last one cannot be taken away. */
export function PlansPart({ target }: { target: Target }) {
  const { plans } = useOffice().labels;
  const known = plans.map(({ id }) => id);
  const chosen = known.filter((id) => target.held.plans?.includes(id));
  const inForce = chosen.length > 0 ? chosen : known;
  const toggle = (id: string) => {
    const after = known.filter((one) => inForce.includes(one) !== (one === id));
    target.plans(after);
  };
  return (
    <section class="setting" data-setting="plans">
      <h3>
        {ts('plans.title')}
        <OriginTag
          from={originOf(target.layers, 'plans')}
          layer={target.layer}
          what={ts('plans.title')}
          onReset={() => target.plans(null)}
        />
      </h3>
      <p class="hint">{ts('plans.note')}</p>
      {plans.map(({ id, title }) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            data-plan={id}
            checked={inForce.includes(id)}
            disabled={inForce.length === 1 && inForce[0] === id}
            onChange={() => toggle(id)}
          />
          {title}
        </label>
      ))}
    </section>
  );
}
