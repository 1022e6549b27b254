import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language } from '../../i18n/language.ts';
import type { Catalogue, ListedPlan } from '../../worker/knowledge-jobs.ts';

type Item = ListedPlan['items'][number];

const kinds = {
  goal: 'plans.goal',
  measure: 'plans.measure',
  organisation: 'plans.organisation',
  monitoring: 'plans.monitoring',
} as const;

/** The plans in the knowledge, each with its items by domain. */
export function PlansPart({ catalogue, onImport }: { catalogue: Catalogue; onImport(): void }) {
  return (
    <>
      <header class="part-head">
        <p>{tk('plans.lead')}</p>
        <button type="button" onClick={onImport}>
          {tk('plans.importNew')}
        </button>
      </header>
      {catalogue.plans.map((plan) => (
        <PlanRow key={plan.id} plan={plan} />
      ))}
    </>
  );
}

function PlanRow({ plan }: { plan: ListedPlan }) {
  const { labels } = useOffice();
  const { items, period, issuer, number, date } = plan;
  const figures = items.reduce((sum, { targets }) => sum + targets.length, 0);
  const domains = [...new Set(items.map(({ domain }) => domain))];
  const nameOf = (id: string | null) =>
    id === null
      ? tk('plans.other')
      : (labels.domains.find((one) => one.id === id)?.title[language.value] ?? id);
  return (
    <details class="plan" data-plan={plan.id}>
      <summary>
        <strong>{plan.title}</strong> <span class="tag">{`${period.from}–${period.to}`}</span>
        <span class="hint">{tk('plans.amount', { items: items.length, figures })}</span>
        <span class="hint">{tk('plans.edition', { issuer, number, date })}</span>
        <span class="hint">{plan.pack ?? tk('knowledge.own')}</span>
      </summary>
      {domains.map((domain) => (
        <details key={domain ?? ''} class="plan-domain">
          <summary>{nameOf(domain)}</summary>
          <ul>
            {items
              .filter((item) => item.domain === domain)
              .map((item) => (
                <PlanLine key={item.id} item={item} />
              ))}
          </ul>
        </details>
      ))}
    </details>
  );
}

function PlanLine({ item: { kind, n, title, quote, targets } }: { item: Item }) {
  return (
    <li class="plan-line">
      <span class="hint">
        {tk(kinds[kind])} {n}
      </span>
      <span>{title}</span>
      <q>{quote}</q>
      {targets.length > 0 && (
        <span class="figures">
          {targets.map(({ figure, subject }, index) => (
            <span class="tag" key={index}>
              {subject} {figure}
            </span>
          ))}
        </span>
      )}
    </li>
  );
}
