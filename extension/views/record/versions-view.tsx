import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from '../../components/desk-context.ts';
import { useOffice } from '../../components/office-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { type Comparison, compareVersions } from '../../desk/compare.ts';
import { tr } from '../../i18n/record-strings.ts';
import { when } from '../../i18n/when.ts';
import type { VersionHead } from '../../records/types.ts';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { ClauseRows } from './clause-rows.tsx';

/** The versions of the draft, a new one, and any two side by side. */
export function VersionsView({ session }: { session: WorkbenchSession }) {
  const { opened } = useDesk();
  const { records } = useOffice();
  const heads = useSignal<readonly VersionHead[]>([]);
  const from = useSignal<string | null>(null);
  const comparison = useSignal<Comparison | null>(null);
  const { id } = opened.row;
  const shown = opened.draft.sha256;

  useEffect(() => {
    void records.versionsOf(id).then((list) => {
      heads.value = list;
      const at = list.findIndex(({ sha256 }) => sha256 === shown);
      from.value = list[at - 1]?.sha256 ?? list.find(({ sha256 }) => sha256 !== shown)?.sha256 ?? null;
    });
  }, [id, shown]);
  useEffect(() => {
    comparison.value = null;
    const wanted = from.value;
    if (wanted === null) return;
    void records.open(id, wanted).then((old) => {
      if (old && from.peek() === wanted) comparison.value = compareVersions(old.draft, opened.draft);
    });
  }, [from.value, id, shown]);

  const nameOf = (head: VersionHead) =>
    head.name || tr('versions.unnamed', { n: heads.value.indexOf(head) + 1 });
  const others = heads.value.filter(({ sha256 }) => sha256 !== shown);
  return (
    <div class="record-view versions-view" data-scroller="">
      <h2>{tr('versions.title')}</h2>
      <VersionTable heads={heads.value} shown={shown} session={session} />
      {heads.value.length === 1 && <p class="hint">{tr('versions.one')}</p>}
      <NewVersion session={session} />
      {others.length > 0 && (
        <section aria-labelledby="compare-title">
          <h2 id="compare-title">{tr('versions.compare')}</h2>
          <p class="tools">
            <label class="choice">
              <span>{tr('versions.from')}</span>
              <select
                value={from.value ?? ''}
                onChange={({ currentTarget }) => {
                  from.value = currentTarget.value;
                }}
              >
                {others.map((head) => (
                  <option key={head.sha256} value={head.sha256}>
                    {nameOf(head)}
                  </option>
                ))}
              </select>
            </label>
            <span>→</span>
            <span>{heads.value.filter(({ sha256 }) => sha256 === shown).map((head) => nameOf(head))}</span>
          </p>
          {comparison.value ? (
            <ClauseRows comparison={comparison.value} from={from.value ?? ''} />
          ) : (
            <p class="hint" role="status">
              {tr('versions.working')}
            </p>
          )}
        </section>
      )}
    </div>
  );
}

interface VersionTableProps {
  heads: readonly VersionHead[];
  shown: string;
  session: WorkbenchSession;
}

function VersionTable({ heads, shown, session }: VersionTableProps) {
  const { opened } = useDesk();
  const { records } = useOffice();
  const { id } = opened.row;
  return (
    <table class="versions-table">
      <thead>
        <tr>
          <th scope="col">{tr('versions.name')}</th>
          <th scope="col">{tr('versions.at')}</th>
          <th scope="col">{tr('versions.problems')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {heads.map(({ sha256, name, at, counts }, index) => (
          <tr key={sha256} aria-current={sha256 === shown ? 'true' : undefined}>
            <th scope="row">
              <TextField
                class="version-name"
                label={tr('versions.unnamed', { n: index + 1 })}
                placeholder={tr('versions.nameHint')}
                value={name}
                onText={(text) => void records.nameVersion(id, sha256, text)}
              />
            </th>
            <td>{when(at)}</td>
            <td>{counts.revise + counts.explain}</td>
            <td>
              {sha256 === shown ? (
                <span class="tag">{tr('versions.current')}</span>
              ) : (
                <button type="button" onClick={() => void session.open(id, sha256)}>
                  {tr('versions.open')}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NewVersion({ session }: { session: WorkbenchSession }) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="new-version">
      <label class="file-button">
        <input
          type="file"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) void session.addVersion(file);
            currentTarget.value = '';
          }}
        />
        {tr('versions.add')}
      </label>
      <details>
        <summary>{tr('versions.paste')}</summary>
        <textarea rows={8} ref={field} aria-label={tr('versions.paste')} />
        <button
          type="button"
          onClick={() => {
            const text = field.current?.value ?? '';
            if (text.trim() !== '') void session.addVersion(text);
          }}
        >
          {tr('versions.pasteAdd')}
        </button>
      </details>
    </div>
  );
}
