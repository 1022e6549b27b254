import { useSignal } from '@preact/signals';
import { saveFile } from '../../browser/save-file.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useOffice } from '../../components/office-context.ts';
import { reasonOf } from '../../desk/reason-of.ts';
import { tb } from '../../i18n/batch-strings.ts';
import { language } from '../../i18n/language.ts';
import type { Batch } from '../../workbench/batch.ts';

/** Where documents come in, how far the reviewing is, and where the table goes out. */
export function BatchTools({ batch, onFiles }: { batch: Batch; onFiles(files: Iterable<File>): void }) {
  const running = batch.running.value;
  const left = batch.left.value;
  const done = batch.entries.value.length;
  return (
    <div class="batch-tools">
      <div class="tools">
        <FileButton multiple folder chooses="folder" label={tb('batch.folder')} onFiles={onFiles} />
        <FileButton multiple chooses="files" label={tb('batch.files')} onFiles={onFiles} />
        {done > 0 && <TableExport batch={batch} />}
        {done > 0 && (
          <button type="button" class="quiet" data-clear="" onClick={batch.clear}>
            {tb('batch.clear')}
          </button>
        )}
      </div>
      <div role="status" class="batch-state">
        {running && (
          <>
            <progress max={running.total} value={running.done} aria-label={tb('batch.progress')} />
            <span class="running">
              {tb('batch.running', {
                done: running.done + 1,
                total: running.total,
                name: running.name.replace(/^.*\//, ''),
              })}
              {running.pages && tb('batch.pages', { ...running.pages })}
            </span>
            <button type="button" data-cancel="" onClick={batch.cancel}>
              {tb('batch.cancel')}
            </button>
          </>
        )}
        {!running && left > 0 && (
          <>
            {tb('batch.left', { n: left })}
            <button type="button" data-resume="" onClick={() => void batch.resume()}>
              {tb('batch.resume')}
            </button>
          </>
        )}
        {!running && left === 0 && done > 0 && (
          <span data-done={done}>
            {tb('batch.done', { n: done, seconds: Math.max(1, Math.round(batch.took.value / 1000)) })}
          </span>
        )}
      </div>
    </div>
  );
}

function TableExport({ batch }: { batch: Batch }) {
  const { client, now } = useOffice();
  const outcome = useSignal('');
  const write = async (format: 'xlsx' | 'csv') => {
    try {
      const entries = [...batch.entries.peek()];
      const at = new Date(now());
      const file = await client.run('triageTable', { format, entries, language: language.peek(), at });
      saveFile(file);
      outcome.value = tb('batch.exported', { name: file.name });
    } catch (error) {
      outcome.value = tb('batch.exportFailed', { why: reasonOf(error) });
    }
  };
  return (
    <>
      <span class="batch-export">
        {tb('batch.export')}
        {(['xlsx', 'csv'] as const).map((format) => (
          <button key={format} type="button" data-table={format} onClick={() => void write(format)}>
            .{format}
          </button>
        ))}
      </span>
      <span role="status" class="hint">
        {outcome.value}
      </span>
    </>
  );
}
