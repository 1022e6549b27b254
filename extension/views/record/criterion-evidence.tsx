import { useDesk } from '../../components/desk-context.ts';
import { LevelMark } from '../../components/level-mark.tsx';
import { tr } from '../../i18n/record-strings.ts';
import type { Guide } from '../../worker/record-jobs.ts';

/** Evidence shown before it is unfolded. */
const FIRST = 6;

interface CriterionEvidenceProps {
  criterion: Guide['criteria'][number];
  onShow(finding: string): void;
}

/** What speaks for or against a criterion. Where nothing was found, what was looked through. */
export function CriterionEvidence({ criterion, onShow }: CriterionEvidenceProps) {
  const { review, source } = useDesk().opened.draft;
  const findings = review.findings.filter((finding) => finding.criterion === criterion.id);
  if (findings.length === 0) {
    const checked = {
      rules: criterion.rules,
      chars: source.text.length,
      provisions: review.draft.provisions.length,
    };
    return (
      <p class="evidence-none">
        {criterion.rules > 0 ? tr('criteria.checked', checked) : tr('criteria.byHand')}
      </p>
    );
  }
  const rows = findings.map((finding) => (
    <li key={finding.id}>
      <button type="button" class="evidence" data-level={finding.level} onClick={() => onShow(finding.id)}>
        <LevelMark level={finding.level} />
        <span class="hint">{finding.provision?.label ?? ''}</span>
        <span class="quote">{finding.quote ?? finding.message}</span>
      </button>
    </li>
  ));
  return (
    <>
      <p class="hint">{tr('criteria.evidence', { n: findings.length })}</p>
      <ul class="evidence-list">{rows.slice(0, FIRST)}</ul>
      {rows.length > FIRST && (
        <details>
          <summary>+{rows.length - FIRST}</summary>
          <ul class="evidence-list">{rows.slice(FIRST)}</ul>
        </details>
      )}
    </>
  );
}
