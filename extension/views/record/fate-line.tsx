import { useDesk } from '../../components/desk-context.ts';
import { LevelMark } from '../../components/level-mark.tsx';
import { useOffice } from '../../components/office-context.ts';
import { type Comparison, decisionBefore, keepDecision } from '../../desk/compare.ts';
import { language } from '../../i18n/language.ts';
import { tr } from '../../i18n/record-strings.ts';

/** What became of one finding; a decision on words that changed since is taken over only by a person. */
export function FateLine({ fate: { fate, before, after } }: { fate: Comparison['fates'][number] }) {
  const { keeper } = useDesk();
  const { labels } = useOffice();
  const finding = after ?? before;
  if (!finding) return null;
  const old = fate === 'reworded' && before && after ? decisionBefore(keeper, before, after) : null;
  return (
    <li class="fate" data-fate={fate}>
      <span class="tag">{tr(`finding.${fate}`)}</span>
      <LevelMark level={finding.level} />
      <span class="quote">{finding.quote ?? finding.message}</span>
      {old && after && (
        <button type="button" onClick={() => keepDecision(keeper, after, old)}>
          {tr('versions.carry', { word: labels.decisions[old.value][language.value] })}
        </button>
      )}
    </li>
  );
}
