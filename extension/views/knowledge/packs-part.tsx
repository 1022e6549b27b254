import { useSignal } from '@preact/signals';
import { saveFile } from '../../browser/save-file.ts';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { tk } from '../../i18n/knowledge-strings.ts';
import { language } from '../../i18n/language.ts';
import type { PackRow } from '../../records/types.ts';
import { ProblemList } from './problem-list.tsx';
import { starter } from './starter.ts';
import { type AddedPack, useAddPack } from './use-add-pack.ts';
import type { KnowledgeState } from './use-knowledge.ts';
import { whyOf } from './use-knowledge.ts';

/** The unit's packs: load, use, edit, export, remove. */
export function PacksPart({ state, onWrite }: { state: KnowledgeState; onWrite(text: string): void }) {
  const { records, now } = useOffice();
  const { add, added } = useAddPack();
  const removed = useSignal<PackRow | null>(null);
  const trouble = useSignal<string | null>(null);
  const tell = (error: unknown) => {
    trouble.value = whyOf(error);
  };
  return (
    <>
      <header class="part-head">
        <p>{tk('packs.lead')}</p>
        <div class="tools">
          <label class="file-button">
            <input
              type="file"
              multiple
              accept=".yaml,.yml,.json"
              onChange={async ({ currentTarget }) => {
                const files = [...(currentTarget.files ?? [])];
                currentTarget.value = '';
                for (const file of files) await add(file.name, await file.text()).catch(tell);
              }}
            />
            {tk('packs.load')}
          </label>
          <button type="button" onClick={() => onWrite(starter[language.value])}>
            {tk('packs.new')}
          </button>
        </div>
      </header>
      {trouble.value !== null && (
        <Notice tone="warning">{tk('packs.trouble', { why: trouble.value })}</Notice>
      )}
      {added.value && <AddedNotice added={added.value} />}
      {removed.value && (
        <Notice tone="plain">
          {tk('packs.removed', { title: removed.value.title })}
          <button
            type="button"
            onClick={() => {
              const { id } = removed.value!;
              removed.value = null;
              records.packs.restore(id).catch(tell);
            }}
          >
            {tk('packs.undo')}
          </button>
        </Notice>
      )}
      {state.packs.value.length === 0 && <p class="empty">{tk('packs.none')}</p>}
      <ul class="pack-list">
        {state.packs.value.map((row) => (
          <PackLine
            key={row.id}
            row={row}
            onTurn={(on) => records.packs.turn(row.id, on).catch(tell)}
            onWrite={() => onWrite(row.text)}
            onRemove={() => {
              removed.value = row;
              records.packs.remove(row.id, now()).catch(tell);
            }}
          />
        ))}
      </ul>
      {state.packs.value.length > 0 && <p class="hint">{tk('packs.again')}</p>}
    </>
  );
}

interface PackLineProps {
  row: PackRow;
  onTurn(on: boolean): void;
  onWrite(): void;
  onRemove(): void;
}

function PackLine({ row, onTurn, onWrite, onRemove }: PackLineProps) {
  const { title, version, unit, on, name, text, amounts } = row;
  return (
    <li data-pack={row.id}>
      <div class="pack-name">
        <strong>{title}</strong> <span class="tag">{tk('packs.version', { version })}</span>
        <p class="hint">{[unit, row.id, tk('packs.amount', amounts)].filter(Boolean).join(' · ')}</p>
      </div>
      <label class="check">
        <input type="checkbox" checked={on} onChange={({ currentTarget }) => onTurn(currentTarget.checked)} />
        {tk('packs.inUse')}
      </label>
      <button type="button" class="quiet" onClick={onWrite}>
        {tk('packs.edit')}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => saveFile({ name, type: 'application/yaml', bytes: new TextEncoder().encode(text) })}
      >
        {tk('packs.export')}
      </button>
      <button type="button" class="quiet" data-do="remove" onClick={onRemove}>
        {tk('packs.remove')}
      </button>
    </li>
  );
}

export function AddedNotice({ added: { name, title, problems } }: { added: AddedPack }) {
  if (problems.length === 0) return <Notice tone="plain">{tk('packs.added', { title })}</Notice>;
  return (
    <Notice tone="warning">
      <p>{tk('packs.refused', { name })}</p>
      <ProblemList problems={problems} />
    </Notice>
  );
}
