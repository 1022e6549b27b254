/**
 * empty: no text in it · binary: not a text at all · too-large: beyond the limit · unsupported: a known
 * format without a reader · encoding: a text whose characters cannot be told.
 */
export type ReadErrorCode = 'empty' | 'binary' | 'too-large' | 'unsupported' | 'encoding';

/** Why a file cannot be read, in one line of each language, and what to do instead. */
export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly messageEn: string;

  constructor(code: ReadErrorCode, message: string, messageEn: string) {
    super(message);
    this.name = 'ReadError';
    this.code = code;
    this.messageEn = messageEn;
  }
}

export function emptyError(): ReadError {
  return new ReadError('empty', '文件里没有文字。', 'There is no text in this file.');
}

export function binaryError(): ReadError {
  return new ReadError(
    'binary',
    '这不是文本文件（内容是二进制数据），请另存为 .txt 或 .html 后再试，或直接粘贴文字。',
    'This is not a text file (its content is binary). Save it as .txt or .html, or paste the text.',
  );
}

export function unsupportedError(format: string): ReadError {
  return new ReadError(
    'unsupported',
    `暂不能读取 ${format} 文件，该格式将在后续版本支持。请另存为 .txt 或 .html，或复制文字后粘贴。`,
    `${format} files cannot be read yet; this format comes later. Save it as .txt or .html, or copy and paste the text.`,
  );
}

export function tooLargeError(megabytes: number): ReadError {
  return new ReadError(
    'too-large',
    `文件超过 ${megabytes} MB，请只保留需要评估的部分。`,
    `The file is larger than ${megabytes} MB. Keep only the part to be reviewed.`,
  );
}

export function encodingError(): ReadError {
  return new ReadError(
    'encoding',
    '无法识别文件的字符编码，请用 UTF-8 编码另存后再试。',
    'The character encoding of this file is not known. Save it as UTF-8 and try again.',
  );
}
