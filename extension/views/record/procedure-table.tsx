import { type Step, stepAt, steps } from '../../../analyzer/dossier/procedure.ts';
import { useDesk } from '../../components/desk-context.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useOffice } from '../../components/office-context.ts';
import { doneSteps } from '../../desk/progress.ts';
import { tr } from '../../i18n/record-strings.ts';

/** The steps of the procedure: what is done, by whom and when. */
export function ProcedureTable() {
  const { keeper } = useDesk();
  const { author, now } = useOffice();
  const done = doneSteps(keeper.entries.value.values());
  const current = stepAt(done);
  const toggle = (step: Step) => {
    const id = `step:${step}`;
    const isDone = !done.has(step);
    const today = new Date(now()).toLocaleDateString('sv'); // year-month-day
    keeper.set(id, 'step', {
      done: isDone,
      ...(isDone && !keeper.value(id, 'who') ? { who: author.peek() } : {}),
      ...(isDone && !keeper.value(id, 'on') ? { on: today } : {}),
    });
  };
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{tr('steps.title')}</h2>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step} data-step={step} data-done={done.has(step) ? '' : undefined}>
            <label class="check">
              <input type="checkbox" checked={done.has(step)} onChange={() => toggle(step)} />
              <span>{tr(`step.${step}`)}</span>
              {current === step && <span class="tag">{tr('steps.now')}</span>}
            </label>
            <EntryField id={`step:${step}`} kind="step" field="who" label={tr('steps.who')} />
            <EntryField id={`step:${step}`} kind="step" field="on" label={tr('steps.on')} type="date" />
            <EntryField id={`step:${step}`} kind="step" field="remark" label={tr('steps.remark')} />
          </li>
        ))}
      </ol>
    </section>
  );
}
