import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import {
  annotateOriginal,
  type ExportInput,
  exportPaper,
  exportReview,
} from '../../analyzer/documents/write/index.ts';
import { draftFile } from '../fixtures/draft-file.ts';
import { labelsFixture } from '../fixtures/labels.ts';
import { recordFixture, reviewFixture } from '../fixtures/review.ts';

/**
 * `npm run render [-- FOLDER]`: every paper, and an original with comments and tracked changes, set by LibreOffice and
 * drawn as pictures to be looked at. Where LibreOffice or poppler is missing it says so and does nothing.
 */
const folder = resolve(process.argv[2] ?? 'out/render');
const margin = 'pdf:writer_pdf_Export:{"ExportNotesInMargin":{"type":"boolean","value":"true"}}';

const missing = ['soffice', 'pdftoppm', 'pdftotext'].filter((program) => !runs(program));
if (missing.length > 0) {
  console.log(`skipped: ${missing.join(', ')} not found (apt: libreoffice-writer poppler-utils)`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of await papers()) writeFileSync(join(folder, name), bytes);
  samplePapers();
  process.exitCode = render() ? 0 : 1;
}

async function papers(): Promise<[string, Uint8Array][]> {
  const { bytes, source } = await draftFile();
  const input: ExportInput = {
    review: { ...reviewFixture, source: { ...reviewFixture.source, sha256: source.sha256 } },
    record: recordFixture,
    labels: labelsFixture,
    at: new Date(2026, 10, 23, 9, 30),
    language: 'zh',
    text: source.text,
    reviewer: '李某',
  };
  const original = { bytes, source };
  const made: [string, Uint8Array][] = [
    ['checklist.docx', await exportReview('docx', input)],
    ['annotated.docx', (await annotateOriginal(input, original, false)).bytes],
    ['tracked.docx', (await annotateOriginal(input, original, true)).bytes],
  ];
  for (const form of labelsFixture.papers)
    made.push([`${form.id}.docx`, await exportPaper(form, 'docx', input)]);
  return made;
}

/** The papers of the draft that `npm start` opens, as a user gets them: with all that its findings cite. */
function samplePapers(): void {
  for (const paper of ['checklist', 'opinion', 'comparison']) {
    const out = join(folder, `sample-${paper}.docx`);
    const options = ['--paper', paper, '--format', 'docx', '--out', out];
    // Its findings end the command with 1.
    spawnSync(process.execPath, [
      'analyzer/cli/hengwen.cjs',
      ...options,
      'extension/launch/sample-draft.html',
    ]);
  }
}

/** False where a paper did not come out, or came out without its words. */
function render(): boolean {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const profile = `-env:UserInstallation=file://${join(tmpdir(), 'hengwen-libreoffice')}`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', margin, '--outdir', folder, ...files], {
    stdio: 'ignore',
  });
  let whole = true;
  for (const file of files) {
    const pdf = file.replace(/docx$/, 'pdf');
    const text = run('pdftotext', [pdf, '-']).replace(/\s/g, '');
    const title = basename(file).startsWith('sample-') ? '青禾市' : reviewFixture.draft.title;
    const holds = text.includes(title);
    whole &&= holds;
    run('pdftoppm', ['-r', '80', '-png', pdf, pdf.slice(0, -4)]);
    const pages = readdirSync(folder).filter((name) => name.startsWith(`${basename(pdf, '.pdf')}-`)).length;
    console.log(
      `${holds ? 'ok  ' : 'BAD '} ${basename(file).padEnd(24)} ${text.length} characters, ${pages} pages`,
    );
  }
  console.log(`pictures in ${folder}`);
  return whole;
}

function runs(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run(program: string, args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}
