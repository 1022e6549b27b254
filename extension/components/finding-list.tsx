import type { Finding } from '../../analyzer/model.ts';
import { t } from '../i18n/language.ts';
import { useDesk } from './desk-context.ts';
import { FindingCard } from './finding-card.tsx';
import { useGrowing } from './use-growing.ts';

/** All findings as a reviewer works through them: by provision, then the draft as a whole, then the credits. */
export function FindingList() {
  const desk = useDesk();
  const { groups, omissions, credits } = desk.arrangement.value;
  const count = useGrowing(groups.length, 40);
  if (groups.length + omissions.length + credits.length === 0) {
    const all = desk.opened.draft.review.findings.length === 0;
    return <p class="empty">{t(all ? 'list.nothing' : 'list.hidden')}</p>;
  }
  return (
    <div class="findings">
      {groups.slice(0, count).map(({ provision, findings }) => (
        <Section
          key={`${provision.id}:${findings[0]?.id}`}
          title={provision.label || t('list.noProvision')}
          provision={provision.id}
          findings={findings}
        />
      ))}
      {omissions.length > 0 && <Section title={t('list.whole')} findings={omissions} />}
      {credits.length > 0 && <Credits findings={credits} />}
    </div>
  );
}

function Section({
  title,
  provision,
  findings,
}: {
  title: string;
  provision?: string;
  findings: readonly Finding[];
}) {
  return (
    <section class="group" data-provision={provision}>
      <h3>{title}</h3>
      <Cards findings={findings} />
    </section>
  );
}

function Credits({ findings }: { findings: readonly Finding[] }) {
  const { creditsOpen } = useDesk();
  return (
    <details
      class="group credits"
      open={creditsOpen.value}
      onToggle={(event) => {
        creditsOpen.value = event.currentTarget.open;
      }}
    >
      <summary>
        <h3>{t('list.credits', { n: findings.length })}</h3>
      </summary>
      {creditsOpen.value && <Cards findings={findings} />}
    </details>
  );
}

function Cards({ findings }: { findings: readonly Finding[] }) {
  return (
    <ol>
      {findings.map((finding) => (
        <li key={finding.id}>
          <FindingCard finding={finding} />
        </li>
      ))}
    </ol>
  );
}
