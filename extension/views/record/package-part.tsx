import { useSignal } from '@preact/signals';
import { saveFile } from '../../browser/save-file.ts';
import { Notice } from '../../components/notice.tsx';
import { useOffice } from '../../components/office-context.ts';
import { TextField } from '../../components/text-field.tsx';
import { keptOriginal, originalFile } from '../../desk/originals.ts';
import { packReview } from '../../desk/pack-reviews.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tr } from '../../i18n/record-strings.ts';
import type { VersionRow } from '../../records/types.ts';
import type { WorkbenchSession } from '../../workbench/session-model.ts';
import { RestorePart } from './restore-part.tsx';

interface PackagePartProps {
  session: WorkbenchSession;
  /** Of the review on the desk; else only importing. */
  single: boolean;
}

/** What was pasted or read from a page has no file of its own. */
const hasFile = ({ origin, sha256 }: VersionRow) => origin.kind === 'file' || keptOriginal(sha256) !== null;

/** The reviewer's name, and packages out and in. */
export function PackagePart({ session, single }: PackagePartProps) {
  const office = useOffice();
  const outcome = useSignal('');
  const attached = useSignal(false);
  const { imported } = session;
  const now = session.state.value;
  const write = async () => {
    if (now.phase !== 'desk') return;
    const { row, draft } = now.desk.opened;
    try {
      if (attached.peek() && !(await isAtHand(draft))) return;
      const file = await packReview(office, row.title, row.id, attached.peek());
      saveFile(file);
      outcome.value = tr('exchange.done', { name: file.name });
    } catch (error) {
      outcome.value = tr('exchange.failed', { why: reasonOf(error) });
    }
  };
  /** Browsers open no picker but from a click: to be asked first. */
  const isAtHand = async ({ sha256, source }: VersionRow): Promise<boolean> => {
    outcome.value = keptOriginal(sha256) ? '' : tr('exchange.chooseOriginal', { name: source.name });
    if (!(await originalFile(sha256, `.${source.format}`))) {
      outcome.value = '';
      return false;
    }
    if (keptOriginal(sha256)) return true;
    outcome.value = tr('exchange.otherFile', { name: source.name });
    return false;
  };
  const result = imported.value;
  return (
    <section aria-labelledby="package-title" class="package-part">
      <h2 id="package-title">{tr('exchange.package')}</h2>
      <p class="hint">{tr('exchange.packageHint')}</p>
      <TextField
        class="author"
        label={tr('exchange.author')}
        value={office.author.value}
        onText={(text) => {
          office.author.value = text;
        }}
      />
      <div class="tools">
        {single && (
          <button type="button" data-do="export-package" onClick={() => void write()}>
            {tr('exchange.export')}
          </button>
        )}
        {single && now.phase === 'desk' && hasFile(now.desk.opened.draft) && (
          <label class="check">
            <input
              type="checkbox"
              data-do="attach"
              checked={attached.value}
              onChange={({ currentTarget }) => {
                attached.value = currentTarget.checked;
              }}
            />
            <span>{tr('exchange.attach')}</span>
          </label>
        )}
        <label class="file-button">
          <input
            type="file"
            accept=".hengwen"
            multiple
            onChange={({ currentTarget }) => {
              void session.importPackages([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          {tr('exchange.import')}
        </label>
        <span role="status" class="hint">
          {outcome.value}
        </span>
      </div>
      {result && (
        <div role="status" class="imported">
          {result.reviews.length > 0 && (
            <ul>
              {result.reviews.map(({ id, title, how }) => (
                <li key={id}>{tr(`exchange.${how}`, { title })}</li>
              ))}
            </ul>
          )}
          {result.installation && <RestorePart installation={result.installation} />}
          {result.setAside.length > 0 && (
            <Notice tone="warning">
              {tr('exchange.setAside', { n: result.setAside.length })}
              <ul>
                {result.setAside.map(({ where, why }) => (
                  <li key={where}>
                    <code>{where}</code> {why.slice(0, 120)}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </div>
      )}
    </section>
  );
}
