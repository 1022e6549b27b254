import { commonCharacters } from './common-characters.ts';
import { binaryError, encodingError } from './read-error.ts';

const sampleBytes = 1 << 18;
/** A page may hold a few bytes of another encoding (an included footer): from more on, the guess was wrong. */
const strayShare = 0.01;
const convincing = 0.25;
const controlShare = 0.005;

/**
 * Turns the bytes of a text into its characters. The bytes decide; what a page declares of itself is often
 * wrong and only counts where the bytes say nothing.
 * @param declared the encoding that the file names, if any
 * @throws ReadError `binary` or `encoding`
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = fromMark(bytes) ?? utf8(bytes) ?? mostPlausible(bytes, declared);
  if (isControlled(text)) throw binaryError();
  return text;
}

function fromMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/** Valid UTF-8 is UTF-8, unless it is UTF-16 of plain Latin: every second byte would be NUL. */
function utf8(bytes: Uint8Array): string | undefined {
  const nul = bytes.subarray(0, sampleBytes).indexOf(0) >= 0;
  return nul ? undefined : strict(bytes, 'utf-8');
}

function mostPlausible(bytes: Uint8Array, declared: string | undefined): string {
  // A sample cut within a character must not fail for that: the whole is decoded strictly afterwards.
  const sample = bytes.subarray(0, sampleBytes - (sampleBytes % 4));
  const encodings = ['gb18030', 'big5', 'utf-16le', 'utf-16be', ...known(declared)];
  const ranked = encodings
    .map((encoding) => ({ encoding, score: plausibility(lenient(sample, encoding)) }))
    .sort((a, b) => b.score - a.score);
  for (const { encoding, score } of ranked) {
    if (score < convincing) break;
    const text = strict(bytes, encoding);
    if (text !== undefined) return text;
  }
  for (const encoding of ['utf-8', ...ranked.filter((r) => r.score >= convincing).map((r) => r.encoding)]) {
    const text = lenient(bytes, encoding);
    if (strays(text) <= text.length * strayShare) return text;
  }
  if (bytes.subarray(0, sampleBytes).indexOf(0) >= 0) throw binaryError();
  const western = strict(bytes, 'windows-1252') ?? '';
  if (isControlled(western)) throw binaryError();
  if (isMostlyAscii(western)) return western;
  // A few rare words are no proof against an encoding in which every byte makes sense.
  for (const { encoding, score } of ranked) {
    const text = score >= 0 ? strict(bytes, encoding) : undefined;
    if (text !== undefined) return text;
  }
  throw encodingError();
}

function known(label: string | undefined): string[] {
  if (!label) return [];
  try {
    return [new TextDecoder(label).encoding];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function lenient(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Share of common characters among those that are not ASCII, less what no text holds. About 0.5 for prose. */
export function plausibility(text: string): number {
  let common = 0;
  let other = 0;
  let wrong = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) wrong++;
    else if (unit < 0x80) continue;
    else if (unit >= 0xfffd || (unit >= 0xe000 && unit < 0xf900)) wrong++;
    else if (commonCharacters.has(text.charAt(i))) common++;
    else other++;
  }
  const foreign = common + other + wrong;
  return foreign === 0 ? 1 : (common - 4 * wrong) / foreign;
}

function strays(text: string): number {
  return text.split('\ufffd').length - 1;
}

function isMostlyAscii(text: string): boolean {
  return text.replace(/[\x20-\x7e\s]/g, '').length < text.length * 0.05;
}

/** Whether a text holds more control characters than a stray one: then it is none. */
function isControlled(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > Math.max(2, text.length * controlShare);
}
