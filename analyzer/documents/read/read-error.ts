/**
 * empty: no text in it · no-text: pages that are pictures · binary: not a text at all · picture · archive:
 * a zip or the like · too-large: beyond the limit · unsupported: a known format without a reader · old-word:
 * Word 95 and older · encoding: a text whose characters cannot be told · encrypted: a password is needed ·
 * wrong-password · damaged: cut off or broken · unsafe: made to exhaust the reader · timeout.
 */
export type ReadErrorCode =
  | 'empty'
  | 'no-text'
  | 'binary'
  | 'picture'
  | 'archive'
  | 'too-large'
  | 'unsupported'
  | 'old-word'
  | 'encoding'
  | 'encrypted'
  | 'wrong-password'
  | 'damaged'
  | 'unsafe'
  | 'timeout';

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
    '这不是文本文件（内容是二进制数据），请另存为 .docx、.pdf 或 .txt 后再试，或直接粘贴文字。',
    'This is not a document (its content is binary). Save it as .docx, .pdf or .txt, or paste the text.',
  );
}

export function pictureError(kind: string): ReadError {
  return new ReadError(
    'picture',
    `这是图片（${kind}），没有可以读取的文字。请提供 Word、WPS 或文字版 PDF，或先做文字识别。`,
    `This is a picture (${kind}) and holds no text that can be read. Use the Word, WPS or text PDF file, or run text recognition first.`,
  );
}

export function archiveError(kind: string): ReadError {
  return new ReadError(
    'archive',
    `这是压缩包（${kind}），请先解压，再打开其中的文件。`,
    `This is an archive (${kind}). Unpack it first, then open the files in it.`,
  );
}

export function unsupportedError(format: string): ReadError {
  return new ReadError(
    'unsupported',
    `不能读取 ${format} 文件。请用原来的软件另存为 .docx 或 .pdf，或复制文字后粘贴。`,
    `${format} files cannot be read. Save it as .docx or .pdf with the program it comes from, or copy and paste the text.`,
  );
}

export function oldWordError(version: string): ReadError {
  return new ReadError(
    'old-word',
    `这是旧版 Word 文件（${version}），不能读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。`,
    `This file is from an old version of Word (${version}) and cannot be read. Open it in Word or WPS and save it as .docx.`,
  );
}

/** @param pages as page numbers are written: 1-3, 5 */
export function noTextError(pages: string): ReadError {
  return new ReadError(
    'no-text',
    `第 ${pages} 页是扫描件或图片，没有可以读取的文字。请提供文字版，或先做文字识别（OCR）。`,
    `Pages ${pages} are scans or pictures and hold no text that can be read. Use the text version, or run text recognition (OCR) first.`,
  );
}

/** @param given a password was given, and does not open the file */
export function passwordError(given: boolean): ReadError {
  return given
    ? new ReadError(
        'wrong-password',
        '密码不对，文件没有打开。',
        'The password is wrong: the file was not opened.',
      )
    : new ReadError(
        'encrypted',
        '文件有密码保护，需要密码才能打开。',
        'This file is protected by a password and needs it to be opened.',
      );
}

export function encryptedError(): ReadError {
  return new ReadError(
    'encrypted',
    '文件有密码保护。请用原来的软件输入密码打开，另存一份不加密的再试。',
    'This file is protected by a password. Open it with its password and save a copy without one.',
  );
}

export function damagedError(what: string, whatEn: string): ReadError {
  return new ReadError(
    'damaged',
    `文件已损坏或不完整（${what}）。请重新下载，或用原来的软件打开并另存后再试。`,
    `This file is damaged or incomplete (${whatEn}). Download it again, or open it in the program it comes from and save it anew.`,
  );
}

export function unsafeError(what: string, whatEn: string): ReadError {
  return new ReadError(
    'unsafe',
    `文件结构异常（${what}），为安全起见没有读取。请用原来的软件打开，另存一份再试。`,
    `This file is built in an unusual way (${whatEn}) and was not read, to be safe. Open it in the program it comes from and save a copy.`,
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
