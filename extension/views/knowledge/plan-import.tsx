import { useSignal } from '@preact/signals';
import { planOfRead, type ReadPlan } from '../../../analyzer/plan-import/read-plan.ts';
import { saveFile } from '../../browser/save-file.ts';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import type { Catalogue } from '../../worker/knowledge-jobs.ts';
import { AddedNotice } from './packs-part.tsx';
import { PlanHeadForm } from './plan-head-form.tsx';
import { PlanItems } from './plan-items.tsx';
import { useAddPack } from './use-add-pack.ts';
import { type Reading, whyOf } from './use-knowledge.ts';

const ACCEPTED = '.txt,.docx,.doc,.wps,.pdf,.ofd,.rtf,.html,.htm';
const FIRST_ID = 'new-plan';

type Stage = (Reading<ReadPlan> & { name: string }) | null;

/** A plan from its official text: read, looked over, corrected, and added as a pack. */
export function PlanImport({ catalogue }: { catalogue: Catalogue }) {
  const { client } = useOffice();
  const stage = useSignal<Stage>(null);
  const id = useSignal(FIRST_ID);
  const before = useSignal(catalogue.plans[0]?.id ?? '');
  const { add, added } = useAddPack();
  const trouble = useSignal<string | null>(null);

  const read = async (file: File) => {
    const { name } = file;
    stage.value = { is: 'working', name };
    trouble.value = null;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const value = await client.run('readPlan', { name, bytes, before: before.peek() });
      stage.value = { is: 'there', name, value };
    } catch (error) {
      stage.value = { is: 'failed', name, why: whyOf(error) };
    }
  };
  const now = stage.value;
  const change = (value: ReadPlan) => {
    if (now) stage.value = { is: 'there', name: now.name, value };
  };
  const fileAs = (as: 'pack' | 'seed', value: ReadPlan) =>
    client.run('planFile', { plan: planOfRead(id.peek(), value), as });
  const attempt = (work: Promise<unknown>) =>
    work.catch((error: unknown) => {
      trouble.value = whyOf(error);
    });
  return (
    <>
      <header class="part-head">
        <p>{tk('import.lead')}</p>
        <div class="tools">
          <label>
            {tk('import.before')}{' '}
            <select
              value={before.value}
              onChange={({ currentTarget }) => {
                before.value = currentTarget.value;
              }}
            >
              {catalogue.plans.map((plan) => (
                <option key={plan.id} value={plan.id}>
                  {plan.title}
                </option>
              ))}
              <option value="">{tk('import.noLink')}</option>
            </select>
          </label>
          <label class="file-button">
            <input
              type="file"
              accept={ACCEPTED}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                currentTarget.value = '';
                if (file) void read(file);
              }}
            />
            {tk('import.choose')}
          </label>
        </div>
      </header>
      {now?.is === 'working' && (
        <p class="hint" role="status">
          {tk('import.working', { name: now.name })}
        </p>
      )}
      {now?.is === 'failed' && (
        <Notice tone="warning">{tk('import.failed', { name: now.name, why: now.why })}</Notice>
      )}
      {trouble.value !== null && (
        <Notice tone="warning">{tk('packs.trouble', { why: trouble.value })}</Notice>
      )}
      {added.value && <AddedNotice added={added.value} />}
      {now?.is === 'there' && now.value.items.length === 0 && (
        <Notice tone="warning">{tk('import.nothing')}</Notice>
      )}
      {now?.is === 'there' && now.value.items.length > 0 && (
        <>
          <Amounts read={now.value} />
          <PlanHeadForm id={id} head={now.value.head} onChange={(head) => change({ ...now.value, head })} />
          <div class="tools">
            <button
              type="button"
              class="primary"
              onClick={() =>
                attempt(fileAs('pack', now.value).then((text) => add(`${id.peek()}.yaml`, text)))
              }
            >
              {tk('import.add')}
            </button>
            <button
              type="button"
              onClick={() =>
                attempt(
                  fileAs('seed', now.value).then((text) =>
                    saveFile({
                      name: `${id.peek()}.yaml`,
                      type: 'application/yaml',
                      bytes: new TextEncoder().encode(text),
                    }),
                  ),
                )
              }
            >
              {tk('import.export')}
            </button>
            <span class="hint">{tk('import.toCheck')}</span>
          </div>
          <PlanItems
            read={now.value}
            old={catalogue.plans.find((plan) => plan.id === before.value) ?? null}
            onChange={change}
          />
        </>
      )}
    </>
  );
}

function Amounts({ read: { items, links } }: { read: ReadPlan }) {
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  return (
    <p role="status">
      {tk('import.found', {
        items: items.length,
        goals: count('goal'),
        measures: count('measure'),
        figures: items.reduce((sum, { targets }) => sum + targets.length, 0),
        links: links.filter((link) => link !== null).length,
      })}
    </p>
  );
}
