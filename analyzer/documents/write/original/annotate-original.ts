import type { Range, SourceText } from '../../../model.ts';
import { isOle } from '../../package/ole-file.ts';
import { runsOf } from '../../places.ts';
import type { ExportInput } from '../export-input.ts';
import { originalNotes } from './notes.ts';

/** The reviewed file itself: its bytes, and what reading them gave. */
export interface Original {
  bytes: Uint8Array;
  source: SourceText;
}

export interface Annotated {
  bytes: Uint8Array<ArrayBuffer>;
  format: 'docx' | 'pdf';
  /** Notes that found their place, and rewrites among them. */
  comments: number;
  changes: number;
}

/** The file cannot carry notes: a code for programs, a line for people. */
export class OriginalError extends Error {
  readonly code = 'no-notes';
  readonly messageEn: string;
  constructor(message: string, messageEn: string) {
    super(message);
    this.messageEn = messageEn;
  }
}

/**
 * The original with the review in it: comments at the words of every finding that was kept and, where `changes` asks
 * for them, accepted rewrites as tracked changes. Heavy writers are loaded here.
 * @throws OriginalError where the file's format has no room for notes, or the review is of another file
 */
export async function annotateOriginal(
  input: ExportInput,
  { bytes, source }: Original,
  changes: boolean,
  password?: string,
): Promise<Annotated> {
  const { places, text } = source;
  if (source.sha256 !== input.review.source.sha256)
    throw new OriginalError('不是所评估的那份文件', 'this is not the file that was reviewed');
  const whole = wholeDraft(input, text);
  const author = { name: input.reviewer ?? '衡文', date: localTime(input.at) };
  const notes = originalNotes(input, changes);
  if (places?.kind === 'runs') {
    const { annotateDocx } = await import('./docx/annotate-docx.ts');
    const made = annotateDocx(
      await unlocked(bytes, password),
      notes,
      (range) => runsOf(places, range),
      { text, whole },
      author,
    );
    return { ...made, format: 'docx' };
  }
  if (places?.kind === 'pages' && source.format === 'pdf') {
    const [{ annotatePdf }, { rectanglesOf }] = await Promise.all([
      import('./pdf/annotate-pdf.ts'),
      import('../../page-rectangles.ts'),
    ]);
    const marks = notes.map(({ range, lines, level }) => ({
      rectangles: rectanglesOf(places, range ?? whole),
      text: lines.join('\n'),
      level,
    }));
    const made = await annotatePdf(bytes, marks, { name: author.name, date: input.at }, password);
    return { ...made, changes: 0, format: 'pdf' };
  }
  throw new OriginalError(
    '只有 .docx 和有文字的 .pdf 能带批注；其他格式请用修改对照表',
    'only .docx files and PDFs with text can carry notes; use the table of changes for others',
  );
}

/** Of a file under a password, what is inside: the copy with notes has none. */
async function unlocked(bytes: Uint8Array, password: string | undefined): Promise<Uint8Array> {
  if (!isOle(bytes)) return bytes;
  return (await import('../../read/encrypted/decrypt-package.ts')).decryptPackage(bytes, password);
}

/** Where notes on the whole draft go: its title, or the first words. */
function wholeDraft({ review }: ExportInput, text: string): Range {
  const { title } = review.draft;
  const at = title === '' ? -1 : text.indexOf(title);
  if (at >= 0) return { start: at, end: at + title.length };
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  return { start, end: end < 0 ? text.length : end };
}

/** Programs write local time and call it UTC: so do we, or the reader's clock would show another hour. */
function localTime(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}Z`;
}
