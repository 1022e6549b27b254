import type { AllowedFinding } from '../../../analyzer/model.ts';
import { originOfPhrase } from '../../../analyzer/settings/layers.ts';
import { useDesk } from '../../components/desk-context.ts';
import { LevelMark } from '../../components/level-mark.tsx';
import { useOffice } from '../../components/office-context.ts';
import { ts } from '../../i18n/setting-strings.ts';
import { disallow, targetOf } from '../../settings/target.ts';
import { OriginTag } from './origin-tag.tsx';

/** What would have been found, had somebody not allowed its words: never gone without a trace. */
export function AllowedList({ allowed }: { allowed: readonly AllowedFinding[] }) {
  return (
    <details class="group allowed-list">
      <summary>
        <h3>{ts('allowed.list', { n: allowed.length })}</h3>
      </summary>
      <p class="hint">{ts('allowed.listNote')}</p>
      <ol>
        {allowed.map((one) => (
          <li key={one.finding.id}>
            <AllowedCard allowed={one} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function AllowedCard({ allowed: { finding, phrase, reason } }: { allowed: AllowedFinding }) {
  const desk = useDesk();
  const office = useOffice();
  const forDraft = targetOf(office, desk);
  const from = originOfPhrase(forDraft.layers, phrase);
  const target = from === 'draft' ? forDraft : targetOf(office, null);
  return (
    <article class="card orphan" data-level={finding.level} data-allowed={finding.id}>
      <p class="card-line">
        <LevelMark level={finding.level} />
        <span>{finding.provision?.label}</span>
        <OriginTag from={from} layer="draft" what={phrase} />
      </p>
      <p class="what quote">{phrase}</p>
      <p class="why">{finding.message}</p>
      <p>{reason === '' ? ts('allowed.noReason') : ts('allowed.why', { reason })}</p>
      <button type="button" class="quiet" onClick={() => disallow(target, { phrase, reason })}>
        {ts('allowed.remove')}
      </button>
    </article>
  );
}
