import type { ReadHost } from '../../analyzer/documents/read/formats.ts';
import { illegible } from '../../analyzer/documents/read/legibility.ts';
import { readDocument } from '../../analyzer/documents/read/read-document.ts';
import { exportMediaType } from '../../analyzer/documents/write/export-format.ts';
import { exportFileName } from '../../analyzer/documents/write/file-name.ts';
import { writeTriage } from '../../analyzer/documents/write/triage/write-triage.ts';
import type { Analyzer, Knowledge } from '../../analyzer/index.ts';
import { triage } from '../../analyzer/triage/triage.ts';
import type { TriageJobs } from './triage-schema.ts';

type In<J extends keyof TriageJobs> = TriageJobs[J]['input'];
type Out<J extends keyof TriageJobs> = TriageJobs[J]['output'];

export function prioritiesOf(knowledge: Knowledge): Out<'priorities'> {
  return knowledge.triage.priorities.map(({ id, mark, word }) => ({ id, mark, word }));
}

/** Reads and reviews one file, and answers with its figures. Rejects with the reader's own error, or where the text is none. */
export async function triageFile(
  { name, bytes }: In<'triage'>,
  analyzer: Analyzer,
  knowledge: Knowledge,
  host: ReadHost,
  onProgress: (done: number, total: number) => void,
): Promise<Out<'triage'>> {
  // The way back into the file is not needed, and may be longer than the text.
  const { places: _places, ...source } = await readDocument(bytes, fileNameOf(name), host, {
    onProgress,
  });
  const why = illegible(source.text);
  if (why !== null) {
    const { zh, en } = knowledge.triage.illegible[why];
    throw Object.assign(new Error(zh), { code: why, messageEn: en });
  }
  return triage(name, await analyzer.review(source), knowledge);
}

/** What a document without a title is called by is its name, not its way. */
const fileNameOf = (path: string) => path.replace(/^.*[\\/]/, '');

export async function triageTable(
  { format, entries, language, at }: In<'triageTable'>,
  labels: Knowledge,
): Promise<Out<'triageTable'>> {
  return {
    name: exportFileName('', format, at, labels.triage.fileName[language]),
    type: exportMediaType(format),
    bytes: await writeTriage(format, { entries, labels, at, language }),
  };
}
