import { useSignal } from '@preact/signals';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { ts } from '../../i18n/setting-strings.ts';
import { targetOf } from '../../settings/target.ts';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { AllowedPart } from './allowed-part.tsx';
import { FamiliesPart } from './families-part.tsx';
import { LookPart } from './look-part.tsx';
import { OmissionsPart } from './omissions-part.tsx';
import { PlansPart } from './plans-part.tsx';
import { UnitPart } from './unit-part.tsx';

/** What is checked, by what, and how the program looks: for all reviews, or for the draft on the desk. */
export function SettingsRoom({ session }: { session: WorkbenchSession }) {
  const office = useOffice();
  const state = session.state.value;
  const desk = state.phase === 'desk' ? state.desk : null;
  const forDraft = useSignal(false);
  const trouble = useSignal<string | null>(null);
  const target = targetOf(office, forDraft.value ? desk : null, (reason) => {
    trouble.value = reason instanceof Error ? reason.message : String(reason);
  });
  const scope = (label: string, draft: boolean) => (
    <label class="check">
      <input
        type="radio"
        name="settings-scope"
        checked={(target.layer === 'draft') === draft}
        data-scope={draft ? 'draft' : 'user'}
        onChange={() => {
          forDraft.value = draft;
        }}
      />
      {label}
    </label>
  );
  return (
    <>
      <p class="hint">{ts('settings.lead')}</p>
      {trouble.value !== null && <Notice tone="warning">{ts('unit.failed', { why: trouble.value })}</Notice>}
      {desk && (
        <fieldset class="radios settings-scope">
          <legend>{ts('settings.scope')}</legend>
          {scope(ts('settings.forAll'), false)}
          {scope(ts('settings.forDraft', { title: desk.opened.row.title }), true)}
        </fieldset>
      )}
      <PlansPart target={target} />
      <FamiliesPart target={target} />
      <OmissionsPart target={target} />
      <AllowedPart target={target} />
      {target.layer === 'user' && (
        <>
          <LookPart />
          <UnitPart />
        </>
      )}
    </>
  );
}
