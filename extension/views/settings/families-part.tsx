import { originOfFamily } from '../../../analyzer/settings/layers.ts';
import { useOffice } from '../../components/office-context.ts';
import { language } from '../../i18n/language.ts';
import { ts } from '../../i18n/setting-strings.ts';
import type { Target } from '../../settings/target.ts';
import { OriginTag } from './origin-tag.tsx';

/** Which criteria are looked at, group by group. */
export function FamiliesPart({ target }: { target: Target }) {
  const { criteria, groups } = useOffice().labels;
  const isOn = (id: string) => target.held.families?.[id] ?? true;
  return (
    <section class="setting" data-setting="families">
      <h3>{ts('families.title')}</h3>
      <p class="hint">{ts('families.note')}</p>
      {groups.map(({ id: group, title }) => {
        const own = criteria.filter((one) => one.group === group);
        const off = own.filter(({ id }) => !isOn(id)).length;
        return (
          <details key={group} open={off > 0}>
            <summary>
              {title[language.value]}
              {off > 0 && <span class="tag">{ts('families.off', { n: off })}</span>}
            </summary>
            <ul>
              {own.map(({ id, question }) => {
                const from = originOfFamily(target.layers, id);
                return (
                  <li key={id} class="family">
                    <label class="check">
                      <input
                        type="checkbox"
                        data-family={id}
                        checked={isOn(id)}
                        onChange={({ currentTarget }) => target.family(id, currentTarget.checked)}
                      />
                      <span>
                        <span class="code">{id}</span> {question[language.value]}
                      </span>
                    </label>
                    {from !== 'program' && (
                      <OriginTag
                        from={from}
                        layer={target.layer}
                        what={id}
                        onReset={() => target.family(id, null)}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
