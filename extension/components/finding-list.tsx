import { useMemo } from 'preact/hooks';
import type { AllowedFinding, Finding } from '../../analyzer/model.ts';
import { levels } from '../desk/desk.ts';
import { NO_FILTER } from '../desk/filter.ts';
import { t } from '../i18n/language.ts';
import { keepFocus } from '../keys/keep-focus.ts';
import { useDesk } from './desk-context.ts';
import { FindingCard } from './finding-card.tsx';
import { lazyView } from './lazy-view.tsx';
import { useDerived } from './use-derived.ts';
import { Windowed } from './windowed.tsx';

const AllowedList = lazyView<{ allowed: readonly AllowedFinding[] }>(
  async () => (await import('../views/settings/allowed-list.tsx')).AllowedList,
);

interface Section {
  provision: string;
  title: string;
  findings: readonly Finding[];
}

/** Groups rendered together. */
const PART = 12;

/** All findings as a reviewer works through them: by provision, then the draft as a whole, then the credits. */
export function FindingList() {
  const desk = useDesk();
  const { groups, omissions, credits } = desk.arrangement.value;
  const sections = useMemo(() => {
    const list: Section[] = groups.map(({ provision, findings }) => ({
      provision: provision.id,
      title: provision.label,
      findings,
    }));
    return list;
  }, [groups]);
  const { allowed = [], findings } = desk.opened.draft.review;
  const some = groups.length + omissions.length + credits.length > 0;
  return (
    <div class="findings">
      {!some &&
        (findings.length === 0 ? (
          <p class="empty">{t('list.nothing')}</p>
        ) : (
          <AllHidden n={findings.length} />
        ))}
      <Sections sections={sections} />
      {omissions.length > 0 && (
        <Group section={{ provision: '', title: t('list.whole'), findings: omissions }} />
      )}
      {credits.length > 0 && <Credits findings={credits} />}
      {allowed.length > 0 && <AllowedList allowed={allowed} />}
    </div>
  );
}

/** Nothing is left to be seen: the one button undoes whatever hides the findings. */
function AllHidden({ n }: { n: number }) {
  const { shownLevels, filter } = useDesk();
  const showAll = () => {
    shownLevels.value = new Set(levels);
    filter.value = NO_FILTER;
    keepFocus();
  };
  return (
    <div class="empty">
      <p>{t('list.hidden', { n })}</p>
      <button type="button" data-do="show-all" onClick={showAll}>
        {t('list.showAll')}
      </button>
    </div>
  );
}

function Sections({ sections }: { sections: readonly Section[] }) {
  const desk = useDesk();
  const partOf = useMemo(() => {
    const parts = new Map<string, number>();
    sections.forEach(({ findings }, index) => {
      for (const { id } of findings) parts.set(id, Math.floor(index / PART));
    });
    return parts;
  }, [sections]);
  const needed = useDerived(() => partOf.get(desk.near.value ?? '') ?? -1, [desk, partOf]);
  return (
    <Windowed count={Math.ceil(sections.length / PART)} estimate={PART * 9} needed={needed}>
      {(part) =>
        sections
          .slice(part * PART, (part + 1) * PART)
          .map((section) => <Group key={section.findings[0]?.id} section={section} />)
      }
    </Windowed>
  );
}

function Group({ section: { provision, title, findings } }: { section: Section }) {
  return (
    <section class="group" data-provision={provision}>
      <h3>{title || t('list.noProvision')}</h3>
      <Cards findings={findings} />
    </section>
  );
}

/** Cards rendered together. */
const CARDS = 50;

function Credits({ findings }: { findings: readonly Finding[] }) {
  const { creditsOpen, selected } = useDesk();
  const needed = useDerived(() => {
    const index = findings.findIndex(({ id }) => id === selected.value);
    return index < 0 ? -1 : Math.floor(index / CARDS);
  }, [selected, findings]);
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
      {creditsOpen.value && (
        <Windowed count={Math.ceil(findings.length / CARDS)} estimate={CARDS * 7} needed={needed}>
          {(part) => <Cards key={part} findings={findings.slice(part * CARDS, (part + 1) * CARDS)} />}
        </Windowed>
      )}
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
