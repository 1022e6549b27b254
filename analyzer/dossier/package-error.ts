/** foreign: no package of ours, or cut off · newer: made by a later program · empty: nothing in it can be read · large: more originals than a package takes. */
export type PackageErrorCode = 'foreign' | 'newer' | 'empty' | 'large';

const words: Record<PackageErrorCode, [zh: string, en: string]> = {
  foreign: [
    '这不是衡文的评估包，或者文件没有传完整。请向对方重新索取 .hengwen 文件。',
    'This is no Hengwen package, or the file is incomplete. Ask for the .hengwen file again.',
  ],
  newer: [
    '这个评估包由更新版本的衡文制作，本机的版本不认识它的格式。请先更新衡文，再导入；本机数据没有变动。',
    'This package was made by a newer Hengwen, whose format this version does not know. Update Hengwen first, then import it. Nothing on this machine was changed.',
  ],
  empty: [
    '这个评估包里没有可以读取的评估，本机数据没有变动。',
    'No review in this package can be read. Nothing on this machine was changed.',
  ],
  large: [
    '原文件合计超过 64 MB，评估包放不下。请不附原文件导出，原文件另行传送。',
    'The original files are over 64 MB together, more than a package takes. Export without them, and send them separately.',
  ],
};

/** Why a package cannot be imported or made, in both languages. */
export class PackageError extends Error {
  override name = 'PackageError';
  readonly code: PackageErrorCode;
  readonly messageEn: string;

  constructor(code: PackageErrorCode) {
    super(words[code][0]);
    this.code = code;
    this.messageEn = words[code][1];
  }
}
